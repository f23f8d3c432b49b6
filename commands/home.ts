import { homeCard } from '../src/newsroom/cards/home.ts'
import { viewerOf, zoneOf } from '../src/newsroom/place.ts'
import { listStories } from '../src/newsroom/stories/find.ts'
import { answer, type Command } from './command.ts'

/** As many of each kind as one page bears. */
const shownAtMost = 8

export const home = {
  name: 'home',
  description: 'Your desk: what is yours, what is overdue, what comes until the morning, and the stories',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const { followups } = newsroom.store
    const now = newsroom.clock()
    const zone = invocation.timeZone ?? (await zoneOf(newsroom, invocation.place))
    const morning = await newsroom.settings.get(invocation.place, 'morning')
    const until = newsroom.calendar.parseMoment('tomorrow', now, zone, morning)
    const all = { platform, workspace, limit: shownAtMost + 1 }
    const [mine, overdue, coming, stories] = await Promise.all([
      followups.list({ ...all, owner: invocation.member.id }),
      followups.list({ ...all, dueBefore: now }),
      followups.list({ ...all, limit: 100, dueBefore: until }),
      listStories(newsroom, viewerOf(invocation), shownAtMost),
    ])
    const tonight = coming.filter(({ due }) => due !== null && due > now)
    return answer(homeCard({ mine, overdue, tonight, stories, now, until }, shownAtMost))
  },
} satisfies Command
