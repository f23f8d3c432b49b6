import type { Card } from '../../core/card.ts'
import type { ScheduleRow } from '../../core/rows/schedule.ts'
import { analysisOf } from '../articles/article.ts'
import { copiesElsewhere } from '../articles/copies.ts'
import { digestCard } from '../cards/digest.ts'
import { followupLine } from '../cards/followup.ts'
import { handoverCard } from '../handover/card.ts'
import { gatherHandover, shiftStart } from '../handover/gather.ts'
import type { With } from '../newsroom.ts'
import { channelOf, everybodyIn } from '../place.ts'

const digestAtMost = 30

/** Runs a schedule whose time has come: the next run is set and the post put in the outbox, both or neither. */
export async function runSchedule(
  newsroom: With<'store' | 'analyst' | 'calendar' | 'clock'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const schedule = await newsroom.store.schedules.byId(id)
  if (!schedule || schedule.nextRun > now) return
  const plan = newsroom.calendar.planRun(schedule, now)
  const missed = plan.missed ? `, and ${plan.missed} more ${plan.missed === 1 ? 'run' : 'runs'} went by` : ''
  const late = plan.late
    ? `Late: this was due on ${newsroom.calendar.format(plan.expected, schedule.timeZone)}${missed}.`
    : undefined
  const prepared = await prepare(newsroom, schedule, late)
  await newsroom.store.transaction(async (rows) => {
    if (!(await rows.schedules.advance(id, plan.expected, plan.nextRun, now))) return
    if (!prepared) return
    const delivery = { ...channelOf(schedule), kind: 'run', card: prepared.card, article: null, at: now } as const
    let key = `run:${id}:${plan.expected}`
    if (!(await rows.deliveries.add({ ...delivery, key }))) {
      // Run already, by a clock that was ahead: what has come since then is another post.
      key += `:${now}`
      await rows.deliveries.add({ ...delivery, key })
    }
    if (prepared.articles.length) await rows.digests.take(channelOf(schedule), prepared.articles, key)
  })
}

interface Prepared {
  readonly card: Card
  /** Articles that the digest takes with it. */
  readonly articles: readonly string[]
}

/** Nothing to tell is no post. */
async function prepare(
  newsroom: With<'store' | 'analyst' | 'clock'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Prepared | undefined> {
  if (schedule.what === 'digest') return prepareDigest(newsroom, schedule, late)
  if (schedule.what === 'handover') return prepareHandover(newsroom, schedule, late)
  return schedule.what === 'followups'
    ? prepareFollowups(newsroom, schedule, late)
    : prepareStories(newsroom, schedule, late)
}

async function prepareDigest(
  newsroom: With<'store' | 'analyst'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Prepared | undefined> {
  const waiting = await newsroom.store.digests.waiting(channelOf(schedule), digestAtMost)
  const entries = []
  for (const id of waiting) {
    const article = await newsroom.store.articles.seenBy(everybodyIn(schedule)).byId(id)
    if (!article) continue
    const copies = await copiesElsewhere(newsroom.store, article, schedule)
    entries.push({ article, copies, analysis: await analysisOf(newsroom, article) })
  }
  if (entries.length === 0) return undefined
  return {
    card: digestCard(entries, `Digest: ${entries.length} ${entries.length === 1 ? 'article' : 'articles'}`, late),
    articles: waiting,
  }
}

async function prepareHandover(
  newsroom: With<'store' | 'analyst' | 'clock'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Prepared> {
  const card = handoverCard(await gatherHandover(newsroom, schedule, await shiftStart(newsroom, schedule)))
  const parts = late ? [{ type: 'context' as const, text: late }, ...card.parts] : card.parts
  return { articles: [], card: { ...card, parts } }
}

async function prepareFollowups(
  newsroom: With<'store' | 'clock'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Prepared | undefined> {
  const now = newsroom.clock()
  const open = await newsroom.store.followups.list({
    platform: schedule.platform,
    workspace: schedule.workspace,
    limit: 25,
  })
  if (open.length === 0) return undefined
  return {
    articles: [],
    card: {
      tone: 'notice',
      title: `Open follow-ups: ${open.length}`,
      parts: [
        ...(late ? [{ type: 'context' as const, text: late }] : []),
        { type: 'list', items: open.map((followup) => followupLine(followup, { now })) },
      ],
    },
  }
}

async function prepareStories(
  newsroom: With<'store'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Prepared | undefined> {
  const since = schedule.lastRun ?? schedule.createdAt
  const stories = (await newsroom.store.stories.list(schedule.platform, schedule.workspace, 25)).filter(
    (story) => story.updatedAt > since,
  )
  if (stories.length === 0) return undefined
  return {
    articles: [],
    card: {
      tone: 'notice',
      title: `Stories since the last time: ${stories.length}`,
      parts: [
        ...(late ? [{ type: 'context' as const, text: late }] : []),
        {
          type: 'list',
          items: stories.map((story) => [{ type: 'strong' as const, text: `${story.slug}: ` }, story.headline]),
        },
      ],
    },
  }
}
