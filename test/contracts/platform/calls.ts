import { expect } from 'vitest'
import { type Proves, seesForm, seesText } from './proofs.ts'

/** Every way to call a command, and what the desk is given. */
export function calls(proves: Proves): void {
  proves(
    'a typed command reaches the desk with its options, its place and its member',
    async ({ desk, world, ann }) => {
      await ann.types('/ask what happened in Riga')
      await seesText(ann, 'You asked: what happened in Riga (1 times)')
      const [call] = desk.invocations
      expect(call).toMatchObject({ command: 'ask', options: { words: 'what happened in Riga' }, via: 'command' })
      expect(call?.place).toMatchObject(world.channel)
      expect(call?.place.channelName).not.toBe('')
      expect(call?.member).toMatchObject({ id: ann.id, name: ann.name, level: 'admin' })
      expect(call?.id).not.toBe('')
      expect(call?.at).toBeGreaterThan(0)
    },
  )

  proves('options keep their kinds: numbers, yes and no, quoted words', async ({ desk, ann }) => {
    await ann.types('/ask times:3 loud:true words:"two words"')
    await seesText(ann, 'You asked: TWO WORDS (3 times)')
    expect(desk.invocations[0]?.options).toEqual({ words: 'two words', times: 3, loud: true })
  })

  proves('a command of two and of three words is found', async ({ desk, ann }) => {
    await ann.types('/desk close')
    await seesText(ann, 'The desk is closed.')
    await ann.types('/desk feed add url:https://news.example/feed filter:"visa asylum"')
    await seesText(ann, 'Added https://news.example/feed (visa asylum)')
    expect(desk.invocations.map(({ command }) => command)).toEqual(['desk close', 'desk feed add'])
  })

  proves('a value from a list reaches the desk as its value', async ({ desk, ann }) => {
    await ann.types('/paint colour:night-blue')
    await seesText(ann, 'Painted night-blue')
    expect(desk.invocations[0]?.options).toEqual({ colour: 'night-blue' })
  })

  proves(
    'a text of several lines keeps its lines',
    async ({ desk, ann }) => {
      await ann.types('/ask first line\nsecond line\n\nfourth line')
      await seesText(ann, 'fourth line')
      expect(desk.invocations[0]?.options.words).toBe('first line\nsecond line\n\nfourth line')
    },
    'type several lines',
  )

  proves(
    'an option that is not there is answered with a sentence that names it, and nothing runs',
    async ({ desk, ann }) => {
      await ann.types('/paint colour:red brush:wide')
      await seesText(ann, 'brush')
      expect(desk.invocations).toEqual([])
    },
    'type an option that is not there',
  )

  proves(
    'a command that is not there is answered with a sentence that names it',
    async ({ desk, ann }) => {
      await ann.types('/desk fly')
      await seesText(ann, 'fly')
      expect(desk.invocations).toEqual([])
    },
    'type a command that is not there',
  )

  proves(
    'a value of the wrong kind is answered with a sentence, and nothing runs',
    async ({ desk, ann }) => {
      await ann.types('/turn count:three')
      await seesText(ann, 'three')
      await ann.types('/paint colour:purple')
      await seesText(ann, 'purple')
      expect(desk.invocations).toEqual([])
    },
    'type a value of the wrong kind',
  )

  proves(
    'a required option that was left out is asked for in a form',
    async ({ desk, ann }) => {
      await ann.types('/ask times:2')
      const form = await seesForm(ann)
      expect(form.fields.find(({ name }) => name === 'words')).toMatchObject({ required: true, value: '' })
      await ann.fills({ words: 'from a form' })
      await seesText(ann, 'You asked: from a form (2 times)')
      expect(desk.invocations).toHaveLength(1)
      expect(desk.invocations[0]).toMatchObject({ via: 'form', options: { words: 'from a form', times: 2 } })
    },
    'leave out a required option',
  )

  proves(
    'an attached file reaches the desk as an address that the wire can open',
    async ({ desk, ann }) => {
      await ann.types('/read', { name: 'story.txt', mime: 'text/plain', body: 'A story.' })
      await seesText(ann, 'Got a document')
      expect(String(desk.invocations[0]?.options.document)).toMatch(/^(https?|data):/)
    },
    'attach a file to a command',
  )

  proves(
    'completion offers what the desk knows of what was typed, no more than the platform shows',
    async ({ desk, ann }) => {
      const labels = await ann.completes('/find article:landing 1')
      expect(labels).toContain('Moon landing 1')
      expect(labels).not.toContain('Moon landing 2')
      expect(desk.queries.at(-1)).toMatchObject({ command: 'find', option: 'article', typed: 'landing 1' })
      expect(desk.queries.at(-1)?.member.id).toBe(ann.id)
      const all = await ann.completes('/find article:moon')
      expect(all.length).toBeGreaterThanOrEqual(25)
      expect(all.length).toBeLessThanOrEqual(60)
      expect(await ann.completes('/find article:nothing like it')).toEqual([])
    },
    'complete a typed line',
  )

  proves(
    'a field of a form completes too',
    async ({ ann }) => {
      await ann.types('/find')
      await seesForm(ann)
      expect(await ann.completesField('article', 'landing 12')).toEqual(['Moon landing 12'])
      await ann.fills({ article: 'Moon landing 12' })
      await seesText(ann, 'Found moon-12')
    },
    'complete a field of a form',
    'leave out a required option',
  )

  proves(
    'an entry of a message’s menu runs its command on that message',
    async ({ desk, world, ann }) => {
      await world.platform.post(world.channel, { parts: [{ type: 'text', text: 'Worth keeping' }] }, 'menu-1')
      const message = await seesText(ann, 'Worth keeping')
      await ann.usesMenu('Keep this', message)
      await seesText(ann, 'Kept: ')
      expect(desk.invocations[0]).toMatchObject({ command: 'keep', via: 'menu', message: { message: message.id } })
      expect(desk.invocations[0]?.messageText).toContain('Worth keeping')
    },
    'use a menu of a message',
  )

  proves(
    'a command that takes the words of the message asks for none from its menu, and answers who used it alone',
    async ({ desk, world, ann, ben }) => {
      const draft = '“We met on Friday,” Lund said.'
      await world.platform.post(world.channel, { parts: [{ type: 'text', text: draft }] }, 'menu-2')
      await ann.usesMenu('Check this', await seesText(ann, draft))
      expect((await seesText(ann, `Checked: ${draft}`)).visibleToAll).toBe(false)
      expect(ann.form()).toBeUndefined()
      expect(desk.invocations).toHaveLength(1)
      expect(desk.invocations[0]).toMatchObject({ command: 'check', via: 'menu', messageText: draft })
      expect((await ben.sees()).some(({ text }) => text.includes('Checked:'))).toBe(false)
    },
    'use a menu of a message',
  )

  proves(
    'a mention with a command runs it',
    async ({ desk, ann }) => {
      await ann.mentions('ask who said so')
      await seesText(ann, 'You asked: who said so (1 times)')
      expect(desk.invocations[0]).toMatchObject({ command: 'ask', via: 'mention' })
    },
    'mention the bot',
  )
}
