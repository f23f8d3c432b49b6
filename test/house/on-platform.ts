import { expect, vi } from 'vitest'
import type { MakeWorld, Person, Seen, World } from '../contracts/person.ts'
import { makeDiscordWorld } from '../platforms/discord/world.ts'
import { localWorld } from '../platforms/local/world.ts'
import { makeSlackWorld } from '../platforms/slack/world.ts'
import { type House, openHouse } from './house.ts'

/** The platforms that people work on, each with its own library and a server of its own on loopback. */
export const platforms: readonly (readonly [name: string, makeWorld: MakeWorld])[] = [
  ['the local desk', localWorld],
  ['Discord', (desk) => makeDiscordWorld(desk, { brisk: true })],
  ['Slack', makeSlackWorld('socket')],
]

/** The whole house on one platform, with an admin and a reader in its channel. */
export interface Stage {
  readonly house: House
  readonly world: World
  readonly ann: Person
  readonly ben: Person
  /** Types a command, and waits for words of the answer. */
  asks(person: Person, line: string, answer: string): Promise<Seen>
  /** What the channel has been told, oldest first: no private answers, nothing of threads. */
  told(): Promise<readonly Seen[]>
  /** What stands in the threads. */
  threads(): Promise<readonly Seen[]>
  stop(): Promise<void>
}

export async function openStage(makeWorld: MakeWorld, allowHosts: string[]): Promise<Stage> {
  const house = await openHouse({ allowHosts })
  const world = await makeWorld(house.desk)
  house.join(world.platform)
  const ann = await world.person({ name: 'Ann Lee', level: 'admin' })
  const ben = await world.person({ name: 'Ben Oduya', level: 'reader' })
  const posted = async () => (await ben.sees()).filter(({ visibleToAll }) => visibleToAll)
  return {
    house,
    world,
    ann,
    ben,
    async asks(person, line, answer) {
      const before = (await person.sees()).length
      await person.types(line)
      return await vi.waitFor(
        async () => {
          const found = (await person.sees()).slice(before).find(({ text }) => text.includes(answer))
          if (!found) throw new Error(`no “${answer}”, but ${(await person.sees()).at(-1)?.text}`)
          return found
        },
        { timeout: 20_000, interval: 20 },
      )
    },
    told: async () => (await posted()).filter(({ thread }) => thread === undefined),
    threads: async () => (await posted()).filter(({ thread }) => thread !== undefined),
    async stop() {
      await world.settled()
      expect(world.faults()).toEqual([])
      await world.stop()
      await house.stop()
    },
  }
}
