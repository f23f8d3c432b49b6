import { afterEach, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { type House, openHouse } from '../../house/house.ts'
import { awaitDigest, headlineOf, putInOutbox, takeIn } from '../../house/many-articles.ts'

let house: House
afterEach(() => house.stop())

class Killed extends Error {}

/** Kills the work before or after each thing that it writes, and so between a post and what is written of it, as the seed says. */
function killing(of: House): { count: number; enough: number } {
  const kills = { count: 0, enough: 1000 }
  let seed = 14
  const dies = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return kills.count < kills.enough && seed / 2_147_483_648 < 0.35
  }
  const dying =
    <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      if (dies()) {
        kills.count++
        throw new Killed()
      }
      const done = await work(...args)
      if (dies()) {
        kills.count++
        throw new Killed()
      }
      return done
    }
  const store = of.newsroom.store as {
    -readonly [Name in keyof House['newsroom']['store']]: House['newsroom']['store'][Name]
  }
  store.transaction = dying(store.transaction.bind(store)) as typeof store.transaction
  const { claimNext, save, hold } = store.deliveries
  store.deliveries = { ...store.deliveries, claimNext: dying(claimNext), save: dying(save), hold: dying(hold) }
  store.followups = { ...store.followups, reschedule: dying(store.followups.reschedule) }
  return kills
}

it('over a thousand kills no reminder, no article of quiet hours and no page of a digest is lost, early or told twice', {
  timeout: 300_000,
}, async () => {
  house = await openHouse({ start: Date.parse('2026-11-23T20:00Z') })
  const place = (channel: string) => ({ platform: 'local', workspace: 'local', channel })
  await house.reads('/desk set quiet 20:00-23:00 channel:#wire')
  await house.reads('/shift rota add @ann when:"daily 20:00-06:00"')
  await house.reads('/shift quiet 20:00-22:30', { id: 'ben' })
  await house.reads('/desk set reminder-hours 1')
  await house.reads('/desk set reminder-times 50')
  await house.reads('/desk schedule add when:"daily 22:00" what:digest channel:#politics')
  for (let n = 0; n < 20; n++)
    await house.reads(`/followup add Matter ${n} due:"in ${60 + n} minutes" ${n % 2 ? 'rota:yes' : ''}`, { id: 'ben' })
  const articles = await takeIn(house, 100, place('wire'))
  await putInOutbox(house, articles.slice(0, 50), place('wire'))
  await awaitDigest(house, articles.slice(50), place('politics'))

  const kills = killing(house)
  const early = new Set<string>()
  for (let minute = 0; minute < 3000 && (kills.count < kills.enough || minute < 240); minute++) {
    await house.pass(1).catch((error) => {
      if (!(error instanceof Killed)) throw error
    })
    const told = (begin: string) => house.platform.posts.some(({ key }) => key.startsWith(begin))
    if (house.now() < Date.parse('2026-11-23T23:00Z') && told('list:')) early.add('list')
    if (house.now() < Date.parse('2026-11-23T22:00Z') && told('run:')) early.add('digest')
  }
  kills.enough = 0
  await house.pass(20)

  const texts = house.platform.posts.map(({ card }) => renderPlain(card)).join('\n')
  const told = Array.from({ length: 100 }, (_, n) => texts.split(headlineOf(n)).length - 1)
  expect(told).toEqual(Array.from({ length: 100 }, () => 1))
  const reminders = house.platform.posts
    .filter(({ card }) => card.title?.startsWith('Reminder'))
    .map(({ card }) => `${card.title}: ${/Matter \d+/.exec(renderPlain(card))![0]}`)
  expect(new Set(reminders).size).toBe(reminders.length)
  expect(reminders.filter((one) => one.startsWith('Reminder 1:'))).toHaveLength(20)
  expect([...early]).toEqual([])
  expect(kills.count).toBeGreaterThanOrEqual(1000)
})
