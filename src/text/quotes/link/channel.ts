import type { AttributionChannel } from '../../../core/analysis.ts'
import type { Document } from '../../document.ts'
import { hearers, media, passedOn, platforms } from '../../locales/en/platforms.ts'
import { isOutlet } from '../words/outlets.ts'

const capital = /^\p{Lu}/u

/** Tokens [first, end) of the parts of an attribution that are not content, and of what is left of its sentences. */
export interface Surroundings {
  readonly cue?: { readonly first: number; readonly end: number }
  /** Token indices outside the content, in order. */
  readonly free: readonly number[]
}

/**
 * Through whom an attribution reached us: "told The Independent", "in a tweet", "according to Interfax" (an outlet's name),
 * "a report by Reuters". Reads only what is outside the content.
 */
export function channelOf(document: Document, { cue, free }: Surroundings): AttributionChannel | undefined {
  const { tokens } = document
  const lower = (i: number) => tokens[i]?.value.toLowerCase() ?? ''
  const span = (first: number, end: number, kind: AttributionChannel['kind']): AttributionChannel => ({
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
    kind,
  })
  if (cue) {
    for (let i = cue.first; i < cue.end; i++) {
      const verb = lower(i)
      if (verb === 'told' || verb === 'tells' || verb === 'telling') {
        const end = hearerEnd(document, i + 1)
        if (end > i + 1) return span(i, end, 'told')
      }
      if (verb === 'according' && lower(i + 1) === 'to') {
        const end = nameEnd(document, i + 2)
        if (end > i + 2 && isOutlet(words(document, i + 2, end))) return span(i, end, 'according-to')
      }
    }
  }
  for (const i of free) {
    const word = lower(i)
    if (passedOn.has(word) && ['by', 'from'].includes(lower(i + 1))) {
      const end = nameEnd(document, i + 2)
      if (end > i + 2 && isOutlet(words(document, i + 2, end))) return span(i, end, 'reported-by')
    }
    if (word === 'to' && lower(i - 1) !== 'according') {
      const end = hearerEnd(document, i + 1)
      if (end > i + 1) return span(i, end, 'told')
    }
    if (word === 'in' || word === 'on' || word === 'by' || word === 'at' || word === 'during' || word === 'via') {
      const end = mediumEnd(document, i + 1)
      if (end > 0) return span(i, end, 'medium')
    }
  }
  return undefined
}

const words = ({ text, tokens }: Document, first: number, end: number): string =>
  text.slice(tokens[first]!.start, tokens[end - 1]!.end)

/** End of a name that begins here, "the" included; its start where there is none. */
function nameEnd({ tokens }: Document, first: number): number {
  let i = first
  const the = tokens[i]?.value.toLowerCase() === 'the'
  if (the) i++
  const from = i
  while (i < tokens.length && i < from + 6 && capital.test(tokens[i]!.value)) i++
  return i === from ? first : i
}

/** End of an outlet, or of "reporters", "the newspaper", "a court", after "told". */
export function hearerEnd(document: Document, first: number): number {
  const { tokens } = document
  const end = nameEnd(document, first)
  if (end > first) {
    const name = words(document, first, end)
    const titled = /^The \p{Lu}/u.test(name)
    if (titled || isOutlet(name)) return end
  }
  let i = first
  if (/^(?:the|a|an|local|state)$/i.test(tokens[i]?.value ?? '')) i++
  while (i < first + 4 && tokens[i] && !hearers.has(tokens[i]!.value.toLowerCase())) {
    if (!['ADJ', 'NOUN', 'PROPN', 'DET'].includes(tokens[i]!.pos)) return first
    i++
  }
  return i < first + 4 && tokens[i] ? i + 1 : first
}

/** End of "a written statement", "an interview with the BBC", "Twitter", after its preposition; 0 where it is none of these. */
function mediumEnd(document: Document, first: number): number {
  const { tokens } = document
  const platform = platformEnd(document, first)
  if (platform > first) return platform
  for (let i = first; i < first + 5 && i < tokens.length; i++) {
    if (media.has(tokens[i]!.value.toLowerCase())) {
      if (['with', 'to'].includes(tokens[i + 1]?.value.toLowerCase() ?? ''))
        return Math.max(i + 1, nameEnd(document, i + 2) > i + 2 ? nameEnd(document, i + 2) : 0)
      return i + 1
    }
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART'].includes(tokens[i]!.pos)) return 0
  }
  return 0
}

/** End of a platform's name ("Truth Social", "X") that begins here; its start where there is none. */
export function platformEnd(document: Document, first: number): number {
  for (let end = Math.min(document.tokens.length, first + 5); end > first; end--) {
    const name = words(document, first, end).toLowerCase()
    if (platforms.has(name) && (name.length > 1 || words(document, first, end) === 'X')) return end
  }
  return first
}
