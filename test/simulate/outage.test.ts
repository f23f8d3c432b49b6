import { expect, it } from 'vitest'
import { articles } from './world/articles.ts'
import { createFleet } from './world/fleet.ts'
import { replaceMachine } from './world/machine.ts'
import { createPeople, type PlatformName } from './world/people.ts'
import { type Seen, seenIn } from './world/seen.ts'
import { emptyDatabase } from './world/template.ts'
import { createWorld } from './world/world.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** As many articles may wait for a channel, by the setting’s default; what is beyond comes as a list. */
const burst = 20
/** A world of one process with a Discord and a Slack; nothing goes wrong in it but what is said here. */
const seed = 10

/** Ten hours without Discord and Slack, in which a feed brings `published` articles; answers what stands in each channel in the end. */
async function tenHoursAway(published: number) {
  const world = createWorld(seed, {}, await emptyDatabase(), () => {})
  const { time, press, database } = world
  world.plan.end()
  const chance = world.random.fork('machine')
  const putBack = replaceMachine(time, () => chance.next())
  try {
    const discord = world.discord!
    const slack = world.slack!
    const fleet = createFleet(world)
    const people = createPeople(world, fleet.living)
    const outlet = {
      ...{ host: 'a.example', name: 'The Argus', published: [], fresh: 3600, outage: {}, asked: 0 },
    } as (typeof press.outlets)[number]
    press.outlets.push(outlet)
    const publish = (number: number) =>
      outlet.published.push({
        ...{ article: articles[number]!, outlet: outlet.name, host: outlet.host, at: time.now() },
        ...{ troubled: false, before: [] },
      })
    for (let i = 0; i < 3; i++) publish(i)
    fleet.start()
    const rooms: readonly (readonly [PlatformName, string])[] = [
      ['discord', discord.addChannel('wire').id],
      ['slack', slack.addChannel('wire').id],
    ]
    const after = async (ms: number) => time.runUntil(time.now() + ms)
    await after(minuteMs)
    for (const [platform, channel] of rooms) {
      people.ask(platform, channel, '/desk feed add url:https://a.example/feed.xml')
      await after(minuteMs)
      people.ask(platform, channel, `/followup add text:"Call the office of case ${platform}" due:"in 3 hours"`)
      await after(minuteMs)
    }
    await after(hourMs)
    const invalid = discord.local.state.invalid.length
    discord.outage = 'refused'
    slack.outage = 'refused'
    for (let i = 0; i < published; i++) {
      publish(3 + i)
      await after((10 * hourMs) / published)
    }
    discord.outage = undefined
    slack.outage = undefined
    const back = time.now()
    await after(3 * hourMs)
    const counts = database.sqlite.prepare('select state, count(*) as count from deliveries group by state').all()
    const seen = seenIn(world)
    return {
      states: Object.fromEntries(counts.map(({ state, count }) => [state, count])),
      channels: rooms.map(([, channel]) => seen.filter((message) => message.channel === channel && !message.thread)),
      seen,
      headlines: outlet.published.slice(3).map(({ article }) => article.headline),
      later: (message: Seen) => message.at >= back,
      invalid: discord.local.state.invalid.length - invalid,
    }
  } finally {
    putBack()
    database.sqlite.close()
  }
}

it('ten hours without Discord and Slack: nothing is given up, nobody is asked, and what waited comes in the feed’s order', {
  timeout: 300_000,
}, async () => {
  const { states, channels, seen, headlines, later, invalid } = await tenHoursAway(15)
  expect(Object.keys(states)).toEqual(['posted'])
  expect(seen.filter(({ title }) => title === 'Was this posted?')).toEqual([])
  for (const channel of channels) {
    const titles = channel.filter(later).map(({ title }) => title)
    expect(titles.filter((title) => headlines.includes(title))).toEqual(headlines)
  }
  for (const platform of ['discord', 'slack'])
    expect(seen.filter(({ text }) => /^Reminder 1:/m.test(text) && text.includes(`case ${platform}`))).toHaveLength(1)
  expect(invalid).toBeLessThanOrEqual(1)
})

it('ten hours in which more came than may wait for a channel: a list instead of a flood', {
  timeout: 300_000,
}, async () => {
  const { states, channels, headlines, later, invalid } = await tenHoursAway(60)
  expect(Object.keys(states).filter((state) => state !== 'posted' && state !== 'listed')).toEqual([])
  for (const channel of channels) {
    const now = channel.filter(later)
    expect(now.length).toBeLessThanOrEqual(burst + 1)
    for (const headline of headlines) expect(now.filter(({ text }) => text.includes(headline))).toHaveLength(1)
  }
  expect(invalid).toBeLessThanOrEqual(1)
})
