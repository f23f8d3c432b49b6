import { expect, vi } from 'vitest'
import { textCard } from '../demo-desk.ts'
import { count, type Proves, seesText } from './proofs.ts'

/** What comes back, and who sees it. */
export function answers(proves: Proves): void {
  proves(
    'an answer for the asker is seen by the asker only',
    async (stage) => {
      const { ann, ben } = stage
      await ann.types('/ask quietly')
      expect((await seesText(ann, 'You asked: quietly')).visibleToAll).toBe(false)
      expect(await count(stage, ben, 'quietly')).toBe(0)
    },
    'keep answers private',
  )

  proves(
    'a shared answer is seen by all, once, and the desk is told which message it became, so that it can be corrected',
    async ({ desk, world, ann, ben }) => {
      await ann.types('/ask quietly')
      await ann.presses('Share to channel', await seesText(ann, 'You asked: quietly'))
      const message = await seesText(ben, 'You asked: quietly')
      expect(message).toMatchObject({ visibleToAll: true })
      await vi.waitFor(() => expect(desk.sharedAs).toHaveLength(1), { timeout: 30_000, interval: 5 })
      const [{ ref, card }] = desk.sharedAs as [(typeof desk.sharedAs)[0]]
      expect(ref).toEqual({ ...world.channel, message: message.id })
      const corrected = { ...card, parts: [textCard('Corrected since.').parts[0]!, ...card.parts] }
      expect(await world.platform.update(ref, corrected)).toMatchObject({ state: 'posted' })
      const edited = await seesText(ben, 'Corrected since.')
      expect(edited).toMatchObject({ id: message.id, edited: true })
      expect(edited.text).toContain('Shared by Ann Lee')
    },
    'share an answer',
  )

  proves(
    'of an answer for the channel that shall stay right the desk is told which message it became; of others it is not',
    async ({ desk, world, ann, ben }) => {
      await ann.types('/tell the news is out')
      await seesText(ben, 'Hear: the news is out')
      desk.newsroom.recital = { cards: [textCard('Four people died.')], visible: 'channel', corrected: true }
      await ann.types('/recite')
      const message = await seesText(ben, 'Four people died.')
      await vi.waitFor(() => expect(desk.sharedAs).toHaveLength(1), { timeout: 30_000, interval: 5 })
      const [{ ref }] = desk.sharedAs as [(typeof desk.sharedAs)[0]]
      expect(ref).toEqual({ ...world.channel, message: message.id })
      expect(await world.platform.update(ref, textCard('Five people died.'))).toMatchObject({ state: 'posted' })
      expect(await seesText(ben, 'Five people died.')).toMatchObject({ id: message.id, edited: true })
    },
  )

  proves('an answer for the channel is seen by all, once', async (stage) => {
    await stage.ann.types('/tell the news is out')
    expect((await seesText(stage.ben, 'Hear: the news is out')).visibleToAll).toBe(true)
    expect(await count(stage, stage.ann, 'Hear: the news is out')).toBe(1)
  })

  proves('an expected trouble is answered with its sentence and what to do next', async ({ ann }) => {
    await ann.types('/fail')
    const message = await seesText(ann, 'There is no such thing in the archive.')
    expect(message.text).toContain('Ask for another thing.')
  })

  proves(
    'an unexpected trouble is answered with a number to report, and shows nothing of its inside',
    async (stage) => {
      await stage.ann.types('/crash')
      await seesText(stage.ann, stage.desk.invocations[0]?.id ?? 'Something broke')
      expect(await count(stage, stage.ann, 'innards')).toBe(0)
    },
  )

  proves('a command above the member’s level is refused, typed or pressed', async (stage) => {
    const { desk, world, ben } = stage
    await ben.types('/buttons')
    await seesText(ben, 'Six things to press')
    await ben.presses('Close')
    await seesText(ben, 'Only an admin')
    expect(desk.invocations.map(({ command }) => command)).toEqual(['buttons'])
    expect(desk.invocations[0]?.member).toMatchObject({ id: ben.id, level: 'reader' })
    await world.settled()
  })

  proves('a command that takes longer than the platform waits is answered all the same', async (stage) => {
    const { desk, world, ann } = stage
    const typing = ann.types('/wait')
    await desk.holding()
    await world.elapse(4_000)
    expect(await count(stage, ann, 'It took a while.')).toBe(0)
    desk.release()
    await typing
    await seesText(ann, 'It took a while.')
    expect(await count(stage, ann, 'It took a while.')).toBe(1)
    expect(world.faults()).toEqual([])
  })

  proves('other people are served while a slow command runs', async ({ desk, ann, ben }) => {
    const typing = ann.types('/wait')
    await desk.holding()
    await ben.types('/ask in between')
    await seesText(ben, 'You asked: in between')
    desk.release()
    await typing
    await seesText(ann, 'It took a while.')
  })

  proves('every card of an answer arrives, in order', async ({ desk, ann }) => {
    desk.newsroom.recital = {
      cards: ['first', 'second', 'third'].map((n) => textCard(`The ${n} card`)),
      visible: 'asker',
    }
    await ann.types('/recite')
    await seesText(ann, 'The third card')
    const text = (await ann.sees()).map((message) => message.text).join('\n')
    expect(text.indexOf('The first card')).toBeGreaterThanOrEqual(0)
    expect(text.indexOf('The second card')).toBeGreaterThan(text.indexOf('The first card'))
    expect(text.indexOf('The third card')).toBeGreaterThan(text.indexOf('The second card'))
  })

  proves('an answer without a card still says that it is done', async ({ desk, world, ann }) => {
    desk.newsroom.recital = { cards: [], visible: 'asker' }
    const before = (await ann.sees()).length
    await ann.types('/recite')
    await world.settled()
    const [answer, ...others] = (await ann.sees()).slice(before)
    expect(answer?.text.trim()).not.toBe('')
    expect(others).toEqual([])
    expect(desk.invocations).toHaveLength(1)
  })
}
