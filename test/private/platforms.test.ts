import { afterEach, expect, it, vi } from 'vitest'
import type { Platform } from '../../src/core/platform.ts'
import type { MakeWorld, Person, World } from '../contracts/person.ts'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'
import { makeDiscordWorld } from '../platforms/discord/world.ts'
import { localWorld } from '../platforms/local/world.ts'
import { makeSlackWorld } from '../platforms/slack/world.ts'

const marker = 'Ostrander'
const worlds: readonly (readonly [string, MakeWorld, string])[] = [
  ['the local desk', localWorld, 'Share'],
  ['Discord', (desk) => makeDiscordWorld(desk), 'Share to channel'],
  ['Slack', makeSlackWorld('socket'), 'Share to channel'],
]

let house: House
let publisher: Publisher
let world: World
afterEach(async () => {
  await world.stop()
  await house.stop()
  await publisher.stop()
})

/** The real desk on a platform, and an address that one member asks about. */
async function open(make: MakeWorld): Promise<string> {
  publisher = await openPublisher()
  publisher.items = [
    {
      guid: 'g1',
      slug: 'asked',
      title: `${marker} sells its harbour`,
      text: inventedText(marker, `${marker} sold it`),
    },
  ]
  house = await openHouse({ allowHosts: [publisher.host] })
  // Reading a first page and loading the models takes longer than a platform waits: here it is not what is looked at.
  await house.newsroom.wire.readPage(`${publisher.address}/asked`)
  await house.newsroom.analyst.analyse({ text: inventedText('Oldham', 'it was sold') })
  world = await make(house.desk)
  ;(house.newsroom.platforms as Map<string, Platform>).set(world.platform.name, world.platform)
  return `${publisher.address}/asked`
}

const textsOf = async (person: Person) => (await person.sees()).map(({ text }) => text).join('\n')
const soon = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 45_000, interval: 20 })

it.each(worlds)(
  'on %s what one asked about is another’s only after it was shared',
  async (_, make, label) => {
    const url = await open(make)
    const ann = await world.person({ name: 'Ann Lee', level: 'admin' })
    const ben = await world.person({ name: 'Ben Oduya', level: 'admin' })
    await ann.types(`/brief ${url}`)
    await soon(async () => expect(await textsOf(ann)).toContain('Only you see this until you share it.'))
    // Slack completes in forms only.
    if (world.platform.name !== 'slack') {
      expect(await ann.completes('/read article:harbour')).toContainEqual(expect.stringContaining(marker))
      expect((await ben.completes('/read article:harbour')).join('\n')).not.toContain(marker)
      expect((await ben.completes('/sources story:')).join('\n')).not.toContain(marker)
    }
    for (const line of ['/read', '/read article:harbour', '/sources article:harbour', '/timeline article:harbour']) {
      const before = (await ben.sees()).length
      await ben.types(line)
      await soon(async () => expect((await ben.sees()).length).toBeGreaterThan(before))
    }
    await world.settled()
    expect(await textsOf(ben)).not.toContain(marker)

    await ann.presses(label)
    await soon(async () => expect(await textsOf(ben)).toMatch(/Ostrander sells its harbour[\s\S]*Shared by Ann Lee/))
    const shared = (await ben.sees()).find(({ text }) => text.includes('Shared by'))!
    expect(shared.text).not.toContain('Only you see this')
    const before = (await ben.sees()).length
    await ben.presses('Sources', shared)
    await soon(async () => expect((await ben.sees()).length).toBeGreaterThan(before))
    await world.settled()
    expect((await ben.sees()).at(-1)?.text).toMatch(/Ada Lund/)
    expect(world.faults()).toEqual([])
  },
  120_000,
)

it.each(worlds.slice(1))(
  'on %s an answer under an embargo is not shared: its asker reads why',
  async (_, make, label) => {
    const url = await open(make)
    const ann = await world.person({ name: 'Ann Lee', level: 'admin' })
    const ben = await world.person({ name: 'Ben Oduya', level: 'admin' })
    await ann.types(`/brief article:${url} until:"in 2 days"`)
    await soon(async () => expect(await textsOf(ann)).toContain('then it is posted here'))
    await ann.presses(label)
    await soon(async () => expect(await textsOf(ann)).toContain('under an embargo'))
    await world.settled()
    expect(await textsOf(ben)).not.toContain(marker)
  },
  120_000,
)
