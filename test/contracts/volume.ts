import { expect } from 'vitest'
import { awaitDigest, headlineOf, putInOutbox, takeIn } from '../house/many-articles.ts'
import type { Stage } from '../house/on-platform.ts'
import type { Seen } from './person.ts'

/** How often each of so many articles stands in what was told. */
const told = (seen: readonly Seen[], count: number) => {
  const all = seen.map(({ text }) => text).join('\n')
  return Array.from({ length: count }, (_, n) => all.split(headlineOf(n)).length - 1)
}
const once = (count: number) => Array.from({ length: count }, () => 1)
const everything = async (stage: Stage) => [...(await stage.told()), ...(await stage.threads())]

/** A burst is one message in the channel and its pages under it: each article once, all of it read without a file. */
export async function bearsABurst(stage: Stage, count: number): Promise<void> {
  const { house, world } = stage
  await putInOutbox(house, await takeIn(house, count, world.channel), world.channel)
  await house.pass(5)
  await world.settled()
  const top = await stage.told()
  expect(top.map(({ text }) => /\d+ articles, \d+ stories/.exec(text)?.[0])).toEqual([
    `${count} articles, ${count / 5} stories`,
  ])
  expect(told(await everything(stage), count)).toEqual(once(count))
  expect((await everything(stage)).flatMap(({ files }) => files)).toEqual([])
  expect(new Set((await stage.threads()).map(({ thread }) => thread))).toEqual(new Set([top[0]!.id]))
}

/** A digest the same. */
export async function tellsALongDigest(stage: Stage, count: number): Promise<void> {
  const { house, world, ann, asks } = stage
  await awaitDigest(house, await takeIn(house, count, world.channel), world.channel)
  await asks(ann, '/desk schedule add when:"daily 09:00" what:digest', 'Schedule #1')
  await house.pass(61)
  await world.settled()
  expect((await stage.told()).map(({ text }) => /Digest: \d+ articles/.exec(text)?.[0])).toEqual([
    `Digest: ${count} articles`,
  ])
  expect(told(await everything(stage), count)).toEqual(once(count))
  expect((await everything(stage)).flatMap(({ files }) => files)).toEqual([])
}

/** In quiet hours nothing of the feeds comes; at their end all of it in one list; what people do goes on. */
export async function keepsQuietHours(stage: Stage): Promise<void> {
  const { house, world, ann, asks } = stage
  await asks(ann, '/desk set setting:quiet value:08:00-10:00', 'quiet is now 08:00-10:00')
  await putInOutbox(house, await takeIn(house, 5, world.channel), world.channel)
  await asks(ann, '/followup add text:"Call the harbour" due:"in 8 hours"', 'Taken on')
  await house.pass(119)
  await world.settled()
  expect((await stage.told()).map(({ text }) => /Follow-up #1|\d+ articles/.exec(text)?.[0])).toEqual(['Follow-up #1'])
  await house.pass(2)
  await world.settled()
  expect((await stage.told()).map(({ text }) => /Follow-up #1|\d+ articles/.exec(text)?.[0])).toEqual([
    'Follow-up #1',
    '5 articles',
  ])
  expect(told(await everything(stage), 5)).toEqual(once(5))
}
