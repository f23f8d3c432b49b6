import type { Document } from '../../../document.ts'
import { firstThat } from '../../../first-that.ts'
import { isPlural, nounKind } from '../../words/people.ts'
import type { Entity } from '../registry/entity.ts'
import type { KnownRun } from '../registry/known-runs.ts'

/** Somebody is told of: a name, or a noun that a sentence begins with. */
export interface Mention {
  /** The first token of it. */
  readonly token: number
  readonly end: number
  readonly sentence: number
  readonly entity: Entity | undefined
  /** A noun without a name, resolved only when it is needed. */
  readonly noun?: { readonly head: string; readonly plural: boolean; readonly kind: 'person' | 'body' | 'document' }
  /** What does something: a verb follows. */
  readonly subject: boolean
  /** Whether a paragraph begins with it as what does something. */
  readonly opens: boolean
  /** "Ann Lee's lawyer" tells of the lawyer. */
  readonly owner: boolean
  /** Inside quotation marks. */
  readonly quoted: boolean
}

export interface Mentions {
  /** Those before a token, the last first, within so many sentences and never more than sixty. */
  recent(token: number, sentences: number): readonly Mention[]
}

const MOST = 60

/** All mentions in order. */
export function readMentions(
  document: Document,
  runs: readonly KnownRun[],
  marks: Uint8Array,
  sentenceOf: Int32Array,
): Mentions {
  const all: Mention[] = runs.map((run) => {
    const first = run.titles[0] ?? run.first
    const owner = /^['’]s?$/.test(document.tokens[run.end]?.value ?? '')
    const subject = owner
      ? ownsSubject(document, first, run.end, run.sentence)
      : isSubject(document, first, run.end, run.sentence) ||
        isCleft(document, first, run.end) ||
        isNamedLast(document, first, run.end, run.sentence)
    return {
      token: first,
      end: run.end,
      sentence: run.sentence,
      entity: run.entity,
      ...(run.office && {
        noun: { head: document.tokens[run.end - 1]!.value, plural: false, kind: 'person' as const },
      }),
      subject,
      opens: subject && (opensParagraph(document, first, run.sentence) || isCleft(document, first, run.end)),
      owner,
      quoted: marks[run.first] !== 0,
    }
  })
  for (const one of leadingNouns(document, runs, marks)) all.push(one)
  all.sort((a, b) => a.token - b.token)
  return {
    recent(token, sentences) {
      const low = firstThat(0, all.length, (i) => all[i]!.token >= token)
      const found: Mention[] = []
      const from = (sentenceOf[token] ?? 0) - sentences
      for (let i = low - 1; i >= 0 && found.length < MOST && all[i]!.sentence >= from; i--) found.push(all[i]!)
      return found
    },
  }
}

/** Whether a mention comes before the first verb of its paragraph. */
function opensParagraph({ tokens, sentences, ranges }: Document, first: number, sentence: number): boolean {
  if (sentences[sentence - 1]?.paragraph === sentences[sentence]!.paragraph) return false
  return tokens.slice(ranges[sentence]!.first, first).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
}

/** "The man behind the plan is Rolf Meier.": told to be who the sentence is about. */
function isNamedLast({ tokens, ranges }: Document, first: number, end: number, sentence: number): boolean {
  const { first: start } = ranges[sentence]!
  let verb = first - 1
  while (first - verb < 4 && /^(?:ADJ|NOUN)$/.test(tokens[verb]?.pos ?? '')) verb--
  if (!/^[.!]$/.test(tokens[end]?.value ?? '') || !/^(?:is|was)$/.test(tokens[verb]?.value ?? '')) return false
  if (!/^(?:the|an?|one)$/i.test(tokens[start]!.value)) return false
  let noun = start + 1
  while (noun < first && /^(?:ADJ|NOUN|NUM)$/.test(tokens[noun]!.pos)) noun++
  return nounKind(tokens[noun - 1]!.value) === 'person'
}

/** "It was Ann Lee who got the ball rolling", "One of the women was 25-year-old Ann Lee, who is …". */
function isCleft({ tokens }: Document, first: number, end: number): boolean {
  const who = tokens[end]?.value === ',' ? end + 1 : end
  if (tokens[who]?.value !== 'who') return false
  let verb = first - 1
  while (verb > first - 7 && /^(?:NUM|NOUN|ADJ|PUNCT)$/.test(tokens[verb]?.pos ?? '') && tokens[verb]!.value !== ',')
    verb--
  return /^(?:is|was)$/.test(tokens[verb]?.value ?? '') && (who > end || /^it$/i.test(tokens[verb - 1]?.value ?? ''))
}

/** "Ann Lee's shop isn't open yet" tells of her; "Ann Lee's lawyer says" of the lawyer. */
function ownsSubject(document: Document, first: number, end: number, sentence: number): boolean {
  const { tokens } = document
  let last = end + 1
  while (last < end + 5 && /^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[last]?.pos ?? '')) last++
  return last > end + 1 && nounKind(tokens[last - 1]!.value) !== 'person' && isSubject(document, first, last, sentence)
}

/** Whether a verb follows, past an apposition, and no preposition leads. */
function isSubject({ tokens, ranges }: Document, first: number, end: number, sentence: number): boolean {
  const { first: start, end: stop } = ranges[sentence]!
  // "…, a surprise to Lee, who worked with her": what he did is told.
  if (tokens[end]?.value === ',' && tokens[end + 1]?.value === 'who') return true
  if (first > start && (tokens[first - 1]!.pos === 'ADP' || tokens[first - 1]!.pos === 'VERB')) return false
  // "…, whom Lee has fought": told beside somebody else.
  if (first > start && /^(?:whom|which)$/.test(tokens[first - 1]!.value)) return false
  const isVerb = (at: number) => at < stop && (tokens[at]!.pos === 'VERB' || tokens[at]!.pos === 'AUX')
  let i = end
  for (let k = 0; k < 3 && i < stop; k++) {
    const opens = tokens[i]!.value
    if (!/^[,(—–]$/.test(opens)) break
    if (opens === ',' && first > start && tokens[first - 1]!.value === ',' && isVerb(i + 1)) return true
    const closes = opens === '(' ? ')' : opens
    let j = i + 1
    while (j < stop && j - i < 24 && tokens[j]!.value !== closes) j++
    if (j >= stop || j - i >= 24) return false
    if (opens === ',' && !/^(?:\d|who|which|an?$|the$|\p{L})/iu.test(tokens[i + 1]?.value ?? '')) return false
    i = j + (opens === ',' && tokens[j + 1]?.pos !== 'VERB' && tokens[j + 1]?.pos !== 'AUX' && k < 2 ? 0 : 1)
    if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX') return true
  }
  while (i < stop && (tokens[i]!.pos === 'ADV' || /^(?:also|then|himself|herself)$/.test(tokens[i]!.value))) i++
  return i < stop && (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX')
}

/** "The clerk met …", "Tenant advocates took …": a noun that leads a sentence, up to its verb. */
function leadingNouns(document: Document, runs: readonly KnownRun[], marks: Uint8Array): Mention[] {
  const { tokens, ranges } = document
  const namedLast = new Set(
    runs
      .filter((run) => isNamedLast(document, run.titles[0] ?? run.first, run.end, run.sentence))
      .map(({ sentence }) => sentence),
  )
  const starts = new Set(runs.flatMap(({ first, titles }) => [first, titles[0] ?? first]))
  return ranges.flatMap(({ first, end }, sentence): Mention[] => {
    if (first >= end || marks[first] !== 0 || namedLast.has(sentence)) return []
    let from = first
    const comma =
      tokens[first]!.pos === 'ADP' ||
      tokens[first]!.pos === 'SCONJ' ||
      tokens[first]!.pos === 'ADV' ||
      tokens[first]!.pos === 'CCONJ'
    if (comma) {
      let i = first + 1
      while (i < end && i - first < 16 && tokens[i]!.value !== ',') i++
      from = tokens[i]?.value === ',' && i < end ? i + 1 : first + 1
    }
    let i = from
    const anyone = anyoneEnd(document, from, end)
    if (anyone > from)
      return [leading(document, from, anyone, sentence, { head: 'people', plural: true, kind: 'person' })]
    while (i < end && i - from < 7 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(tokens[i]!.pos)) i++
    // "The losing captain"
    const told = i === from + 1 && tokens[i]?.pos === 'VERB' && /(?:ing|ed)$/.test(tokens[i]!.value)
    if (told && /^(?:DET|PRON)$/.test(tokens[from]!.pos) && nounKind(tokens[i + 1]?.value ?? '') === 'person') i += 2
    // "Her lead actor": a word that also is a verb.
    if (i === from + 1 && tokens[from]!.pos === 'PRON' && nounKind(tokens[i + 1]?.value ?? '') === 'person') i += 2
    if (
      tokens[i]?.value === 'of' &&
      /^(?:hundreds|thousands|dozens|scores|group|number|couple|crowd)$/i.test(tokens[i - 1]?.value ?? '')
    ) {
      i++
      while (i < end && i - from < 10 && /^(?:DET|ADJ|NOUN|NUM)$/.test(tokens[i]!.pos)) i++
    }
    const head = tokens[i - 1]
    const next = tokens[i]
    if (
      i === from ||
      !head ||
      !next ||
      i >= end ||
      (next.pos !== 'VERB' && next.pos !== 'AUX' && next.pos !== 'ADV' && next.pos !== 'ADP' && next.value !== ',')
    )
      return []
    // "Its director, Ann Lee, …" is told of by her name.
    const named = tokens.slice(i, i + 9).some(({ value }, k) => value === ',' && starts.has(i + k + 1))
    const kind = named ? undefined : nounKind(head.value)
    // "Critics are not convinced": its capital is the sentence's.
    const bare = i - 1 === first && isPlural(head.value)
    if (!kind || (!bare && /^\p{Lu}/u.test(head.value)) || starts.has(i - 1)) return []
    return [leading(document, from, i, sentence, { head: head.value, plural: isPlural(head.value), kind })]
  })
}

/** A mention by a noun that a sentence begins with. */
const leading = (
  { sentences }: Document,
  token: number,
  end: number,
  sentence: number,
  noun: NonNullable<Mention['noun']>,
): Mention => ({
  token,
  end,
  sentence,
  entity: undefined,
  noun,
  subject: true,
  opens: sentence === 0 || sentences[sentence - 1]!.paragraph !== sentences[sentence]!.paragraph,
  owner: false,
  quoted: false,
})

/** "Others disagree", "Not everyone is happy": people who may have the next word; where their verb begins, else `from`. */
function anyoneEnd({ tokens }: Document, from: number, end: number): number {
  const lead = tokens[from]?.value === 'Not' ? from + 1 : from
  if (!/^(?:Others|Some|Many|Several|Few|Most|Another|[Ee]veryone|[Ee]verybody|all)$/.test(tokens[lead]?.value ?? ''))
    return from
  const verb = tokens[lead + 1]
  return verb && lead + 1 < end && (verb.pos === 'VERB' || verb.pos === 'AUX') ? lead + 1 : from
}
