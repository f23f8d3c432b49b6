import type { Group } from '../../link/group/group.ts'
import type { Pronoun } from '../names/pronoun-words.ts'
import type { Entity } from '../registry/entity.ts'
import type { Choice } from '../scene/found.ts'
import type { Mention } from '../scene/mentions.ts'
import type { Scene, Turn } from '../scene/scene.ts'
import { chainBefore } from './chains.ts'
import { toldInClause } from './clause-before.ts'
import { othersTold } from './others-told.ts'
import { maySuit, suits, suitsEntity, voices } from './suits.ts'
import { toldOf } from './told-of.ts'
import { comesIn, isAside, mentionScore, standing } from './weigh.ts'

/** Sentences looked back. */
const REACH = 9
/** By how much the best has to lead: one who has spoken, and one who has not. */
const LEAD = 1.2
const SILENT_LEAD = 2
/** How surely a clause right before tells whom it stands for. */
const LED_MARGIN = 2.5
/** How much less likely "they" are who spoke last where others have been told of since. */
const OTHERS_TOLD = 4.5
/** Pronouns of the narration that may lead from one to another. */
const MOST_LINKS = 3

interface Candidate {
  readonly key: Entity | Turn | Mention
  readonly entity: Entity | undefined
  score: number
  distance: number
}

/**
 * Whom "he", "she", "it" or "they" stands for at a token; nobody where two fit about as well, or where the best is a source
 * that nobody was found for. Who spoke last, and what does something in the sentence before, come first; who is only told of
 * inside somebody's words, behind a preposition or as an owner, comes last; somebody who has not spoken needs to be the one
 * the narration turned to.
 */
export function findPronoun(
  scene: Scene,
  pronoun: Pronoun,
  token: number,
  own?: Group,
  links = MOST_LINKS,
): Choice | undefined {
  const candidates = new Map<Entity | Turn | Mention, Candidate>()
  const sentence = scene.sentenceOf[wordsBefore(scene, own, token)]!
  const mentions = scene.mentions.recent(token, REACH).filter((mention) => suits(scene, mention, pronoun))
  const earlier = chainBefore(scene, pronoun, wordsBefore(scene, own, token), mentions)
  const chosen = earlier < 0 || links === 0 ? undefined : findPronoun(scene, pronoun, earlier, undefined, links - 1)
  const heard = chosen?.entity && (!chosen.entity.silent || chosen.entity.spoke)
  if (chosen?.entity && heard && !toldOf(scene, own, token).includes(chosen.entity)) return chosen
  const led = own && toldInClause(scene, pronoun, token, mentions)
  if (led?.entity && !toldOf(scene, own, token).includes(led.entity))
    return { entity: led.entity, margin: LED_MARGIN, rivals: 1, distance: 0 }
  const turns = recentTurns(scene, pronoun, token, sentence)
  const [last] = turns
  const offer = (key: Entity | Turn | Mention, entity: Entity | undefined, score: number, distance: number) => {
    const known = candidates.get(key)
    if (!known) candidates.set(key, { key, entity, score, distance })
    else if (known.score < score) Object.assign(known, { score, distance })
  }
  const paragraphOf = (index: number) => scene.document.sentences[index]!.paragraph
  const newcomer = mentions.find((mention) => comesIn(mention, last))
  const besides = mentions.filter(
    (other) =>
      other.sentence === newcomer?.sentence && other.entity !== newcomer.entity && !other.quoted && !other.owner,
  )
  const beside = besides.length > 0
  const alone = newcomer?.opens && besides.every((other) => isAside(scene, newcomer, other))
  for (const mention of mentions) {
    if (last && mention.token > last.token && mention.end <= last.end && mention.entity === undefined) continue
    if (mention.noun && turns.some((turn) => turn.voice && mention.token <= turn.token && turn.token < mention.end))
      continue
    const distance = narrationBetween(scene, mention.sentence, sentence)
    const turnsTo =
      mention === newcomer &&
      (!last?.entity || !suitsEntity(last.entity, pronoun) || paragraphOf(mention.sentence) > last.paragraph) &&
      (!beside || alone || mention.entity?.spoke) &&
      mention.entity !== last?.entity &&
      distance <= 1
        ? 1.4
        : 0
    const score =
      mentionScore(mention, distance, last) + turnsTo - (inside(own, mention) ? ownCost(mention, pronoun) : 0)
    offer(mention.entity ?? mention, mention.entity, score, distance)
  }
  const others = pronoun.gender === 'plural' && last && othersTold(scene, token, last)
  turns.forEach((turn, index) => {
    if (
      turn.entity ? !suitsEntity(turn.entity, pronoun) && !voices(turn, pronoun, mentions) : pronoun.gender === 'thing'
    )
      return
    const distance = narrationBetween(scene, turn.sentence, sentence)
    const goesOn = index > 0 ? 0 : newcomer === undefined || newcomer.entity === turn.entity ? 2 : -0.8
    const passed = others ? OTHERS_TOLD : 0
    offer(turn.entity ?? turn, turn.entity, 3.4 - 0.75 * distance - 0.8 * index + goesOn - passed, distance)
  })
  for (const entity of toldOf(scene, own, token)) candidates.delete(entity)
  // "The worker asked her whether …. She said" is the one who was asked.
  if (last?.entity && mayBeAsked(last, pronoun) && sentence - last.sentence <= 1) candidates.delete(last.entity)
  for (const candidate of candidates.values()) candidate.score += standing(candidate.entity, pronoun)
  return lead([...candidates.values()], beside && !alone)
}

/** Whether whoever was asked last may be the pronoun's, and who asked is not. */
const mayBeAsked = ({ asked }: Turn, { gender }: Pronoun): boolean =>
  asked === gender || (asked === 'either' && (gender === 'man' || gender === 'woman'))

function lead(candidates: Candidate[], beside: boolean): Choice | undefined {
  candidates.sort((a, b) => b.score - a.score)
  const [best, second] = candidates
  if (!best || best.score < 0.5) return undefined
  const mention = !best.entity && 'noun' in best.key ? best.key : undefined
  if (!best.entity && !mention) return undefined
  const margin = best.score - (second?.score ?? Math.min(0, best.score - 3))
  const silent = !best.entity?.spoke && beside
  if (margin < (silent ? SILENT_LEAD : LEAD)) return undefined
  const { entity, distance } = best
  return { ...(entity && { entity }), ...(mention && { mention }), margin, rivals: candidates.length - 1, distance }
}

/** Whether a mention is in the very words whose speaker is looked for ("Her neighbour was inside, she said"). */
const inside = (own: Group | undefined, mention: Mention): boolean =>
  own?.content.some(({ first, end }) => first <= mention.token && mention.end <= end) ?? false

const ownCost = (mention: Mention, { gender }: Pronoun): number => (gender === 'thing' ? 0 : mention.noun ? 3 : 1)

/** Where the words begin whose tag a pronoun is in: a quotation of several sentences is passed over as one. */
function wordsBefore({ marks }: Scene, own: Group | undefined, token: number): number {
  const first = own?.content[0]?.first ?? token
  return first < token && marks[first] !== 0 ? first : token
}

/** The last turns before a token, the last first; one of each speaker, and no further than an open one. */
function recentTurns({ turns }: Scene, pronoun: Pronoun, token: number, sentence: number): Turn[] {
  const found: Turn[] = []
  for (let i = turns.length - 1; i >= 0 && found.length < 4 && turns.length - i < 40; i--) {
    const turn = turns[i]!
    if (turn.token >= token) continue
    if (sentence - turn.sentence > 3 * REACH) break
    if (turn.entity && found.some(({ entity }) => entity === turn.entity)) continue
    if (!turn.entity && !maySuit(turn, pronoun)) continue
    found.push(turn)
    if (!turn.entity) break
  }
  return found
}

/** Sentences from one to another; those that begin inside a quotation are passed over, as a reader does. */
function narrationBetween({ document, marks }: Scene, from: number, to: number): number {
  if (to - from > 40) return to - from
  let count = 0
  for (let sentence = from + 1; sentence <= to; sentence++)
    if (marks[document.ranges[sentence]!.first] !== 2 || sentence === to) count++
  return count
}
