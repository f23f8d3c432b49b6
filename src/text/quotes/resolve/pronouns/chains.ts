import { type Pronoun, pronounOf } from '../names/pronoun-words.ts'
import type { Mention } from '../scene/mentions.ts'
import type { Scene } from '../scene/scene.ts'

/** Tokens looked back. */
const REACH = 260

/**
 * The first of the pronouns that the narration goes on with since anybody else came in: "Scott was paroled. He IS married. He
 * owns a firm. “…,” he said." Whom it stands for is whom the last one stands for. -1 where there is none before.
 */
export function chainBefore(scene: Scene, { gender }: Pronoun, token: number, others: readonly Mention[]): number {
  if (gender !== 'man' && gender !== 'woman') return -1
  const { document, marks, sentenceOf, turns } = scene
  const somebody = others.find((mention) => mention.entity?.kind === 'person' || mention.subject)
  const from = Math.max(somebody?.end ?? 0, turns.at(-1)?.end ?? 0, token - REACH)
  let start = -1
  for (let i = from; i < token; i++) {
    if (marks[i] !== 0 || sentenceOf[i] === sentenceOf[token]) continue
    const other = pronounOf(document.tokens[i]!.value)?.gender
    if (other === gender && start < 0) start = i
    // "She fell. He hid her. He was found. She …": it goes on about somebody else.
    else if ((other === 'man' || other === 'woman') && other !== gender) return -1
  }
  return start
}
