import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/core/platform.ts'
import { type House, openHouse } from '../../house/house.ts'
import { openStage, platforms, type Stage } from '../../house/on-platform.ts'
import { makeDiscordWorld } from '../../platforms/discord/world.ts'
import { makeSlackWorld, type SlackWorld } from '../../platforms/slack/world.ts'

describe('where the platform has private conversations', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse()
    Object.assign(house.platform.can, { tellPrivately: true })
  })
  afterEach(() => house.stop())

  const told = () => house.platform.posts.map(({ to, card }) => `${to.channel}: ${card.title}`)

  it('a reminder goes to the owner alone, from the second on to the backup as well', async () => {
    await house.reads('/desk set reminder-hours 4')
    await house.reads('/followup add Call the ministry due:"in 1 hour" backup:@ben', { id: 'ann' })
    await house.pass(61)
    expect(told()).toEqual(['wire: Follow-up #1', '@ann: Reminder 1: follow-up #1'])
    await house.pass(241)
    expect(told().slice(2)).toEqual(['@ann: Reminder 2: follow-up #1', '@ben: Reminder 2: follow-up #1'])
    expect(house.platform.texts('@ben')[0]).toMatch(/@ben, this is due: Call the ministry/)
    expect(house.platform.texts('wire')[0]).toMatch(/Reminded 2 times/)
  })

  it('one whose conversation is closed is told in the thread of the follow-up, once', async () => {
    house.platform.meanwhile = ({ channel }) =>
      channel === '@ann' ? { state: 'refused', reason: 'takes no private messages', about: 'channel' } : undefined
    await house.reads('/followup add Call the ministry due:"in 1 hour"', { id: 'ann' })
    await house.pass(120)
    expect(told()).toEqual(['wire: Follow-up #1', 'wire: Reminder 1: follow-up #1'])
    expect(house.platform.posts[1]!.to.thread).toBe(house.platform.posts[0]!.id)
    expect(await house.newsroom.store.deliveries.counts()).toMatchObject({ posted: 2, failed: 0, unclear: 0 })
  })

  it('what nobody owns is asked in the channel', async () => {
    await house.reads('/followup add Call the ministry due:"in 1 hour"', { id: 'ann' })
    const row = (await house.newsroom.store.followups.byNumber('local', 'local', 1))!
    const change = { ownerId: null, ownerName: null, state: 'open' as const, updatedAt: house.now() }
    await house.newsroom.store.followups.save(row.id, change, { at: house.now(), who: 'ann', what: 'left' })
    await house.pass(61)
    expect(house.platform.texts('wire').at(-1)).toMatch(/Nobody has taken this on yet/)
  })
})

describe('a channel that the bot may not post in', () => {
  let stage: Stage
  afterEach(() => stage.stop())

  const titles = async (seen: () => Promise<readonly { text: string }[]>) =>
    (await seen()).map(({ text }) => text.split('\n')[0])

  it('of Slack: the owner is reminded privately, and what waited is posted after /invite', async () => {
    let made: SlackWorld | undefined
    const make = async (desk: Desk) => {
      made = await makeSlackWorld('socket')(desk)
      return made
    }
    stage = await openStage(make, [])
    const world = made!
    const { house, ann, ben } = stage
    const { server, team } = world.ground
    team.channels.get('C0DESK')!.members.delete(team.botUser)
    await stage.asks(ann, '/followup add Call the ministry due:"in 1 hour"', 'not in #desk')
    await house.pass(62)
    expect(await titles(() => ann.seesPrivately())).toEqual([expect.stringContaining('Reminder 1')])
    expect(await stage.told()).toEqual([])
    await world.at(ann).invites('C0DESK')
    await server.quiet()
    await house.pass(1)
    expect((await titles(() => stage.told()))[0]).toBe('Follow-up #1')
    expect(await ben.seesPrivately()).toEqual([])
  })

  it('of Discord: closed private messages bring the reminder to the channel, once', async () => {
    stage = await openStage((desk) => makeDiscordWorld(desk, { brisk: true }), [])
    const { house, ann } = stage
    await ann.shutsPrivately()
    await stage.asks(ann, '/followup add Call the ministry due:"in 1 hour"', 'Follow-up #1')
    await house.pass(65)
    expect(await ann.seesPrivately()).toEqual([])
    const reminders = [...(await stage.told()), ...(await stage.threads())].filter(({ text }) =>
      /Reminder 1/.test(text),
    )
    expect(reminders).toHaveLength(1)
  })
})

describe.each(platforms)('on %s', (_name, makeWorld) => {
  let stage: Stage
  afterEach(() => stage.stop())

  it('a reminder reaches its owner once, and its buttons work where it stands', async () => {
    stage = await openStage(makeWorld, [])
    const { house, ann, ben } = stage
    await stage.asks(ann, '/followup add Call the ministry due:"in 1 hour"', 'Follow-up #1')
    await house.pass(65)
    const all = async () => [...(await ann.seesPrivately()), ...(await ann.sees())]
    const found = (await all()).filter(({ text }) => text.includes('Reminder 1'))
    expect(found).toHaveLength(1)
    await ann.presses('Done', found[0])
    await stage.world.settled()
    await house.pass(1)
    expect((await ben.sees()).find(({ text }) => text.includes('Follow-up #1'))?.text).toMatch(/done by|Done/)
    await house.pass(60 * 30)
    expect((await all()).filter(({ text }) => text.includes('Reminder'))).toHaveLength(1)
  })
})
