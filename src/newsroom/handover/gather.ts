import type { Thread } from '../../core/analysis.ts'
import type { Workspace } from '../../core/place.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { FeedRow } from '../../core/rows/feed.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { NoteRow } from '../../core/rows/note.ts'
import { analysisOf, type ReadArticle } from '../articles/article.ts'
import { type ListedChange, listChanges } from '../changes/list.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'
import { onDuty } from '../rota.ts'
import { gatherStories, type ShiftStory } from './stories.ts'

/** The next shift is taken to be as long as this. */
const shiftMs = 12 * 3_600_000
const dayMs = 86_400_000
const linesAtMost = 200
const troublesAtMost = 50
/** Threads with a day are looked for in the articles of so many days. */
const threadDays = 14

/** What a thread said would come by a day that falls into the shift or the next one. */
export interface DatedThread extends ReadArticle {
  readonly thread: Thread & { readonly byDate: string }
}

/** What the next shift has to know. */
export interface Handover {
  readonly from: number
  readonly to: number
  readonly takenBy: string | undefined
  /** Who is on, and who comes next, as the rota has it. */
  readonly duty: Awaited<ReturnType<typeof onDuty>>
  readonly notes: readonly NoteRow[]
  readonly stories: readonly ShiftStory[]
  readonly changes: readonly ListedChange[]
  readonly overdue: readonly FollowupRow[]
  readonly dueNext: readonly FollowupRow[]
  /** Said to come by a day that has passed, or comes in the next shift, and taken on by nobody. */
  readonly promised: readonly DatedThread[]
  readonly feeds: readonly FeedRow[]
  readonly posts: readonly DeliveryRow[]
}

/** From the last time that somebody took over, or the length of a shift ago; never further back than a week. */
export async function shiftStart(newsroom: With<'store' | 'clock'>, place: Workspace): Promise<number> {
  const now = newsroom.clock()
  const taken = await newsroom.store.notes.lastTaken(place.platform, place.workspace)
  return Math.max(taken && taken.at <= now ? taken.at : now - shiftMs, now - 7 * dayMs)
}

/** Everything since `from`, for the hand-over. Each line of it has its place: an article with a span, a row, a post. */
export async function gatherHandover(
  newsroom: With<'store' | 'analyst' | 'calendar' | 'clock'>,
  place: Workspace,
  from: number,
): Promise<Handover> {
  const { platform, workspace } = place
  const { notes, followups, feeds, deliveries } = newsroom.store
  const to = newsroom.clock()
  const lines = await notes.since(platform, workspace, from, linesAtMost)
  const open = await followups.list({ platform, workspace, dueBefore: to + shiftMs, limit: linesAtMost })
  const taken = await notes.lastTaken(platform, workspace)
  return {
    from,
    to,
    takenBy: taken?.memberName,
    duty: await onDuty(newsroom, place),
    notes: lines.filter(({ kind }) => kind === 'line'),
    stories: await gatherStories(newsroom, place, from),
    changes: (await listChanges(newsroom, everybodyIn(place), {})).filter(({ row }) => row.at >= from),
    overdue: open.filter(({ due }) => due !== null && due <= to),
    dueNext: open.filter(({ due }) => due !== null && due > to),
    promised: await gatherPromised(newsroom, place, from, to + shiftMs),
    feeds: await feeds.failing(platform, workspace, troublesAtMost),
    posts: await deliveries.troubled(platform, workspace, troublesAtMost),
  }
}

async function gatherPromised(
  newsroom: With<'store' | 'analyst' | 'clock'>,
  place: Workspace,
  from: number,
  to: number,
): Promise<DatedThread[]> {
  const { platform, workspace } = place
  const { stories, followups } = newsroom.store
  const articles = newsroom.store.articles.seenBy(everybodyIn(place))
  const placed = await stories.placedSince(platform, workspace, newsroom.clock() - threadDays * dayMs)
  const found: DatedThread[] = []
  const seen = new Set<string>()
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  for (const { article: id, story } of placed.slice(-linesAtMost)) {
    const article = await articles.byId(id)
    if (!article) continue
    const analysis = await analysisOf(newsroom, article)
    for (const thread of analysis.threads) {
      const { byDate } = thread
      if (!byDate || !/^\d{4}-\d{2}-\d{2}$/.test(byDate) || byDate < day(from) || byDate > day(to)) continue
      const key = `${story} ${thread.kind} ${byDate}`
      if (seen.has(key) || (await followups.ofSpan(platform, workspace, id, thread))) continue
      seen.add(key)
      found.push({ article, analysis, thread: { ...thread, byDate } })
    }
  }
  return found.toSorted((a, b) => a.thread.byDate.localeCompare(b.thread.byDate))
}
