import type { Document } from '../../document.ts'
import { type NounKind, nounKind, singular } from '../words/people.ts'
import type { NameRun } from './names.ts'

/** A role told beside a name, as tokens [first, end), and its noun. */
export interface RoleRun {
  readonly first: number
  readonly end: number
  readonly head: string
  readonly kind: NounKind
}

const stops = new Set(['of', 'for', 'in', 'at', 'from', 'on', 'with', 'who', 'that', 'which', 'whose', 'and', 'to'])
const nominal = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'PART', 'X'])

/** "Chechen leader" before a name, and ", mayor of the town," behind it. */
export function rolesBeside(document: Document, run: NameRun): RoleRun[] {
  return [roleBefore(document, run), roleAfter(document, run)].filter((role) => role !== undefined)
}

function roleBefore(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens, ranges } = document
  const sentenceFirst = ranges[run.sentence]!.first
  const end = run.titles.length > 0 ? run.titles[0]! : run.first
  let first = end
  while (first > sentenceFirst && end - first < 8 && nominal.has(tokens[first - 1]!.pos)) first--
  if (first === end) return undefined
  const noun = tokens[end - 1]!.value
  const kind = nounKind(noun)
  if (!kind || /^\p{Lu}/u.test(noun) || kind === 'document') return undefined
  return kind === 'person' ? { first, end, head: singular(noun), kind } : undefined
}

function roleAfter(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens, ranges } = document
  const last = ranges[run.sentence]!.end
  if (tokens[run.end]?.value !== ',' || run.end + 1 >= last) return undefined
  const first = run.end + 1
  let head: { word: string; kind: NounKind } | undefined
  let closed = false
  let end = first
  let inHead = true
  while (end < last && end - first < 16) {
    const { value, pos } = tokens[end]!
    if (value === ',' || value === '.' || value === ';' || value === '—' || value === '–') {
      closed = true
      break
    }
    if (stops.has(value.toLowerCase())) inHead = false
    if (inHead) {
      if (!nominal.has(pos) && pos !== 'DET' && pos !== 'PRON') return undefined
      const kind = nounKind(value)
      if (kind) head = { word: value, kind }
    }
    end++
  }
  if (!closed || !head || end === first) return undefined
  return { first, end, head: singular(head.word), kind: head.kind }
}
