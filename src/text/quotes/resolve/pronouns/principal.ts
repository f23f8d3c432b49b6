import { mouthpieces, ownWriting } from '../../../locales/en/mouthpieces.ts'
import type { Group } from '../../link/group/group.ts'
import type { Pronoun } from '../names/pronoun-words.ts'
import { type Entity, fits } from '../registry/entity.ts'
import type { Choice } from '../scene/found.ts'
import type { Scene } from '../scene/scene.ts'

const speaking = new Set(mouthpieces.split(' '))
const writing = new Set(ownWriting.split(' '))
/** Sentences before the pronoun in which the one who is spoken for may be told of. */
const REACH = 3

/**
 * "…, an aide said. He also wrote …": a pronoun that would go to somebody without a name may as well be the one they speak of
 * or for. What is written or signed is the principal's, where that can be one only; other words are theirs, and never surely.
 * Nothing where nobody else can be meant.
 */
export function principalOf(
  { document, mentions }: Scene,
  { gender }: Pronoun,
  token: number,
  { entity, distance }: Choice,
  { cue }: Group,
): { readonly entity: Entity } | undefined {
  if (entity?.kind !== 'anonymous' || entity.named || (gender !== 'man' && gender !== 'woman')) return undefined
  const near = mentions
    .recent(token, REACH)
    .flatMap(({ entity: told, quoted, owner }) =>
      told?.kind === 'person' && told.named && fits(told, gender) && !quoted && !owner ? [told] : [],
    )
  const others = [...new Set(entity.speaksFor && fits(entity.speaksFor, gender) ? [entity.speaksFor, ...near] : near)]
  const [principal] = others
  if (!principal) return undefined
  const words = cue ? document.tokens.slice(cue.first, cue.end) : []
  const acts = words.some(({ value }) => writing.has(value.toLowerCase()))
  const speaks = [...entity.heads].some((head) => speaking.has(head))
  const theirs =
    acts &&
    speaks &&
    distance <= 1 &&
    principal.gender === gender &&
    (others.length === 1 || principal === entity.speaksFor)
  return { entity: theirs ? principal : entity }
}
