import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { OUTSIDE } from '../tagger/labels.ts'
import { hashString } from '../tagger/lexemes.ts'
import type { Group } from './group.ts'
import type { TaggedSpan } from './spans.ts'

const say = hashString('say')
const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'NUM', 'PART'])
const follows = new Set([',', '.', ';', '—', '–'])
const MOST_SUBJECT = 8

const refusals = new Set(['respond', 'reply', 'return', 'answer', 'comment'].map((word) => hashString(word)))
const decline = new Set(['declin', 'refus'].map((word) => hashString(word)))

/** What the tagger passed over entirely, and a rule is sure of. */
export function findMissed(document: Document, columns: Columns, labels: Uint8Array): Group[] {
  return [
    ...saidBehind(document, columns, labels),
    ...refused(document, columns, labels),
    ...statesFirst(document, labels),
  ]
}

/** "The company did not (immediately) respond to …", "declined to comment": nothing else tells who would not speak. */
function refused(document: Document, columns: Columns, labels: Uint8Array): Group[] {
  const { tokens } = document
  const groups: Group[] = []
  document.ranges.forEach(({ first, end }, index) => {
    for (let i = first + 1; i < end - 1; i++) {
      const declined =
        decline.has(columns.base[i]!) && tokens[i + 1]!.value === 'to' && refusals.has(columns.base[i + 2] ?? 0)
      if (columns.quote[i] !== 0 || (!declined && !refusals.has(columns.base[i]!))) continue
      let verb = i
      while (
        verb > first &&
        (tokens[verb - 1]!.pos === 'AUX' || tokens[verb - 1]!.pos === 'PART' || tokens[verb - 1]!.pos === 'ADV')
      )
        verb--
      const negated = tokens.slice(verb, i).some(({ value }) => /^(?:not|n[’']t|never)$/i.test(value))
      if (!declined && !negated) continue
      let subject = verb
      while (subject > first && verb - subject < MOST_SUBJECT && nominal.has(tokens[subject - 1]!.pos)) subject--
      let last = i + 1
      while (last < end && !/^[.,;]$/.test(tokens[last]!.value)) last++
      if (subject === verb || last === i + 1 || labels.subarray(first, end).some((label) => label !== OUTSIDE)) continue
      const { paragraph } = document.sentences[index]!
      const part = (role: TaggedSpan['role'], from: number, to: number): TaggedSpan => ({
        role,
        first: from,
        end: to,
        paragraph,
        fronted: false,
        joined: true,
      })
      groups.push({
        source: part('source', subject, verb),
        cue: part('cue', verb, i + 1),
        content: [part('content', i + 1, last)],
      })
      break
    }
  })
  return groups
}

/** "The ship left at dawn, Ann Lee said in …": a plain ", X said" behind a clause that the tagger passed over entirely. */
function saidBehind(document: Document, columns: Columns, labels: Uint8Array): Group[] {
  const { tokens } = document
  const groups: Group[] = []
  document.ranges.forEach(({ first, end }, index) => {
    for (let i = first + 4; i < end; i++) {
      if (columns.base[i] !== say || columns.quote[i] !== 0) continue
      const next = tokens[i + 1]
      if (next && i + 1 < end && !follows.has(next.value) && next.pos !== 'ADP' && next.pos !== 'SCONJ') continue
      let subject = i
      while (subject > first && i - subject < MOST_SUBJECT && nominal.has(tokens[subject - 1]!.pos)) subject--
      if (subject === i || tokens[subject - 1]?.value !== ',' || subject - 1 - first < 3) continue
      if (labels.subarray(first, subject - 1).some((label) => label !== OUTSIDE)) continue
      const { paragraph } = document.sentences[index]!
      const part = (role: TaggedSpan['role'], from: number, to: number): TaggedSpan => ({
        role,
        first: from,
        end: to,
        paragraph,
        fronted: role === 'content',
        joined: true,
      })
      groups.push({
        source: part('source', subject, i),
        cue: part('cue', i, i + 1),
        content: [part('content', first, subject - 1)],
      })
      break
    }
  })
  return groups
}

const presentTense = new Set(
  'says states claims reports writes adds notes argues insists warns alleges maintains'.split(' '),
)

/** "Buzzfeed states these people are …": a name, a verb of saying in the present tense (often read as a noun), a clause. */
function statesFirst({ tokens, ranges, sentences }: Document, labels: Uint8Array): Group[] {
  return ranges.flatMap(({ first, end }, index): Group[] => {
    let verb = first
    while (
      verb < end &&
      verb - first < 5 &&
      /^(?:\p{Lu}|the$)/iu.test(tokens[verb]!.value) &&
      !presentTense.has(tokens[verb]!.value)
    ) {
      if (verb > first && !/^\p{Lu}/u.test(tokens[verb]!.value)) return []
      verb++
    }
    if (verb === first || !presentTense.has(tokens[verb]?.value ?? '') || tokens[verb - 1]!.pos !== 'PROPN') return []
    const last = /^[.!?]$/.test(tokens[end - 1]!.value) ? end - 1 : end
    const clause = tokens.slice(verb + 2, last).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    if (!clause || labels.subarray(first, verb + 2).some((label) => label !== OUTSIDE)) return []
    const { paragraph } = sentences[index]!
    const part = (role: TaggedSpan['role'], from: number, to: number): TaggedSpan => ({
      role,
      first: from,
      end: to,
      paragraph,
      fronted: false,
      joined: true,
    })
    return [
      {
        source: part('source', first, verb),
        cue: part('cue', verb, verb + 1),
        content: [part('content', verb + 1, last)],
      },
    ]
  })
}
