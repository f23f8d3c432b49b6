import { expect, it, vi } from 'vitest'
import { createDemoDesk, type DemoDesk } from '../demo-desk.ts'
import type { Ability, Lacks, MakeWorld, Person, Seen, World } from '../person.ts'

/** What a test works on: a desk, a platform that runs on it, and two people in the channel. */
export interface Stage {
  readonly desk: DemoDesk
  readonly world: World
  /** An admin of the workspace. */
  readonly ann: Person
  /** A reader. */
  readonly ben: Person
}

/** States one thing that the platform does, and shows it on a stage of its own. */
export type Proves = (what: string, show: (stage: Stage) => Promise<void>, ...needs: readonly Ability[]) => void

export function proofsFor(makeWorld: MakeWorld, lacks: Lacks): Proves {
  return (what, show, ...needs) => {
    const lacking = needs.find((need) => lacks[need] !== undefined)
    if (lacking) {
      it.skip(`${what} [can't ${lacking}: ${lacks[lacking]}]`)
      return
    }
    it(what, async () => {
      const desk = createDemoDesk()
      const world = await makeWorld(desk)
      try {
        const ann = await world.person({ name: 'Ann Lee', level: 'admin' })
        const ben = await world.person({ name: 'Ben Oduya', level: 'reader' })
        await show({ desk, world, ann, ben })
        await world.settled()
        expect(world.faults()).toEqual([])
      } finally {
        desk.release()
        await world.stop()
      }
    })
  }
}

/** The newest message with this text, once the person sees it. */
export async function seesText(person: Person, text: string): Promise<Seen> {
  return await vi.waitFor(
    async () => {
      const all = await person.sees()
      const found = all.findLast((message) => message.text.includes(text))
      if (!found) {
        const shown = all.map((message) => message.text.slice(0, 300)).join('\n---\n')
        throw new Error(`${person.name} does not see “${text}”, but:\n${shown}`)
      }
      return found
    },
    { timeout: 30_000, interval: 5 },
  )
}

/** The person's open form, once it is open. */
export async function seesForm(person: Person): Promise<NonNullable<ReturnType<Person['form']>>> {
  return await vi.waitFor(
    () => {
      const form = person.form()
      if (!form) throw new Error(`${person.name} has no open form`)
      return form
    },
    { timeout: 30_000, interval: 5 },
  )
}

/** How many messages hold the text, when nothing is under way any more. */
export async function count(stage: Stage, person: Person, text: string): Promise<number> {
  await stage.world.settled()
  return (await person.sees()).filter((message) => message.text.includes(text)).length
}
