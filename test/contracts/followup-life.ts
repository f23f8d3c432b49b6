import { expect, vi } from 'vitest'
import type { Stage } from '../house/on-platform.ts'
import type { Person, Seen } from './person.ts'
import { seesForm } from './platform/proofs.ts'

/** The buttons of a follow-up, as it stands. */
const buttons = {
  open: ['Take on', 'Done', 'Snooze', 'Drop'],
  handed: ['Accept', 'Done', 'Snooze', 'Drop'],
  claimed: ['Done', 'Snooze', 'Hand over', 'Drop'],
  closed: ['Reopen'],
} as const

/** What anybody who works on a platform sees of follow-ups in the channel, the same on each. */
function followupIn(stage: Stage) {
  const { house, world, ann } = stage
  const messages = async () => (await stage.told()).filter(({ text }) => text.includes('Follow-up #1'))

  /** The one message of the follow-up, once it says so; with these buttons, and no other. */
  async function stands(words: RegExp, as: keyof typeof buttons): Promise<Seen> {
    return await vi.waitFor(
      async () => {
        await house.work()
        await world.settled()
        const [message, ...others] = await messages()
        expect(others).toEqual([])
        expect(message?.text).toMatch(words)
        expect(message?.buttons).toEqual([...buttons[as], ...(message!.buttons.includes('Sources') ? ['Sources'] : [])])
        return message!
      },
      { timeout: 20_000, interval: 20 },
    )
  }

  /** Reminders, wherever they are told: under the message, or to their owner privately. */
  async function reminders(...owners: readonly Person[]): Promise<readonly Seen[]> {
    const privately = await Promise.all(owners.map((owner) => owner.seesPrivately()))
    const all = [...(await stage.threads()), ...privately.flat()]
    return all.filter(({ text }) => /Reminder \d+: follow-up #1/.test(text))
  }

  return {
    messages,
    stands,
    reminders,
    presses: (label: string, message: Seen, who = ann) => who.presses(label, message),
  }
}

/** From an offer to its end through every state and every button: one message, and what belongs under it. */
export async function livesAsOneMessage(stage: Stage): Promise<void> {
  const { house, world, ann, asks } = stage
  const cleo = await world.person({ name: 'Cleo Marsh', level: 'admin' })
  const { messages, stands, reminders, presses } = followupIn(stage)

  await asks(ann, '/followup add text:"Call the harbour" rota:true due:"in 1 hour"', 'no owner')
  const open = await stands(/no owner · due[\s\S]*· open/, 'open')
  await presses('Take on', open)
  await presses('Snooze', await stands(/owner: Ann Lee · [\s\S]*claimed/, 'claimed'))
  await vi.waitFor(
    async () => expect((await ann.sees()).some(({ text }) => text.includes('Snooze follow-up #1'))).toBe(true),
    { timeout: 20_000, interval: 20 },
  )
  await ann.presses('In an hour')
  await stands(/snoozed until/, 'claimed')
  await house.pass(61)
  await stands(/overdue · claimed[\s\S]*Reminded once/, 'claimed')
  expect(await reminders(ann)).toHaveLength(1)

  await presses('Hand over', await stands(/claimed/, 'claimed'))
  expect((await seesForm(ann)).fields.map(({ name }) => name)).toContain('owner')
  await ann.fills({ owner: cleo.id })
  await presses('Accept', await stands(/handed to Cleo Marsh [\s\S]*not accepted yet/, 'handed'), cleo)
  await presses('Drop', await stands(/owner: Cleo Marsh [\s\S]*claimed/, 'claimed'), cleo)
  await presses('Reopen', await stands(/· dropped/, 'closed'), cleo)
  await presses('Done', await stands(/owner: Cleo Marsh/, 'claimed'), cleo)
  await stands(/· done/, 'closed')

  await house.pass(60 * 26)
  expect((await messages()).map(({ id }) => id)).toEqual([open.id])
  expect(await reminders(ann, cleo)).toHaveLength(1)
}

/** Two who press at once, and one who presses what is gone, are answered; the message stays what it is. */
export async function takesTwoAtOnce(stage: Stage): Promise<void> {
  const { world, ann, asks } = stage
  const cleo = await world.person({ name: 'Cleo Marsh', level: 'admin' })
  const { stands, presses } = followupIn(stage)
  await asks(ann, '/followup add text:"Call the harbour" rota:true due:"in 1 hour"', 'no owner')
  const open = await stands(/no owner/, 'open')
  await Promise.all([presses('Take on', open), presses('Take on', open, cleo)])
  const taken = await stands(/owner: (?:Ann Lee|Cleo Marsh) · [\s\S]*claimed/, 'claimed')
  await presses('Done', taken)
  await stands(/· done/, 'closed')
}
