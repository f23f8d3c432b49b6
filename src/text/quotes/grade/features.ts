import type { AttributionKind } from '../../../core/analysis.ts'
import type { Document } from '../../document.ts'
import type { Group } from '../link/group/group.ts'
import type { Found, Way } from '../resolve/scene/found.ts'
import type { Columns } from '../tagger/columns.ts'
import { isTelling } from '../words/telling.ts'

/** What is known of an attribution with a speaker when it is graded. */
export interface Graded {
  readonly group: Group
  readonly found: Found
  readonly kind: AttributionKind
  readonly weak: boolean
}

const ways: readonly Way[] = [
  'name',
  'names',
  'relative',
  'new',
  'again',
  'office',
  'epithet',
  'body',
  'voice',
  'publisher',
  'pronoun',
  'run',
  'turned',
  'colon',
  'both',
  'kin',
  'repeated',
  'inner',
]

/** The features of a grade, in the order of their weights. The first is always 1. */
export const featureNames: readonly string[] = [
  'always',
  ...ways.map((way) => `way: ${way}`),
  'pronoun: lead over the next',
  'pronoun: sentences back',
  'pronoun: others who could be meant',
  'named in full or more than once',
  'new, beside a verb of telling',
  'new and more than a noun, beside a verb of telling',
  'kind: person',
  'kind: body',
  'kind: document',
  'kind: collective',
  'kind: unknown',
  'source: one word',
  'source: long',
  'source: has a verb',
  'words: quoted',
  'words: partly quoted',
  'cue: never a cue in training',
  'cue: nearly always a cue in training',
  'cue: a verb of telling',
  'cue: none',
  'cue: nobody’s telling',
  'inside other words',
]

/** The features of one attribution. Numbers between 0 and 1, and nothing of the text itself. */
export function featuresOf({ tokens }: Document, columns: Columns, { group, found, kind, weak }: Graded): number[] {
  const { entity, way, choice } = found
  const { source, cue } = group
  const length = source ? source.end - source.first : 0
  let cueness = 0
  let tells = false
  for (let i = cue?.first ?? 0; i < (cue?.end ?? 0); i++) {
    cueness = Math.max(cueness, columns.cueness[i]!)
    tells ||= isTelling(columns.base[i]!)
  }
  const words = source ? tokens.slice(source.first, source.end) : []
  const verb = words.some(({ pos, value }, k) => k > 0 && pos === 'VERB' && !/^\p{Lu}/u.test(value))
  const flag = (is: boolean) => (is ? 1 : 0)
  return [
    1,
    ...ways.map((one) => flag(one === way)),
    choice ? Math.min(choice.margin, 6) / 6 : 0,
    choice ? Math.min(choice.distance, 6) / 6 : 0,
    choice ? Math.min(choice.rivals, 6) / 6 : 0,
    flag(entity?.named === true && (entity.words.length > 1 || entity.mentions.length > 2)),
    flag(way === 'new' && tells),
    flag(way === 'new' && tells && entity!.words.length > 1),
    flag(entity?.kind === 'person'),
    flag(entity?.kind === 'body'),
    flag(entity?.kind === 'document'),
    flag(entity?.kind === 'collective'),
    flag(entity?.kind === 'unknown'),
    flag(length === 1),
    flag(length > 9),
    flag(verb),
    flag(kind === 'direct'),
    flag(kind === 'mixed'),
    flag(cue !== undefined && cueness === 0),
    flag(cueness >= 6),
    flag(tells),
    flag(cue === undefined),
    flag(weak),
    flag(group.within !== undefined),
  ]
}
