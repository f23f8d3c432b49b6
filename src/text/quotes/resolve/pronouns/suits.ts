import { isOutlet } from '../../words/outlets.ts'
import { genderOfRole } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import type { Pronoun } from '../names/pronoun-words.ts'
import { type Entity, fits } from '../registry/entity.ts'
import type { Mention } from '../scene/mentions.ts'
import type { Scene, Turn } from '../scene/scene.ts'

/** Whether a pronoun may stand for whom a mention tells of. */
export function suits({ document }: Scene, mention: Mention, pronoun: Pronoun): boolean {
  // "United States police": a name before a noun tells which, and is not it.
  const modifies = pronoun.gender === 'thing' && !mention.noun && document.tokens[mention.end]?.pos === 'NOUN'
  if (mention.entity) return !modifies && suitsEntity(mention.entity, pronoun)
  if (!mention.noun)
    return pronoun.gender !== 'plural' && pronoun.gender !== 'thing' && !isPlace(document.tokens[mention.token]!.value)
  const { plural, kind, head } = mention.noun
  if (pronoun.gender === 'plural') return plural
  if (plural) return false
  if (pronoun.gender === 'thing') return kind !== 'person'
  const gender = genderOfRole(head)
  return kind === 'person' && (pronoun.gender === 'either' || gender === 'either' || gender === pronoun.gender)
}

/** Whether a pronoun may stand for somebody, by number, kind and gender. */
export function suitsEntity(entity: Entity, { gender }: Pronoun): boolean {
  if (gender === 'plural')
    return entity.plural || (entity.kind === 'body' && entity.named && !isOutlet(entity.words.join(' ')))
  if (gender === 'thing')
    return (
      (entity.kind === 'body' ||
        entity.kind === 'document' ||
        (isLoneName(entity) && entity.spoke && entity.gender === 'either')) &&
      !entity.plural
    )
  const personal = entity.kind === 'person' || entity.kind === 'anonymous' || isLoneName(entity)
  return personal && fits(entity, gender)
}

const isLoneName = (entity: Entity): boolean =>
  entity.kind === 'unknown' &&
  entity.named &&
  !entity.placed &&
  (entity.words.length === 1 || entity.spoke) &&
  !isPlace(entity.words[0]!)

/** Whether the open turn of a source could be that of the pronoun: "its" and "they" are no "he". */
export const maySuit = ({ pronoun: other }: Turn, { gender }: Pronoun): boolean =>
  !other || other === gender || other === 'either' || gender === 'either'

/** Whether the pronoun may be a body's spokesperson: nobody else has come in since they spoke. */
export const voices = ({ voice, token: spoke }: Turn, { gender }: Pronoun, mentions: readonly Mention[]): boolean =>
  voice !== undefined &&
  (gender === 'man' || gender === 'woman') &&
  (voice === 'either' || voice === gender) &&
  !mentions.some(({ token, quoted }) => token > spoke && !quoted)
