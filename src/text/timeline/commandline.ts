import type { TopicTimeline } from './topic.ts'

/** The one line that `nightdesk timeline --jsonl` writes. */
export function toTimelineRecord(timeline: TopicTimeline): {
  entries: { date: string; sentences: { article: string; text: string }[] }[]
} {
  return {
    entries: timeline.entries.map(({ date, sentences }) => ({
      date,
      sentences: sentences.map(({ article, text }) => ({ article, text })),
    })),
  }
}
