import type { Document } from '../../../document.ts'
import { phraseEnd, phraseStart } from '../group/noun-phrase.ts'
import type { Tag } from './tag.ts'

const MOST = 14

/**
 * Whose words a phrase right before a quotation says they are: "In the words of Maas, “…”", "in the mayor's words, “…”", "To quote
 * Maas, “…”", "As Maas once put it, “…”", "For Ann Maas, “…”". `from`: where the sentence begins, `stop`: the quotation.
 */
export function inWordsOf(document: Document, from: number, stop: number): Tag | undefined {
  const { tokens } = document
  const comma = /^[,:]$/.test(tokens[stop - 1]?.value ?? '')
  const end = comma ? stop - 1 : stop
  return wordsOf(document, from, stop) ?? (comma ? (putIt(document, from, end) ?? led(document, from, end)) : undefined)
}

/** "In the words of Maas," */
function wordsOf(document: Document, from: number, stop: number): Tag | undefined {
  const { tokens } = document
  for (let i = Math.max(from, stop - MOST); i < stop - 3; i++) {
    if (tokens[i]!.value.toLowerCase() !== 'in' || tokens[i + 2]!.value !== 'words' || tokens[i + 3]!.value !== 'of')
      continue
    const end = phraseEnd(document, i + 4, stop)
    if (end > i + 4 && stop - end <= 1) return { cue: { first: i, end: i + 4 }, source: { first: i + 4, end } }
  }
  return undefined
}

/** "As the late Bert Maas once put it," */
function putIt(document: Document, from: number, end: number): Tag | undefined {
  const { tokens } = document
  if (tokens[end - 1]?.value !== 'it' || !/^puts?$/.test(tokens[end - 2]?.value ?? '')) return undefined
  let verb = end - 2
  while (verb > from && /^(?:ADV|AUX)$/.test(tokens[verb - 1]!.pos)) verb--
  const first = phraseStart(document, verb, from)
  return first < verb ? { source: { first, end: verb }, cue: { first: verb, end } } : undefined
}

/** "in Mayor Maas's words,", "To quote Ole Maas,", "For Maas,": a lead-in, with nothing but who it is between it and the comma. */
function led(document: Document, from: number, end: number): Tag | undefined {
  const { tokens } = document
  for (let i = Math.max(from, end - MOST); i < end - 1; i++) {
    const lead = tokens[i]!.value.toLowerCase()
    const opens = i === from || tokens[i - 1]!.value === ','
    if (lead === 'in' && opens && /^(?:own )?words$/.test(wordsBetween(document, end, i))) {
      const last = tokens[end - 2]!.value === 'own' ? end - 2 : end - 1
      const owner = /^['’]s?$/.test(tokens[last - 1]!.value) ? last - 1 : last
      const source = { first: i + 1, end: owner }
      const said = owner > i + 1 && (owner < last || /^(?:his|her|their)$/.test(tokens[i + 1]!.value))
      if (said) return { cue: { first: i, end: i + 1 }, source }
    }
    if (i !== from) continue
    const first = lead === 'to' && tokens[i + 1]!.value === 'quote' ? i + 2 : lead === 'for' ? i + 1 : end
    if (first < end && phraseEnd(document, first, end) === end && tokens[end - 1]!.pos === 'PROPN')
      return { cue: { first: i, end: first }, source: { first, end } }
  }
  return undefined
}

/** The last word before the comma, with "own" where it leads. */
const wordsBetween = ({ tokens }: Document, end: number, i: number): string =>
  tokens[end - 2]!.value === 'own' && end - 2 > i ? `own ${tokens[end - 1]!.value}` : tokens[end - 1]!.value
