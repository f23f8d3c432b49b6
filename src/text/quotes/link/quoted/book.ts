import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isNounOfTelling, isObjectAct, isUttering } from '../../words/telling.ts'
import { carve } from '../group/carve.ts'
import { endOf, type Group, startOf } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import type { TaggedSpan } from '../group/spans.ts'
import type { Quotation } from './quotations.ts'
import type { Tag, TokenRange } from './tag.ts'

/** Groups that quotations are given to and taken from. */
export interface Book {
  /** Gives a quotation to its tag: to the group that has the tag's cue, or to a new one. */
  give(quotation: Quotation, tag: Tag): void
  /** Takes a whole quotation out of a content that it shares with narration. */
  part(quotation: Quotation): void
  groups(): Group[]
}

/** Parts of speech that say nothing by themselves. */
const empty = new Set(['ADP', 'DET', 'PART', 'CCONJ', 'SCONJ', 'AUX', 'PUNCT'])

export function createBook({ tokens, ranges }: Document, columns: Columns, given: readonly Group[]): Book {
  const { sentence, quote } = columns
  const groups = new Set<Group>()
  /** The group that each token belongs to. */
  const owner = new Array<Group | undefined>(tokens.length)
  const enter = (group: Group) => {
    groups.add(group)
    for (const span of [group.source, group.cue, ...group.content]) if (span) owner.fill(group, span.first, span.end)
  }
  for (const group of given) enter(group)
  const ownersIn = ({ first, end }: TokenRange) => {
    const found = new Set<Group>()
    for (let i = first; i < end; i++) if (owner[i]) found.add(owner[i]!)
    return found
  }
  const hasWord = ({ first, end }: TokenRange) => {
    for (let i = first; i < end; i++)
      if (/[\p{L}\p{N}]/u.test(tokens[i]!.value) && !empty.has(tokens[i]!.pos)) return true
    return false
  }
  const take = (group: Group, first: number, end: number) => {
    carve(group, first, end, hasWord)
    for (let i = first; i < end; i++) if (owner[i] === group) owner[i] = undefined
    if (group.content.length === 0) groups.delete(group)
  }
  const overlaps = (a: TokenRange | undefined, b: TokenRange) => a !== undefined && a.first < b.end && b.first < a.end
  /** "Lee alleged that …, stating: “…”": an attribution before the quotation keeps the subject that both have. */
  const shares = ({ source, cue }: Group, tag: Tag, quotation: Quotation) =>
    overlaps(source, tag.source) && cue !== undefined && cue.end <= quotation.first
  const startsSentence = (at: number) => at > 0 && ranges[sentence[at]!]?.first === at
  const narrates = (first: number, end: number) => {
    for (let i = first; i < end; i++) if (quote[i] === 0 && /[\p{L}\p{N}]/u.test(tokens[i]!.value)) return true
    return false
  }
  /** Paragraphs in which a quotation was taken out of a content: what else is there in marks is loose too. */
  const carved = new Set<number>()
  const loosen = (quotation: Quotation) => {
    enter({ content: [spanIn(quotation.paragraph, 'content', quotation.first, quotation.end)] })
    carved.add(quotation.paragraph)
  }
  /** A stop before what was taken out is the sentence's, not the content's. */
  const trimStop = (span: TaggedSpan): TaggedSpan =>
    quote[span.end - 1] === 0 && tokens[span.end - 1]!.value === '.' && span.end - span.first > 1
      ? { ...span, end: span.end - 1 }
      : span
  return {
    give(quotation, tag) {
      let own: Group | undefined
      for (let i = tag.cue.first; i < tag.cue.end; i++)
        if (owner[i]?.cue && overlaps(owner[i]!.cue, tag.cue)) own = owner[i]
      for (const part of [quotation, tag.cue, tag.source]) {
        for (const other of ownersIn(part))
          if (other !== own && !(part === tag.source && shares(other, tag, quotation)))
            take(other, part.first, part.end)
      }
      const paragraphOf = ({ first }: TokenRange) =>
        quotation.paragraph + (first < quotation.from ? -1 : first >= quotation.to ? 1 : 0)
      const part = (role: TaggedSpan['role'], range: TokenRange) =>
        spanIn(paragraphOf(range), role, range.first, range.end)
      const group: Group = own ?? { content: [] }
      if (own) {
        carve(own, quotation.first, quotation.end, hasWord)
        const narration = ({ first }: TaggedSpan) =>
          first >= quotation.end && sentence[first] !== sentence[tag.cue.first] && quote[first] === 0
        // "declared victory in a statement: “…”": what a colon leads in is said, and no more.
        const inLead = ({ first, end }: TaggedSpan) =>
          tokens[quotation.first - 1]?.value === ':' &&
          first >= tag.cue.end &&
          end <= quotation.first &&
          tokens.slice(first, end).every(({ pos }, k) => pos !== 'VERB' && pos !== 'AUX' && quote[first + k] === 0)
        own.content = own.content.filter(
          (span) => !overlaps(span, tag.source) && !overlaps(span, tag.cue) && !narration(span) && !inLead(span),
        )
      }
      group.cue = part('cue', own?.cue && !overlaps(own.cue, tag.source) ? own.cue : tag.cue)
      const { source } = group
      // "LEE, who runs what her father built, said": the end of what is told beside the subject is part of it.
      const behind = tag.source.first >= quotation.end
      const inTag = source && overlaps(source, tag.source) && !(behind && source.first > tag.source.first)
      if (!inTag || overlaps(source, group.cue)) group.source = part('source', tag.source)
      group.content = [...group.content, part('content', quotation)].sort((a, b) => a.first - b.first)
      enter(group)
    },
    part(quotation) {
      if (!quotation.whole) return
      let holder: Group | undefined
      for (const group of ownersIn(quotation))
        if (group.content.some((span) => overlaps(span, quotation))) holder = group
      const shared = holder?.content.find((span) => overlaps(span, quotation))
      if (!holder || !shared) {
        if (carved.has(quotation.paragraph)) loosen(quotation)
        return
      }
      if (shared.end > quotation.end && startsSentence(quotation.end)) {
        take(holder, quotation.end, shared.end)
        carved.add(quotation.paragraph)
      }
      if (!startsSentence(quotation.first) || !holder.cue || holder.cue.first > quotation.first) return
      const told = ranges[sentence[holder.cue.first]!]!.end
      const { cue } = holder
      const tells = hasTelling(columns, cue)
      if (tells && shared.first >= quotation.first && !narrates(told, quotation.first)) return
      take(holder, quotation.first, quotation.end)
      holder.content = holder.content.map(trimStop)
      loosen(quotation)
    },
    groups: () => [...groups].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a)),
  }
}

/** Rates from which a word is a cue without being in any list. */
const RATHER = 3

/** Whether a cue can tell what a sentence of its own says: "the foundation DEVOTED to schools. “We won.”" doesn't. */
function hasTelling({ base, cueness }: Columns, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++)
    if (isUttering(base[i]!) || isNounOfTelling(base[i]!) || (cueness[i]! >= RATHER && !isObjectAct(base[i]!)))
      return true
  return false
}
