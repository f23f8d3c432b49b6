import type { ScheduleRow } from '../../core/rows/schedule.ts'
import { say } from '../../locales/index.ts'
import { analysisOf } from '../articles/article.ts'
import { copiesElsewhere } from '../articles/copies.ts'
import { type DigestEntry, digestCards } from '../cards/digest.ts'
import { followupLine } from '../cards/followup.ts'
import { readBy } from '../cards/read-by.ts'
import { handoverCard } from '../handover/card.ts'
import { gatherHandover, shiftStart } from '../handover/gather.ts'
import type { With } from '../newsroom.ts'
import { channelOf, everybodyIn } from '../place.ts'
import { type Told, tellPages } from '../posts/pages.ts'

/** Of more than these the rest comes in the next digest, and that is said. */
const digestAtMost = 2000

/** Runs a schedule whose time has come: the next run is set and the post put in the outbox, both or neither. */
export async function runSchedule(
  newsroom: With<'store' | 'analyst' | 'calendar' | 'clock'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const schedule = await newsroom.store.schedules.byId(id)
  if (!schedule || schedule.nextRun > now) return
  const plan = newsroom.calendar.planRun(schedule, now)
  const late = plan.late
    ? say.schedules.late(newsroom.calendar.format(plan.expected, schedule.timeZone), plan.missed)
    : undefined
  const prepared = await prepare(newsroom, schedule, late)
  await newsroom.store.transaction(async (rows) => {
    if (!(await rows.schedules.advance(id, plan.expected, plan.nextRun, now))) return
    if (!prepared) return
    const place = channelOf(schedule)
    const cards = prepared.cards.map((card) => readBy(card, newsroom.analyst.version))
    const tell = (key: string) => tellPages(rows, place, key, 'run', { ...prepared, cards }, now)
    const key = `run:${id}:${plan.expected}`
    // Run already, by a clock that was ahead: what has come since then is another post.
    if (!(await tell(key))) await tell(`${key}:${now}`)
  })
}

/** Nothing to tell is no post. */
async function prepare(
  newsroom: With<'store' | 'analyst' | 'calendar' | 'clock'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Told | undefined> {
  if (schedule.what === 'digest') return prepareDigest(newsroom, schedule, late)
  if (schedule.what === 'handover') return prepareHandover(newsroom, schedule, late)
  return schedule.what === 'followups'
    ? prepareFollowups(newsroom, schedule, late)
    : prepareStories(newsroom, schedule, late)
}

async function prepareDigest(
  newsroom: With<'store' | 'analyst' | 'clock'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Told | undefined> {
  const { digests, stories } = newsroom.store
  const articles = newsroom.store.articles.seenBy(everybodyIn(schedule))
  const waiting = await digests.waiting(channelOf(schedule), digestAtMost + 1)
  const taken = waiting.slice(0, digestAtMost)
  const entries: DigestEntry[] = []
  for (const id of taken) {
    const article = await articles.byId(id)
    if (!article) continue
    const copies = await copiesElsewhere(newsroom.store, article, schedule)
    const story = await stories.ofArticle(schedule.platform, schedule.workspace, id)
    entries.push({ article, copies, story, analysis: await analysisOf(newsroom, article) })
  }
  if (entries.length === 0) return undefined
  const told = digestCards(entries, { now: newsroom.clock(), late, more: waiting.length > taken.length })
  // What nobody may see any more waits no longer either.
  const [first = [], ...rest] = told.articles
  return {
    ...told,
    articles: [[...first, ...taken.filter((id) => !entries.some(({ article }) => article.id === id))], ...rest],
  }
}

async function prepareHandover(
  newsroom: With<'store' | 'analyst' | 'calendar' | 'clock'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Told> {
  const card = handoverCard(await gatherHandover(newsroom, schedule, await shiftStart(newsroom, schedule)))
  const parts = late ? [{ type: 'context' as const, text: late }, ...card.parts] : card.parts
  return { articles: [], cards: [{ ...card, parts }] }
}

async function prepareFollowups(
  newsroom: With<'store' | 'clock'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Told | undefined> {
  const now = newsroom.clock()
  const open = await newsroom.store.followups.list({
    platform: schedule.platform,
    workspace: schedule.workspace,
    limit: 25,
  })
  if (open.length === 0) return undefined
  return {
    articles: [],
    cards: [
      {
        tone: 'notice',
        title: say.schedules.openFollowups(open.length),
        parts: [
          ...(late ? [{ type: 'context' as const, text: late }] : []),
          { type: 'list', items: open.map((followup) => followupLine(followup, { now })) },
        ],
      },
    ],
  }
}

async function prepareStories(
  newsroom: With<'store'>,
  schedule: ScheduleRow,
  late: string | undefined,
): Promise<Told | undefined> {
  const since = schedule.lastRun ?? schedule.createdAt
  const stories = (await newsroom.store.stories.list(schedule.platform, schedule.workspace, 25)).filter(
    (story) => story.updatedAt > since,
  )
  if (stories.length === 0) return undefined
  return {
    articles: [],
    cards: [
      {
        tone: 'notice',
        title: say.schedules.storiesSince(stories.length),
        parts: [
          ...(late ? [{ type: 'context' as const, text: late }] : []),
          {
            type: 'list',
            items: stories.map((story) => [{ type: 'strong' as const, text: `${story.slug}: ` }, story.headline]),
          },
        ],
      },
    ],
  }
}
