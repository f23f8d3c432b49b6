import { isMany, nounKind, singular } from '../../words/people.ts'
import type { Scene, Turn } from '../scene/scene.ts'

/**
 * Whether the sentence right before "they" tells of people who have not spoken last: "The blackouts left some of the state's
 * ENERGY EXPERTS bewildered. They said …" is not whoever spoke two sentences before.
 */
export function othersTold({ document, sentenceOf, marks }: Scene, token: number, last: Turn): boolean {
  const { tokens, ranges } = document
  const sentence = sentenceOf[token]!
  if (token !== ranges[sentence]!.first || sentence - last.sentence < 2) return false
  const { first, end } = ranges[sentence - 1]!
  for (let i = first; i < end; i++) {
    const { value, pos } = tokens[i]!
    if (pos !== 'NOUN' || marks[i] !== 0 || !isMany(value) || nounKind(value) !== 'person') continue
    if (!last.entity?.heads.has(singular(value)) && !last.entity?.words.includes(value.toLowerCase())) return true
  }
  return false
}
