import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { zoneOf } from '../../src/newsroom/place.ts'
import { reportCard } from '../../src/newsroom/report/file.ts'
import { reportOfStory, reportOfTime } from '../../src/newsroom/report/gather.ts'
import { completeSharedStory, findSharedStory } from '../../src/newsroom/stories/find.ts'
import { answer, type Command, given } from '../command.ts'

const dayMs = 86_400_000

export const deskReport = {
  name: 'desk report',
  description:
    'What was automatic: each thing shown, from which words, read by what, changed by whom; for a day or a story',
  permission: 'admin',
  reads: true,
  options: [
    {
      name: 'day',
      type: 'string',
      description: 'A day as 2026-11-23; today, unless you say so',
      example: 'day:2026-11-23',
    },
    { name: 'story', type: 'string', description: 'A story instead of a day', completes: true },
  ],
  async execute(invocation, newsroom) {
    const { place } = invocation
    const slug = given(invocation, 'story')
    if (slug) {
      const story = await findSharedStory(newsroom, invocation, slug)
      return answer(reportCard(story.slug, await reportOfStory(newsroom, story)))
    }
    const zone = await zoneOf(newsroom, place)
    const day = given(invocation, 'day')?.trim() ?? dayOf(newsroom, newsroom.clock(), zone)
    const { from, to } = hoursOf(newsroom, day, zone)
    return answer(reportCard(day, await reportOfTime(newsroom, place, from, to)))
  },
  complete: (query, newsroom) => completeSharedStory(newsroom, query),
} satisfies Command

/** The day of a moment: `calendar.format` says “Mon 2026-11-23 08:00 (Europe/London)”. */
function dayOf({ calendar }: Pick<Newsroom, 'calendar'>, moment: number, zone: string): string {
  return calendar.day(moment, zone)
}

/** From one midnight to the next, by the workspace's clock. Throws `UserError` `bad-day`. */
function hoursOf({ calendar }: Newsroom, day: string, zone: string): { readonly from: number; readonly to: number } {
  const noon = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T12:00:00Z`) : Number.NaN
  const midnights = Number.isNaN(noon) ? [] : calendar.nextRuns('0 0 * * *', zone, noon - 2 * dayMs, 5)
  const at = midnights.findIndex((moment) => dayOf({ calendar }, moment, zone) === day)
  const from = midnights[at]
  const to = midnights[at + 1]
  if (from !== undefined && to !== undefined) return { from, to }
  throw new UserError('bad-day', say.reports.noDay(day.slice(0, 40)), say.reports.writeDay)
}
