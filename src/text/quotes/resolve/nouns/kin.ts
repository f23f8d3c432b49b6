import { kinNouns } from '../../../locales/en/kin.ts'
import { genderOfRole, singular } from '../../words/people.ts'
import { pronounOf } from '../names/pronoun-words.ts'
import type { NounPhrase } from '../phrase/phrase.ts'
import { findPronoun } from '../pronouns/pronouns.ts'
import type { Entity } from '../registry/entity.ts'
import { runsWithin } from '../registry/known-runs.ts'
import type { Scene } from '../scene/scene.ts'

const wordsFor = new Map(kinNouns.flatMap((words) => words.split(' ').map((word) => [word, words.split(' ')] as const)))

/**
 * "Tom Lee's mother", "her brother": whoever is told to be that, or the one of the same surname and the fitting gender, where
 * only one is.
 */
export function relativeOf(scene: Scene, phrase: NounPhrase, token: number): Entity | undefined {
  const words = wordsFor.get(singular(phrase.head))
  const owner = words && ownerOf(scene, phrase, token)
  if (!owner) return undefined
  const { text } = scene.document
  const gender = genderOfRole(phrase.head)
  const people = new Set(
    scene.registry.runs.flatMap(({ entity }) =>
      entity && entity !== owner && entity.kind === 'person' && (entity.gender === gender || entity.gender === 'either')
        ? [entity]
        : [],
    ),
  )
  const told = [...people].filter(
    ({ heads, roles }) =>
      words.some((word) => heads.has(word)) &&
      roles.some(({ start, end }) => {
        const role = text.slice(start, end).toLowerCase()
        return /^(?:his|her|their)\b/.test(role) || role.includes(owner.words.at(-1)!)
      }),
  )
  if (told.length > 0) return told.length === 1 ? told[0] : undefined
  const surname = owner.words.length > 1 ? owner.words.at(-1) : undefined
  const namesakes = [...people].filter(
    (entity) => entity.gender === gender && entity.words.length > 1 && entity.words.at(-1) === surname,
  )
  return namesakes.length === 1 ? namesakes[0] : undefined
}

function ownerOf(scene: Scene, phrase: NounPhrase, token: number): Entity | undefined {
  const { registry } = scene
  const pronoun = /^(?:his|her)$/.test(phrase.determiner) ? pronounOf(phrase.determiner) : undefined
  if (pronoun) return findPronoun(scene, pronoun, token)?.entity
  const [at, other] = runsWithin(registry.runs, phrase.first, phrase.headEnd - 1)
  const run = at === undefined || other !== undefined ? undefined : registry.runs[at]!
  return run?.entity?.kind === 'person' && run.end < phrase.headEnd ? run.entity : undefined
}
