import { expect, vi } from 'vitest'
import { privately } from '../../../src/core/place.ts'
import { buttonCard } from '../demo-commands.ts'
import { textCard } from '../demo-desk.ts'
import type { Person, Seen } from '../person.ts'
import type { Proves } from './proofs.ts'

/** What the newsroom tells one member alone. */
export function alone(proves: Proves): void {
  proves(
    'what is for one member is seen by nobody else, once for each key, also after a restart',
    async ({ world, ann, ben }) => {
      const to = privately(world.channel, ben.id)
      const first = await world.platform.post(to, textCard('Call the ministry.', 'Reminder'), 'd-1')
      expect(first.state).toBe('posted')
      expect(await world.platform.post(to, textCard('Call the ministry.', 'Reminder'), 'd-1')).toEqual(first)
      await world.restart()
      expect(await world.platform.post(to, textCard('Call the ministry.', 'Reminder'), 'd-1')).toEqual(first)
      expect((await ben.seesPrivately()).filter(({ text }) => text.includes('Call the ministry.'))).toHaveLength(1)
      expect(await ann.seesPrivately()).toEqual([])
      expect(await ann.sees()).toEqual([])
    },
    'be told privately',
  )

  proves(
    'it can be changed where it stands',
    async ({ world, ben }) => {
      const first = await world.platform.post(privately(world.channel, ben.id), textCard('Twelve people'), 'd-2')
      if (first.state !== 'posted') throw new Error(JSON.stringify(first))
      expect(await world.platform.update(first.ref, textCard('Fourteen people'))).toEqual(first)
      expect((await ben.seesPrivately()).map(({ text }) => text)).toEqual([expect.stringContaining('Fourteen')])
    },
    'be told privately',
  )

  proves(
    'it can be taken away, and taking it away again does no harm',
    async ({ world, ben }) => {
      const to = privately(world.channel, ben.id)
      const first = await world.platform.post(to, textCard('Nineteen people'), 'd-gone')
      const other = await world.platform.post(to, textCard('Call the ministry.'), 'd-stays')
      if (first.state !== 'posted') throw new Error(JSON.stringify(first))
      expect(await world.platform.update(first.ref, null)).toMatchObject({ state: 'posted' })
      expect(await world.platform.update(first.ref, null)).toMatchObject({ state: 'posted' })
      expect(other.state).toBe('posted')
      expect((await ben.seesPrivately()).map(({ text }) => text)).toEqual([expect.stringContaining('ministry')])
    },
    'be told privately',
  )

  proves(
    'a button in it is pressed by the member of the workspace that it is about, with their level, and answered there',
    async ({ world, desk, ann, ben }) => {
      for (const [person, level] of [
        [ann, 'admin'],
        [ben, 'reader'],
      ] as const) {
        await world.platform.post(privately(world.channel, person.id), buttonCard, `d-3 ${level}`)
        const [message] = await person.seesPrivately()
        await person.presses('Ask now', message)
        const answer = await seesAlone(person, 'You asked: from the button')
        expect(desk.invocations.at(-1)).toMatchObject({
          command: 'ask',
          via: 'button',
          member: { id: person.id, level },
          place: { workspace: world.channel.workspace },
        })
        expect(answer.buttons).not.toContain('Share to channel')
      }
    },
    'be told privately',
  )

  proves(
    'a button of an answer to it works as well',
    async ({ world, desk, ben }) => {
      desk.newsroom.recital = { cards: [buttonCard], visible: 'asker' }
      const card = { parts: [{ type: 'actions' as const, actions: [recite] }] }
      await world.platform.post(privately(world.channel, ben.id), { title: 'Begin', ...card }, 'd-4')
      const [message] = await ben.seesPrivately()
      await ben.presses('Recite', message)
      const offered = await vi.waitFor(
        async () => {
          const found = (await ben.seesPrivately()).find(({ buttons }) => buttons.includes('Ask now'))
          if (!found) throw new Error('no answer with a button')
          return found
        },
        { timeout: 30_000, interval: 5 },
      )
      await ben.presses('Ask now', offered)
      await seesAlone(ben, 'You asked: from the button')
      expect(desk.invocations.at(-1)).toMatchObject({ place: { workspace: world.channel.workspace } })
    },
    'be told privately',
  )

  proves(
    'one who takes no private messages is a refusal about the channel, so that it goes elsewhere',
    async ({ world, ben }) => {
      await ben.shutsPrivately()
      const outcome = await world.platform.post(privately(world.channel, ben.id), textCard('Hello?'), 'd-5')
      expect(outcome).toMatchObject({ state: 'refused', about: 'channel' })
    },
    'be told privately',
  )
}

const recite = { type: 'invoke', label: 'Recite', invoke: 'recite' } as const

async function seesAlone(person: Person, text: string): Promise<Seen> {
  return await vi.waitFor(
    async () => {
      const all = await person.seesPrivately()
      const found = all.findLast((message) => message.text.includes(text))
      if (!found) throw new Error(`${person.name} is not told “${text}”, but: ${all.map((one) => one.text).join('\n')}`)
      return found
    },
    { timeout: 30_000, interval: 5 },
  )
}
