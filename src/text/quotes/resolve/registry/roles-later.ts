import type { Document } from '../../../document.ts'
import { definiteOffices } from '../../../locales/en/bodies.ts'
import { isMany, nounKind, singular, titleGender } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import type { RoleRun } from './apposition.ts'
import type { Entity } from './entity.ts'
import { type KnownRun, runsWithin } from './known-runs.ts'

const offices = new Set(definiteOffices.split(' '))
const MOST = 7

/**
 * "Ann Lee was tired. THE MARDEN GUITARIST had played all night.": what somebody is called by in the sentence after the one that
 * tells of them alone. A place or an age has to stand before the noun: "the driver" may be anybody.
 */
export function calledLater(document: Document, runs: readonly KnownRun[]): { entity: Entity; role: RoleRun }[] {
  const { tokens, ranges, sentences } = document
  return ranges.flatMap(({ first, end }, index) => {
    const before = ranges[index - 1]
    if (!before || sentences[index - 1]!.paragraph !== sentences[index]!.paragraph || tokens[first]!.value !== 'The')
      return []
    let last = first + 1
    while (
      last < end &&
      last - first < MOST &&
      /^(?:NOUN|ADJ|PROPN|NUM)$|^PUNCT$/.test(tokens[last]!.pos) &&
      !/^[^\p{L}\d-]$/u.test(tokens[last]!.value)
    )
      last++
    const noun = tokens[last - 1]!.value
    const predicate = tokens[last]
    if (!predicate || (predicate.pos !== 'VERB' && predicate.pos !== 'AUX')) return []
    if (last - first < 3 || isMany(noun) || /^\p{Lu}/u.test(noun) || nounKind(noun) !== 'person') return []
    if (offices.has(singular(noun)) || titleGender(noun) !== undefined) return []
    const words = tokens.slice(first + 1, last - 1).map(({ value }) => value)
    const told = words.some((word) => isPlace(word)) || isPlace(words.join(' ')) || /^\d\d/.test(words[0]!)
    const people = new Set(runsWithin(runs, before.first, before.end).flatMap((at) => runs[at]!.entity ?? []))
    const [entity] = people
    if (!told || people.size !== 1 || entity?.kind !== 'person' || entity.placed) return []
    return [{ entity, role: { first: first + 1, end: last, head: singular(noun), kind: 'person' as const } }]
  })
}
