import { expect } from 'vitest'
import { buttonCard } from '../demo-commands.ts'
import { textCard } from '../demo-desk.ts'
import { count, type Proves, seesForm, seesText } from './proofs.ts'

/** Pressing is invoking, on any message, before and after a restart. */
export function buttonsAndForms(proves: Proves): void {
  proves('buttons and links of a post are seen with their labels', async ({ world, ann }) => {
    await world.platform.post(world.channel, buttonCard, 'b-1')
    const message = await seesText(ann, 'Six things to press')
    expect(message.buttons).toEqual(['Ask now', 'Ask more', 'Paint', 'Turn', 'Close'])
    expect(message.links).toContainEqual({ text: 'Read', url: 'https://news.example/read' })
  })

  proves('a pressed button invokes its command with its options', async ({ desk, world, ann }) => {
    await world.platform.post(world.channel, buttonCard, 'b-1')
    const message = await seesText(ann, 'Six things to press')
    await ann.presses('Ask now', message)
    await seesText(ann, 'You asked: from the button (1 times)')
    expect(desk.invocations[0]).toMatchObject({
      command: 'ask',
      via: 'button',
      options: { words: 'from the button' },
      message: { ...world.channel, message: message.id },
      member: { id: ann.id },
    })
  })

  proves('a button of a private answer works as well', async ({ ann }) => {
    await ann.types('/buttons')
    await seesText(ann, 'Six things to press')
    await ann.presses('Ask now')
    await seesText(ann, 'You asked: from the button')
  })

  proves('a button goes on working after a restart', async ({ world, ann }) => {
    await world.platform.post(world.channel, buttonCard, 'b-1')
    const message = await seesText(ann, 'Six things to press')
    await world.restart()
    await ann.presses('Ask now', message)
    await seesText(ann, 'You asked: from the button')
  })

  proves('a button whose command misses something opens a form, and the form runs it', async ({ desk, world, ann }) => {
    await world.platform.post(world.channel, buttonCard, 'b-1')
    await ann.presses('Ask more', await seesText(ann, 'Six things to press'))
    const form = await seesForm(ann)
    expect(form.title).not.toBe('')
    expect(form.fields.find(({ name }) => name === 'words')).toMatchObject({ required: true })
    expect(desk.invocations).toEqual([])
    await ann.fills({ words: 'first line\nsecond line' })
    await seesText(ann, 'second line (2 times)')
    expect(desk.invocations[0]).toMatchObject({
      command: 'ask',
      via: 'form',
      options: { words: 'first line\nsecond line', times: 2 },
    })
  })

  proves('a form offers the choices of an option', async ({ desk, world, ann }) => {
    await world.platform.post(world.channel, buttonCard, 'b-1')
    await ann.presses('Paint', await seesText(ann, 'Six things to press'))
    const form = await seesForm(ann)
    expect(form.fields.find(({ name }) => name === 'colour')?.choices).toEqual(['Red', 'Green', 'Night blue'])
    await ann.fills({ colour: 'Night blue' })
    await seesText(ann, 'Painted night-blue')
    expect(desk.invocations[0]?.options).toEqual({ colour: 'night-blue' })
  })

  proves('an answer that replaces changes the pressed message for all, and adds none', async (stage) => {
    const { world, ann, ben } = stage
    await world.platform.post(world.channel, buttonCard, 'b-1')
    const message = await seesText(ann, 'Six things to press')
    await ann.presses('Turn', message)
    expect((await seesText(ben, 'Turned 1 times')).id).toBe(message.id)
    await ann.presses('Turn', await seesText(ann, 'Turned 1 times'))
    expect((await seesText(ben, 'Turned 2 times')).id).toBe(message.id)
    expect(await count(stage, ben, 'Turned')).toBe(1)
    expect(await count(stage, ben, 'Six things')).toBe(0)
  })

  proves('a trouble behind a button leaves its message alone', async (stage) => {
    const { world, ann, ben } = stage
    await world.platform.post(
      world.channel,
      {
        parts: [
          { type: 'text', text: 'Careful' },
          { type: 'actions', actions: [{ type: 'invoke', label: 'Try', invoke: 'fail' }] },
        ],
      },
      'b-2',
    )
    await ann.presses('Try', await seesText(ann, 'Careful'))
    await seesText(ann, 'There is no such thing in the archive.')
    expect(await count(stage, ben, 'Careful')).toBe(1)
  })

  proves('a button whose command is gone is answered with a sentence', async ({ desk, world, ann }) => {
    await world.platform.post(
      world.channel,
      {
        parts: [
          { type: 'text', text: 'From last year' },
          { type: 'actions', actions: [{ type: 'invoke', label: 'Old', invoke: 'summarise article:1' }] },
        ],
      },
      'b-3',
    )
    const before = (await ann.sees()).length
    await ann.presses('Old', await seesText(ann, 'From last year'))
    await world.settled()
    expect((await ann.sees()).length).toBeGreaterThan(before)
    expect(desk.invocations).toEqual([])
  })

  proves(
    'more buttons than the platform shows in a row, or in a message, are all reachable or told',
    async ({ world, ann }) => {
      const actions = Array.from(
        { length: 24 },
        (_, i) => ({ type: 'invoke', label: `Number ${i + 1}`, invoke: `ask words:${i + 1}` }) as const,
      )
      const outcome = await world.platform.post(
        world.channel,
        { ...textCard('Many buttons'), parts: [...textCard('Many buttons').parts, { type: 'actions', actions }] },
        'b-4',
      )
      expect(outcome.state).toBe('posted')
      await ann.presses('Number 7', await seesText(ann, 'Many buttons'))
      await seesText(ann, 'You asked: 7')
    },
  )
}
