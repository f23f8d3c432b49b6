import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import { denyingOutright } from '../locales/en/accusation.ts'
import { captionLabel, dateAlone, endsOnDate, fullDate, toldAsNews, toldAsPast } from '../locales/en/furniture.ts'
import { letterCaseOf } from '../sentences/letter-case.ts'
import type { Token } from '../tokens/token.ts'
import { isCredit, isFurniture } from './furniture.ts'
import { readQuotations } from './quotation.ts'
import { isGrammar, stem, wordsOf } from './terms.ts'
import { transcriptFrom } from './transcript.ts'
import { trimDateline, trimMark } from './trim.ts'

/** A sentence that may be in a brief. */
export interface Candidate extends Span {
  /** Index in `document.sentences`. */
  readonly index: number
  /** Place among the candidates, and place in its paragraph. */
  readonly order: number
  readonly inParagraph: number
  readonly tokens: readonly Token[]
  /** Stems of all its words, in order. */
  readonly stems: readonly string[]
  readonly content: ReadonlySet<string>
  /** Share of it that is between quotation marks, 0 to 1. */
  readonly quoted: number
}

/** Stems of the longest sentence that is shown. */
const longest = 90
/** A shorter one says too little, unless it is a denial: "St Ada's denies this." */
const usual = 6
const shortest = 3
/** Characters of the longest credit of a picture. */
const longestCredit = 80
/** So many characters tell in which letters a text is written. */
const sample = 4000
/** Sentences of the longest caption. */
const longestCaption = 2

/** The sentences that can be in a brief: whole, told by the reporter, and no furniture of the page. */
export function findCandidates(document: Document, title?: string): Candidate[] {
  const { text } = document
  const candidates: Candidate[] = []
  const headline = title === undefined ? undefined : new Set(wordsOf(title).map(stem))
  const letters = letterCaseOf(text.slice(0, sample))
  const quotations = readQuotations(text, document.sentences)
  const lastTold = lastTellings(document)
  const captions = labelledCaptions(document)
  const transcript = transcriptFrom(document)
  let paragraph = -1
  let inParagraph = 0
  document.sentences.forEach((sentence, index) => {
    inParagraph = sentence.paragraph === paragraph ? inParagraph + 1 : 0
    paragraph = sentence.paragraph
    if (lastTold.get(text.slice(sentence.start, sentence.end)) !== index) return
    const span = trimDateline(text, trimMark(text, sentence))
    const range = document.ranges[index]!
    const tokens = document.tokens.slice(range.first, range.end).filter((token) => token.start >= span.start)
    const stems = wordsOf(text.slice(span.start, span.end)).map(stem)
    const content = new Set(stems.filter((word) => !isGrammar(word)))
    const { half, share } = quotations[index]!
    if (
      half ||
      isBroken(document, index) ||
      isCaption(document, index) ||
      captions.has(index) ||
      isDatedLine(document, index) ||
      // A heading inside the text: "BEST WEEK OF THE YEAR FOR FERRIES."
      (letters !== 'capital' && letterCaseOf(text.slice(span.start, span.end)) === 'capital') ||
      (letters === 'mixed' && lacksItsBeginning(text, sentence, span)) ||
      isCounted.test(text.slice(span.start, span.start + 5)) ||
      !mayStand(text, span, tokens, stems)
    )
      return
    if (index >= transcript && candidates.length > 0) return
    if (headline && echoes(content, stems.length, headline)) return
    candidates.push({ ...span, index, order: candidates.length, inParagraph, tokens, stems, content, quoted: share })
  })
  return withoutDeck(behindDateline(candidates, document), document)
}

/** A report begins with its dateline, if it has one among so many first sentences: what is above is headline and deck. */
const datelineReach = 6

function behindDateline(candidates: Candidate[], { text, sentences }: Document): Candidate[] {
  const at = sentences.slice(0, datelineReach).findLastIndex((sentence, i) => {
    const opens = sentences[i - 1]?.paragraph !== sentence.paragraph
    if (opens && trimDateline(text, sentence).start > sentence.start) return true
    return opens && sentences[i + 1]?.paragraph !== sentence.paragraph && isDateAlone(text, sentence)
  })
  const above = candidates.findIndex(({ index }) => index >= at)
  if (at <= 0 || above <= 0) return candidates
  return candidates.slice(above).map((one) => ({ ...one, order: one.order - above }))
}

/** "Thursday, April 11, 2031, 12:12 a.m.": a paragraph that says when the report was published, and no more. */
function isDateAlone(text: string, { start, end }: Span): boolean {
  return end - start <= longestCredit && dateAlone.test(text.slice(start, end))
}

/** So much of a deck is said again by the lead under it. */
const saidAgain = 0.5

/** Without the line above the lead that the lead says again: each stands alone in its paragraph. */
function withoutDeck(candidates: Candidate[], { text, sentences }: Document): Candidate[] {
  const [deck, lead] = candidates
  if (!deck || !lead || deck.index !== 0 || lead.index !== 1) return candidates
  const [first, second] = [sentences[0]!.paragraph, sentences[1]!.paragraph]
  if (first === second || sentences[2]?.paragraph === second) return candidates
  let shared = 0
  for (const word of deck.content) if (lead.content.has(word)) shared++
  if (shared < deck.content.size * saidAgain || toldAsNews.test(text.slice(deck.start, deck.end))) return candidates
  return candidates.slice(1).map((one) => ({ ...one, order: one.order - 1 }))
}

/** Where each sentence is told last: what stands twice was drawn out of the text for show the first time. */
function lastTellings({ text, sentences }: Document): Map<string, number> {
  const last = new Map<string, number>()
  sentences.forEach(({ start, end }, index) => {
    last.set(text.slice(start, end), index)
  })
  return last
}

/** An entry of a list: "1/ A club that is respected." */
const isCounted = /^#?\d{1,2}[/)] /

/** "held off rain and rivals to win": it opens small, since a link was before it. No name does, but "von Stade", "eBay". */
function lacksItsBeginning(text: string, sentence: Span, span: Span): boolean {
  if (span.start > sentence.start) return false
  const opening = text.slice(span.start, span.start + 30)
  return /^\p{Ll}+[\s,]/u.test(opening) && !/^(?:\p{Ll}{1,3} \p{Lu}|\p{Ll}+ :)/u.test(opening)
}

/** An initial or a short form before it, so that its beginning may be in the sentence before: "A.J. | Pero has died." */
function isBroken({ text, sentences }: Document, index: number): boolean {
  const before = sentences[index - 1]
  if (!before || before.paragraph !== sentences[index]!.paragraph) return false
  const tail = text.slice(Math.max(before.start, before.end - 8), before.end)
  return /(?:\b(?!U\.S\.|U\.K\.|E\.U\.|U\.N\.|D\.C\.)\p{Lu}\.\p{Lu}\.|\b(?:Bros|St|Mt|Ft|Sen|Rep|Gov|Gen|Col|Lt|Dr|Mr|Mrs|Ms|Prof|vs|No)\.)$/u.test(
    tail,
  )
}

/** "Ann Lee passes the bridge on Monday, Nov. 13, 2017.": alone in its paragraph, it tells when a picture was taken; without a weekday in the present. */
function isDatedLine({ text, sentences }: Document, index: number): boolean {
  const { start, end, paragraph } = sentences[index]!
  if (sentences[index - 1]?.paragraph === paragraph || sentences[index + 1]?.paragraph === paragraph) return false
  const tail = text.slice(Math.max(start, end - 40), end)
  return fullDate.test(tail) || (endsOnDate.test(tail) && !toldAsPast.test(text.slice(start, end)))
}

/** "The bridge last week. (Photo by Jan Maas)": a sentence before a picture's credit, in its paragraph. */
function isCaption({ text, sentences }: Document, index: number): boolean {
  for (let i = index + 1; i <= index + longestCaption; i++) {
    const next = sentences[i]
    if (!next || next.paragraph !== sentences[index]!.paragraph) return false
    const line = text.slice(next.start, next.end)
    if (isCredit(line)) return true
    if (i === index + 1 && line.length <= longestCredit && isFurniture(line)) return true
  }
  return false
}

/** "Stunned: Jan Maas beside his car. … Apology: The letter that came": captions, each with its label; who speaks in a transcript comes again. */
function labelledCaptions({ text, sentences }: Document): ReadonlySet<number> {
  const labels = new Map<number, string>()
  sentences.forEach(({ start, end }, index) => {
    const label = captionLabel.exec(text.slice(start, Math.min(end, start + longestCredit)))?.[0]
    if (label !== undefined) labels.set(index, label)
  })
  const distinct = new Set(labels.values()).size
  return distinct >= 2 && distinct * 3 > labels.size * 2 && labels.size * 2 < sentences.length
    ? new Set(labels.keys())
    : new Set()
}

function mayStand(text: string, span: Span, tokens: readonly Token[], stems: readonly string[]): boolean {
  if (stems.length < shortest || stems.length > longest) return false
  if (stems.length < usual && !denyingOutright.test(text.slice(span.start, span.end))) return false
  const tail = text.slice(Math.max(span.start, span.end - 80), span.end)
  if (!/[.!…](?: ?["”’'»)\]]){0,3}$/.test(tail)) return false
  if (isFurniture(text.slice(span.start, span.end))) return false
  return tokens.some(tellsByTag) || tokens.some((_, i) => isVerbByPlace(tokens, i))
}

/** "Ann Lee — a pupil in Wexby — eating chips." has a verb, and tells nothing. */
const tellsByTag = ({ pos, value }: Token) => pos === 'AUX' || (pos === 'VERB' && !/\p{L}{4}ing$/u.test(value))

/** "The office monitors the plans", "Wexby rakes in millions": by its place a verb, whatever the tagger says. */
function isVerbByPlace(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]]
  if (tokens[i]!.pos !== 'NOUN' || !/\p{Ll}s$/u.test(tokens[i]!.value)) return false
  return next?.pos === 'DET' || (before?.pos === 'PROPN' && next?.pos === 'ADP')
}

/** A line with nothing that the headline hasn't. */
function echoes(content: ReadonlySet<string>, length: number, headline: ReadonlySet<string>): boolean {
  if (length > 25 || content.size === 0) return false
  let shared = 0
  for (const word of content) if (headline.has(word)) shared++
  return shared / content.size >= 0.8
}
