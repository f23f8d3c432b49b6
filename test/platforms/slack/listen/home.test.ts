import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '../../../../src/core/platform.ts'
import { openStage, type Stage } from '../../../house/on-platform.ts'
import { asButtons } from '../../../servers/slack/offers.ts'
import type { Person } from '../../../servers/slack/person.ts'
import type { SlackMessage } from '../../../servers/slack/state.ts'
import { seenMessage } from '../seen.ts'
import { makeSlackWorld, type SlackWorld } from '../world.ts'

let stage: Stage
let world: SlackWorld
let ann: Person

beforeEach(async () => {
  stage = await openStage(async (desk: Desk) => {
    world = await makeSlackWorld('socket', { homesEvery: 40 })(desk)
    return world
  }, [])
  ann = world.at(stage.ann)
})
afterEach(() => stage.stop())

const text = (view: SlackMessage | undefined) =>
  view ? seenMessage({ ...view, channel: 'C0DESK' }, world.ground.team).text : ''
const shows = (words: RegExp) =>
  vi.waitFor(() => expect(text(ann.home())).toMatch(words), { timeout: 20_000, interval: 10 })
const labels = (view: SlackMessage | undefined) => (view ? asButtons(view).map(({ label }) => label) : [])

describe('the app’s home', () => {
  it('shows what is mine, overdue, tonight and the stories, also where there is nothing', async () => {
    await ann.opensHome()
    await shows(/Mine[\s\S]*Nothing is yours[\s\S]*Overdue[\s\S]*Tonight[\s\S]*Stories/)
  })

  it('is made anew when something is changed, and its buttons open what they name', async () => {
    await ann.opensHome()
    await shows(/Nothing is yours/)
    await stage.asks(stage.ann, '/followup add Call the ministry due:"in 1 hour"', 'Follow-up #1')
    await shows(/Mine\n#1 Call the ministry/)
    expect(labels(ann.home())).toContain('#1')
    await ann.pressInView('#1')
    await vi.waitFor(() => expect(ann.modal()).toBeDefined(), { timeout: 30_000, interval: 10 })
    await ann.pressInView('Done')
    await shows(/Nothing is yours/)
    expect(await stage.ann.sees()).toHaveLength(1)
  })

  it('shows what has become overdue without a press', async () => {
    await stage.asks(stage.ann, '/followup add Call the ministry due:"in 1 hour"', 'Follow-up #1')
    await ann.opensHome()
    await shows(/Overdue\nNothing[\s\S]*Tonight\n#1 Call the ministry/)
    await stage.house.pass(90)
    await shows(/Overdue\n#1 Call the ministry/)
  })

  it('of two members is each’s own, and one that nobody opened is not made', async () => {
    await stage.asks(stage.ann, '/followup add Call the ministry due:"in 1 hour"', 'Follow-up #1')
    const ben = world.at(stage.ben)
    await ben.opensHome()
    await vi.waitFor(() => expect(text(ben.home())).toMatch(/Nothing is yours[\s\S]*Tonight\n#1 Call the ministry/), {
      timeout: 10_000,
      interval: 10,
    })
    expect(ann.home()).toBeUndefined()
  })

  it('of a hundred follow-ups and stories stays within what Slack takes', async () => {
    const { followups } = stage.house.newsroom.store
    const now = stage.house.now()
    const place = { platform: 'slack', workspace: 'T0NEWS', channel: 'C0DESK', channelName: 'desk' }
    for (let n = 0; n < 100; n++)
      await followups.add({
        ...place,
        ...{ text: `${n} `.repeat(900), article: null, span: null, story: null, ownerId: ann.id, ownerName: 'Ann Lee' },
        ...{ backupId: null, backupName: null, priority: 'high', createdBy: ann.id, state: 'claimed', createdAt: now },
        ...{ due: now + (n % 3) * 3_600_000 - 3_600_000, nextReminder: null },
      })
    await ann.opensHome()
    await shows(/Overdue[\s\S]*Tonight/)
    expect(labels(ann.home())).toContain('All')
  })
})
