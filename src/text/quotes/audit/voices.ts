import { joinSpeakers } from '../story/join.ts'
import type { AuditInput, HeardVoice } from './facts.ts'

/** Who a speaker of an article is over all of them: the same object for the same one. */
export type Voices = (article: string, speaker: string) => HeardVoice | undefined

export function readVoices(articles: readonly AuditInput[]): Voices {
  const voiceOf = joinSpeakers(articles)
  const alone = new Map(
    articles.flatMap(({ id, speakers }) =>
      speakers.map((speaker) => [`${id} ${speaker.id}`, { article: id, speaker }] as const),
    ),
  )
  return (article, speaker) => voiceOf(article, speaker)?.best ?? alone.get(`${article} ${speaker}`)
}
