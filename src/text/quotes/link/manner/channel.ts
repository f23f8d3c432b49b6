import type { AttributionChannel } from '../../../../core/analysis.ts'
import type { Document } from '../../../document.ts'
import { citing } from '../../../locales/en/messages.ts'
import { hearers, media, newsrooms, passedOn, platforms } from '../../../locales/en/platforms.ts'
import { isOutlet } from '../../words/outlets.ts'
import { isJoint } from '../group/compound.ts'

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
    // "posted on X.": the stop is the sentence's.
    end: tokens[end - 1]!.end - (tokens[end - 1]!.value === 'X.' ? 1 : 0),
    kind,
  })
  if (cue) {
    for (let i = cue.first; i < cue.end; i++) {
      const verb = lower(i)
      if (verb === 'told' || verb === 'tells' || verb === 'telling') {
        const end = hearerEnd(document, i + 1)
        if (end > i + 1) return span(i, end, 'told')
      }
      // "The Herald quoted him as saying"
      if (citing.has(verb) && i > 0)
        for (let first = Math.max(0, i - MOST_NAME); first < i; first++)
          if (outletEnd(document, first) === i) return span(first, i + 1, 'reported-by')
      if (verb === 'according' && lower(i + 1) === 'to') {
        const end = nameEnd(document, i + 2)
        if (end > i + 2 && isOutlet(words(document, i + 2, end))) return span(i, end, 'according-to')
      }
    }
  }
  for (const i of free) {
    const word = lower(i)
    if (passedOn.has(word) && (onAir.test(word) ? /^(?:by|from|on)$/ : /^(?:by|from)$/).test(lower(i + 1))) {
      // "cited by the Evening Lantern": a paper, by whatever name.
      const end = Math.max(outletEnd(document, i + 2), citing.has(word) ? titledEnd(document, i + 2) : 0)
      if (end > i + 2) return span(i, end, 'reported-by')
    }
    // "was quoted as saying by the Herald"
    if (
      /^(?:by|in|on)$/.test(word) &&
      lower(i - 1) === 'saying' &&
      lower(i - 2) === 'as' &&
      passedOn.has(lower(i - 3))
    ) {
      const end = outletEnd(document, i + 1)
      if (end > i + 1) return span(i - 3, end, 'reported-by')
    }
    if (word === 'to' && lower(i - 1) !== 'according') {
      const end = hearerEnd(document, i + 1)
      if (end > i + 1) return span(i, end, 'told')
    }
    if (/^(?:in|on|for)$/.test(word) && inMedia.test(lower(i - 1)) && platformEnd(document, i + 1) === i + 1) {
      const end = nameEnd(document, i + 1)
      const told = word === 'on' ? hearerEnd(document, i + 1) : i + 1
      if (end > i + 1 && isOutlet(words(document, i + 1, end))) return span(i, end, 'medium')
      if (told > i + 1) return span(i, told, 'medium')
    }
    // "stood by its report": nothing is told by it.
    if (word === 'by' && /^(?:st(?:and|ands|ood|anding)|st(?:ick|icks|uck|icking))$/.test(lower(i - 1))) continue
    if (word === 'in' || word === 'on' || word === 'by' || word === 'at' || word === 'during' || word === 'via') {
      const end = mediumEnd(document, i + 1)
      if (end > 0) return span(i, end, 'medium')
    }
  }
  return undefined
}

const MOST_NAME = 7

/** End of "the" and a name; its start where it is none. */
const titledEnd = (document: Document, first: number): number =>
  /^the$/i.test(document.tokens[first]?.value ?? '') ? nameEnd(document, first) : first

/** "carried on state radio" */
const onAir = /^(?:broadcast|aired|carried|relayed)$/
/** Before "agency" and "station": others are no newsrooms. */
const ofNews = /^(?:news|press|wire|radio|television|tv)$/

/** "Writing in the Herald", "speaking on the programme". */
const inMedia = /^(?:writing|wrote|writes|speaking|appearing|spoke)$/

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

/** End of an outlet's name, or of "state television", "the news agency Sana"; its start where there is none. */
function outletEnd(document: Document, first: number): number {
  const { tokens } = document
  const named = nameEnd(document, first)
  if (named > first && isOutlet(words(document, first, named))) return named
  for (let i = first; i < first + 5 && tokens[i]; i++) {
    const { pos, value } = tokens[i]!
    const word = value.toLowerCase()
    const other = /^(?:agency|station)$/.test(word) && !ofNews.test(tokens[i - 1]!.value.toLowerCase())
    if (newsrooms.has(word) && !other)
      return capital.test(tokens[i + 1]?.value ?? '') ? nameEnd(document, i + 1) : i + 1
    if (!['ADJ', 'NOUN', 'PROPN', 'DET'].includes(pos)) return first
  }
  return first
}

/** End of an outlet, or of "reporters", "the newspaper", "a court", after "told". */
export function hearerEnd(document: Document, first: number): number {
  const { tokens } = document
  const end = nameEnd(document, first)
  if (end > first) {
    const name = words(document, first, end)
    const titled = /^The \p{Lu}/u.test(name)
    if (titled || isOutlet(name)) return end
    // "told France's Le Monde"
    const owned = /^['’]s?$/.test(tokens[end]?.value ?? '') ? nameEnd(document, end + 1) : end + 1
    if (owned > end + 1 && isOutlet(words(document, end + 1, owned))) return owned
  }
  let i = first
  if (/^(?:the|a|an|local|state)$/i.test(tokens[i]?.value ?? '')) i++
  while (i < first + 4 && tokens[i] && !hearers.has(tokens[i]!.value.toLowerCase())) {
    if (!['ADJ', 'NOUN', 'PROPN', 'DET'].includes(tokens[i]!.pos) && !capital.test(tokens[i]!.value)) return first
    i++
  }
  if (i >= first + 4 || !tokens[i]) return first
  // "told a press conference"
  return /^(?:conference|briefing|gathering|gallery)$/.test(tokens[i + 1]?.value ?? '') ? i + 2 : i + 1
}

/** End of "a written statement", "an interview with the BBC", "Twitter", after its preposition; 0 where it is none of these. */
function mediumEnd(document: Document, first: number): number {
  const { tokens } = document
  const platform = platformEnd(document, first)
  if (platform > first) return platform
  for (let i = first; i < first + 5 && i < tokens.length; i++) {
    // "an op-ed"
    const end = isJoint(document, i + 1) ? i + 3 : i + 1
    const word = tokens
      .slice(i, end)
      .map(({ value }) => value.toLowerCase())
      .join('')
    if (media.has(word)) {
      const link = tokens[end]?.value.toLowerCase() ?? ''
      const name = nameEnd(document, end + 1)
      const led =
        link === 'with' ||
        link === 'to' ||
        (/^(?:for|in|on)$/.test(link) && name > end + 1 && isOutlet(words(document, end + 1, name)))
      const platform = /^(?:on|to)$/.test(link) ? platformEnd(document, end + 1) : end + 1
      return platform > end + 1 ? platform : led && name > end + 1 ? name : end
    }
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART'].includes(tokens[i]!.pos)) return 0
  }
  return 0
}

/** End of a platform's name ("Truth Social", "X") that begins here; its start where there is none. */
export function platformEnd(document: Document, first: number): number {
  for (let end = Math.min(document.tokens.length, first + 5); end > first; end--) {
    // "posted on X.": the stop may be part of the word.
    const whole = words(document, first, end)
    const written = document.tokens[end - 1]!.value === 'X.' ? whole.slice(0, -1) : whole
    const name = written.toLowerCase()
    if (platforms.has(name) && (name.length > 1 || written === 'X')) return end
  }
  return first
}
