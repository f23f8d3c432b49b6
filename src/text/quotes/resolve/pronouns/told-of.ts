import type { Group } from '../../link/group/group.ts'
import type { Entity } from '../registry/entity.ts'
import { runsWithin } from '../registry/known-runs.ts'
import type { Scene } from '../scene/scene.ts'
import { isExactWithin } from './exact.ts'

/** Words between a verb and what it tells that are read for who hears it. */
const MOST_HEARER = 8
/** Words of a content that are read for names. */
const MOST_WORDS = 300

/** Whoever is named in the words themselves, behind the pronoun or in marks, or hears them, is not who says them: "he accused Lee of theft". */
export function toldOf({ registry, marks, turns, document }: Scene, own: Group | undefined, token: number): Entity[] {
  if (!own) return []
  const outer = isExactWithin(document, marks, own) ? own.within?.source?.first : undefined
  const speaking = outer === undefined ? undefined : turns.findLast((turn) => turn.token === outer)?.entity
  const told = own.content.flatMap(({ first, end }) =>
    runsWithin(registry.runs, first, Math.min(end, first + MOST_WORDS)).flatMap((index) => {
      const { entity, first: at } = registry.runs[index]!
      return (entity?.kind === 'person' || entity?.kind === 'body') && (at > token || marks[at] !== 0) ? [entity] : []
    }),
  )
  return [...told, ...hearersOf(registry, own), ...(speaking ? [speaking] : [])]
}

/** "she told HUDSON it would be late": who is between the verb and what is told hears it. */
function hearersOf({ runs }: Scene['registry'], { cue, content: [span] }: Group): Entity[] {
  if (!cue || !span || span.first - cue.end > MOST_HEARER) return []
  return runsWithin(runs, cue.end, span.first).flatMap((index) => {
    const { entity } = runs[index]!
    return entity?.kind === 'person' ? [entity] : []
  })
}
