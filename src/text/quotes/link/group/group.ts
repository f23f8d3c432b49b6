import type { Document } from '../../../document.ts'
import { firstThat } from '../../../first-that.ts'
import type { TaggedSpan } from './spans.ts'

/** A cue with what belongs to it; a group without a cue is content that nobody is said to have said. */
export interface Group {
  source?: TaggedSpan
  cue?: TaggedSpan
  content: TaggedSpan[]
  /** The group whose content this one is in. */
  within?: Group
  /** A quote without any cue: who speaks has to be worked out. */
  implied?: boolean
  /** It answers in an interview, whose first question is at that token: the speaker is whom the text before it is about. */
  answers?: number
  /** Its cue is in the passive, and nobody is named who did it. */
  passive?: boolean
}

/**
 * Which source and which contents belong to each cue, paragraph by paragraph. The order tells: source–cue–content,
 * content–source–cue, content–cue–source, cue–source–content ("according to"), and broken contents around any of them.
 */
export const groupSpans = (document: Document, spans: readonly TaggedSpan[]): Group[] =>
  groupAll(document, spans).filter(({ content }) => content.length > 0)

/** The cues that the tagger found nothing told by, with their sources. */
export const groupBare = (document: Document, spans: readonly TaggedSpan[]): Group[] =>
  groupAll(document, spans).filter(({ content }) => content.length === 0)

function groupAll(document: Document, spans: readonly TaggedSpan[]): Group[] {
  const groups: Group[] = []
  for (let from = 0; from < spans.length; ) {
    let to = from
    while (to < spans.length && spans[to]!.paragraph === spans[from]!.paragraph) to++
    for (const one of groupParagraph(document, spans.slice(from, to))) groups.push(one)
    from = to
  }
  return groups
}

function groupParagraph(document: Document, spans: readonly TaggedSpan[]): Group[] {
  const sources = chooseSources(document, spans)
  const groups = new Map<number, Group>()
  const loose: Group[] = []
  spans.forEach((cue, k) => {
    if (cue.role === 'cue') groups.set(k, { cue, content: [], ...sources.get(k) })
  })
  spans.forEach((span, k) => {
    if (span.role !== 'content') return
    const owner = span.fronted ? nextCue(spans, k) : ownerOf(spans, k)
    const group = groups.get(owner)
    if (group) group.content.push(span)
    else loose.push({ content: [span] })
  })
  const found = [...groups.values(), ...loose]
  return found.sort((a, b) => startOf(a) - startOf(b))
}

/** The group's first token. */
export function startOf({ source, cue, content }: Group): number {
  let start = Math.min(source?.first ?? Infinity, cue?.first ?? Infinity)
  for (const { first } of content) if (first < start) start = first
  return start
}

function nextCue(spans: readonly TaggedSpan[], k: number): number {
  for (let i = k + 1; i < spans.length; i++) if (spans[i]!.role === 'cue') return i
  return -1
}

/** One past the group's last token. */
export function endOf({ source, cue, content }: Group): number {
  let last = Math.max(source?.end ?? 0, cue?.end ?? 0)
  for (const { end } of content) if (end > last) last = end
  return last
}

/** The cue before a content; or the one behind it where none is before. */
function ownerOf(spans: readonly TaggedSpan[], k: number): number {
  for (let i = k - 1; i >= 0; i--) if (spans[i]!.role === 'cue') return i
  return nextCue(spans, k)
}

/** For each cue its source: the one right before it, the one right behind it, or that of the verb it is joined to by "and". */
function chooseSources(document: Document, spans: readonly TaggedSpan[]): Map<number, { source: TaggedSpan }> {
  const chosen = new Map<number, { source: TaggedSpan }>()
  const used = new Set<number>()
  const take = (cue: number, source: number) => {
    chosen.set(cue, { source: spans[source]! })
    used.add(source)
  }
  spans.forEach((span, k) => {
    if (span.role !== 'cue') return
    const before = spans[k - 1]
    const after = spans[k + 1]
    const beforeFree = before?.role === 'source' && !used.has(k - 1)
    const afterFree = after?.role === 'source' && spans[k + 2]?.role !== 'cue'
    if (beforeFree) take(k, k - 1)
    else if (before?.fronted && after?.role === 'source' && after.joined && !tellsNext(spans, k)) take(k, k + 1)
    else if (afterFree && after.joined) take(k, k + 1)
    else if (after?.role === 'source' && after.joined && after.first - span.end <= 1 && spans[k + 2]?.role !== 'cue')
      take(k, k + 1)
    else {
      const earlier = inherits(document, spans, k)
      const source = earlier === undefined ? undefined : chosen.get(earlier)
      if (source) chosen.set(k, source)
    }
  })
  spans.forEach((span, k) => {
    if (span.role !== 'cue' || chosen.has(k) || !opensWithParticiple(document, span.first)) return
    for (let i = k + 1; i < spans.length && !partedBySentence(document, span.first, spans[i]!.first); i++) {
      const source = chosen.get(i)
      if (!source) continue
      chosen.set(k, source)
      break
    }
  })
  return chosen
}

/** "is EXPECTED, although THE PORT SAID": the source a few words behind a cue is that of the next one. */
const tellsNext = (spans: readonly TaggedSpan[], k: number): boolean =>
  spans[k + 2]?.role === 'cue' && spans[k + 2]!.first === spans[k + 1]!.end && spans[k + 1]!.first > spans[k]!.end

const joints = new Set(['and', 'but', 'or', 'then', ',', 'while', 'also', 'yet', ';', 'as', 'before'])

/** The cue whose source a cue without one shares: the nearest before it in the sentence, when a conjunction leads to it. */
function inherits(document: Document, spans: readonly TaggedSpan[], k: number): number | undefined {
  const { tokens } = document
  let earlier = k - 1
  while (earlier >= 0 && spans[earlier]!.role !== 'cue') {
    if (spans[earlier]!.role === 'source') return undefined
    earlier--
  }
  if (earlier < 0) return undefined
  const first = spans[k]!.first
  const leads = [0, -1, -2, -3].some((step) => joints.has(tokens[first + step]?.value.toLowerCase() ?? ''))
  return leads && !partedBySentence(document, spans[earlier]!.first, first) ? earlier : undefined
}

/** Whether a sentence begins after token `from`, up to token `to`. */
function partedBySentence({ ranges }: Document, from: number, to: number): boolean {
  const next = ranges[firstThat(0, ranges.length, (i) => ranges[i]!.first > from)]
  return next !== undefined && next.first <= to
}

/** "LAMENTING the delay, Ann Lee said …", "In defending …": the subject is that of the main clause. */
function opensWithParticiple(document: Document, first: number): boolean {
  const { tokens } = document
  const starts = (token: number) => token === 0 || partedBySentence(document, token - 1, token)
  const participle = (token: number) => /^\p{L}{3,}ing$/u.test(tokens[token]?.value ?? '')
  if (participle(first)) return starts(first) || (starts(first - 1) && tokens[first - 1]!.pos === 'ADP')
  return starts(first) && tokens[first]!.pos === 'ADP' && participle(first + 1)
}
