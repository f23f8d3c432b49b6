import type { AttributionKind } from '../../../core/analysis.ts'
import type { Document } from '../../document.ts'
import { plainActs, showing } from '../../locales/en/telling-verbs.ts'
import type { Columns } from '../tagger/columns.ts'
import { classesOf } from '../words/bits.ts'
import { baseHash, isNounOfTelling, isTelling } from '../words/telling.ts'
import type { Group } from './group.ts'
import { withholds } from './stance.ts'

const shows = new Set(showing.split(' ').map(baseHash))
const deny = baseHash('deny')
const acts = new Set(plainActs.split(' ').map(baseHash))

/**
 * Whether nothing was said, written or shown: a thought, a plan, a feeling or an act ("wants", "voted for"), or a passive without
 * anybody who says so. Words in quotation marks were said by somebody, whatever the verb.
 */
export function isWeak({ tokens }: Document, columns: Columns, group: Group, kind: AttributionKind): boolean {
  const { cue, source } = group
  if (!cue) return kind === 'indirect'
  if (kind === 'direct') return false
  if (group.passive && kind === 'indirect') return true
  const [head] = group.content
  const wordsOf = head ? tokens.slice(head.first, Math.min(head.end, head.first + 4)).map(({ value }) => value) : []
  for (let i = cue.first; i < cue.end; i++) {
    const base = columns.base[i]!
    const word = tokens[i]!.value.toLowerCase()
    if (word === 'according' || word === ':' || word === 'via' || word === 'words') return false
    if (acts.has(base) || (base === deny && withholds(wordsOf))) continue
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX' || tokens[i]!.pos === 'NOUN') {
      if (shows.has(base) || isTelling(base)) return false
      if (source && isNounOfTelling(base)) return false
    }
  }
  return true
}

/** Verbs that are a cue at least this often in training are no mere acts. */
const RARELY = 4

/**
 * Whether it is no attribution at all: an act whose verb tells, thinks and wants nothing ("passed a bill"), or a weak one that
 * names nobody. `quoted`: whether words of the content are in quotation marks.
 */
export function isNothing(document: Document, columns: Columns, group: Group, quoted: boolean): boolean {
  const { cue, source } = group
  if (!cue || quoted || !isWeak(document, columns, group, 'indirect')) return false
  // "It is widely believed that …": nobody in particular, and yet a claim.
  if (!source) return document.tokens[group.content.at(-1)!.first]!.value !== 'that'
  for (let i = cue.first; i < cue.end; i++) {
    const { pos } = document.tokens[i]!
    if (pos === 'ADP' || pos === 'PART' || pos === 'DET' || pos === 'ADV') continue
    if (classesOf(columns.base[i]!) !== 0 || columns.cueness[i]! >= RARELY) return false
  }
  return true
}
