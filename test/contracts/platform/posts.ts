import { expect } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import { textCard } from '../demo-desk.ts'
import { count, type Proves, seesText } from './proofs.ts'

/** One red dot. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

/** One of every part that a card can have. */
const fullCard = (member: { readonly id: string; readonly name: string }): Card => ({
  title: 'Everything at once',
  url: 'https://news.example/everything',
  tone: 'news',
  parts: [
    {
      type: 'text',
      text: ['Plain, ', { type: 'strong', text: 'strong' }, ', ', { type: 'code', text: 'code.ts' }, '.'],
    },
    { type: 'heading', text: 'A heading' },
    { type: 'quote', text: [{ type: 'exact', text: 'The exact words', article: 'a-1', span: { start: 4, end: 19 } }] },
    { type: 'text', text: ['She ', { type: 'implied', text: 'Ann Lee' }, ' said so.'] },
    {
      type: 'list',
      items: ['First of all', ['Second, ', { type: 'link', text: 'the report', url: 'https://news.example/report' }]],
    },
    { type: 'list', ordered: true, items: ['Step one', 'Step two'] },
    {
      type: 'fields',
      fields: [
        { name: 'Outlet', value: 'The Daily Example' },
        { name: 'Filed', value: [{ type: 'time', at: Date.UTC(2017, 4, 18, 12), style: 'date' }] },
      ],
    },
    { type: 'divider' },
    { type: 'text', text: ['For ', { type: 'member', id: member.id, name: member.name }, ' to read.'] },
    { type: 'picture', name: 'chart.png', mime: 'image/png', base64: png, alt: 'A chart of one red dot' },
    {
      type: 'file',
      name: 'timeline.txt',
      mime: 'text/plain',
      base64: btoa('Once upon a time'),
      label: 'The whole timeline',
    },
    { type: 'context', text: 'Small print beside it' },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Ask', invoke: 'ask words:x' },
        { type: 'link', label: 'Read', url: 'https://news.example/read' },
      ],
    },
  ],
  footer: 'The footer',
})

/** What the newsroom sends on its own. */
export function posts(proves: Proves): void {
  proves('a post is seen by all, and answers with the message that it became', async (stage) => {
    const { world, ann, ben } = stage
    const outcome = await world.platform.post(world.channel, textCard('A port has closed.', 'Port'), 'p-1')
    const message = await seesText(ben, 'A port has closed.')
    expect(message).toMatchObject({ visibleToAll: true, edited: false })
    expect(message.text).toContain('Port')
    expect(outcome).toMatchObject({ state: 'posted', ref: { ...world.channel, message: message.id } })
    expect(await count(stage, ann, 'A port has closed.')).toBe(1)
  })

  proves('a post in a look of its own shows the article’s picture, and its colour and icon are seen', async (stage) => {
    const { world, ben } = stage
    const card: Card = { ...textCard('A port has closed.', 'Port'), tone: 'news' }
    const looks: Partial<Card>[] = [
      {},
      { colour: '#3ba55d' },
      { icon: { url: 'https://news.example/icon.png', name: 'The Daily Example' } },
      { image: 'https://news.example/port.jpg' },
    ]
    const seen = []
    for (const [index, look] of looks.entries()) {
      const words = `Port number ${index} has closed.`
      const outcome = await world.platform.post(
        world.channel,
        { ...card, ...textCard(words, 'Port'), ...look },
        `look-${index}`,
      )
      expect(outcome.state).toBe('posted')
      seen.push(await seesText(ben, words))
    }
    const sources = seen.map(({ look, text, pictures }, index) =>
      JSON.stringify([look, text, pictures]).replaceAll(`number ${index}`, ''),
    )
    expect(new Set(sources).size).toBe(looks.length)
    expect(seen.map(({ pictures }) => pictures.length)).toEqual([0, 0, 0, 1])
  })

  proves('the same key posted again is the same message', async (stage) => {
    const { world, ann } = stage
    const first = await world.platform.post(world.channel, textCard('Only once'), 'p-same')
    const again = await world.platform.post(world.channel, textCard('Only once'), 'p-same')
    expect(first.state).toBe('posted')
    expect(again).toEqual(first)
    expect(await count(stage, ann, 'Only once')).toBe(1)
  })

  proves('the same key posted twice at the same time is one message', async (stage) => {
    const { world, ann } = stage
    const both = await Promise.all(
      [1, 2].map(() => world.platform.post(world.channel, textCard('Just once'), 'p-both')),
    )
    expect(both[0]).toEqual(both[1])
    expect(await count(stage, ann, 'Just once')).toBe(1)
  })

  proves('the same key posted again after a restart is the same message', async (stage) => {
    const { world, ann } = stage
    const first = await world.platform.post(world.channel, textCard('Once more'), 'p-restart')
    await world.restart()
    expect(await world.platform.post(world.channel, textCard('Once more'), 'p-restart')).toEqual(first)
    expect(await count(stage, ann, 'Once more')).toBe(1)
  })

  proves('posts of one channel stand in the order in which they were posted', async (stage) => {
    const { world, ben } = stage
    for (const n of [1, 2, 3, 4, 5]) await world.platform.post(world.channel, textCard(`Item ${n} of five`), `p-o-${n}`)
    await seesText(ben, 'Item 5 of five')
    const seen = (await ben.sees()).map((message) => message.text).filter((text) => text.includes('of five'))
    expect(seen.map((text) => /Item \d/.exec(text)?.[0])).toEqual(['Item 1', 'Item 2', 'Item 3', 'Item 4', 'Item 5'])
  })

  proves('an update changes the message where it stands, and adds none', async (stage) => {
    const { world, ben } = stage
    const outcome = await world.platform.post(world.channel, textCard('Twelve people'), 'p-2')
    if (outcome.state !== 'posted') throw new Error(JSON.stringify(outcome))
    const updated = await world.platform.update(outcome.ref, textCard('Fourteen people'))
    expect(updated).toEqual(outcome)
    expect(await seesText(ben, 'Fourteen people')).toMatchObject({ id: outcome.ref.message, edited: true })
    expect(await count(stage, ben, 'Twelve people')).toBe(0)
  })

  proves('a message that is taken away is gone, and taking it away again does no harm', async (stage) => {
    const { world, ben } = stage
    const outcome = await world.platform.post(world.channel, textCard('Twenty people'), 'p-gone')
    if (outcome.state !== 'posted') throw new Error(JSON.stringify(outcome))
    await seesText(ben, 'Twenty people')
    expect(await world.platform.update(outcome.ref, null)).toMatchObject({ state: 'posted' })
    expect(await world.platform.update(outcome.ref, null)).toMatchObject({ state: 'posted' })
    expect(await count(stage, ben, 'Twenty people')).toBe(0)
  })

  proves('a post keeps its message after an update when its key comes again', async (stage) => {
    const { world, ben } = stage
    const outcome = await world.platform.post(world.channel, textCard('Old words'), 'p-3')
    if (outcome.state !== 'posted') throw new Error(JSON.stringify(outcome))
    await world.platform.update(outcome.ref, textCard('New words'))
    expect(await world.platform.post(world.channel, textCard('Old words'), 'p-3')).toEqual(outcome)
    expect(await count(stage, ben, 'words')).toBe(1)
  })

  proves('an update of a message that is not there is refused with a reason', async ({ world }) => {
    const outcome = await world.platform.post(world.channel, textCard('Here'), 'p-4')
    if (outcome.state !== 'posted') throw new Error(JSON.stringify(outcome))
    const { message } = outcome.ref
    const gone =
      message.slice(0, -4) +
      [...message.slice(-4)]
        .reverse()
        .join('')
        .replace(/./g, (c) => (c === '9' ? '1' : /\d/.test(c) ? '9' : c))
    const answer = await world.platform.update({ ...outcome.ref, message: gone }, textCard('There'))
    expect(answer.state).toBe('refused')
    if (answer.state === 'refused') {
      expect(answer.reason).not.toBe('')
      expect(answer.about).toBe('post')
    }
  })

  proves(
    'a post to a channel that is not there is refused for good, with a reason',
    async ({ world }) => {
      const outcome = await world.platform.post(world.missingChannel, textCard('Hello?'), 'p-5')
      expect(outcome.state).toBe('refused')
      if (outcome.state === 'refused') {
        expect(outcome.reason).not.toBe('')
        expect(outcome.about).toBe('channel')
      }
    },
    'lose a channel',
  )

  proves('every part of a card can be read, seen or opened', async ({ world, ben }) => {
    const outcome = await world.platform.post(world.channel, fullCard(ben), 'p-6')
    expect(outcome.state).toBe('posted')
    const message = await seesText(ben, 'Everything at once')
    const words = ['strong', 'code.ts', 'A heading', 'The exact words', 'Ann Lee', 'First of all', 'Second, the report']
    words.push(
      'Step one',
      'Step two',
      'Outlet',
      'The Daily Example',
      '2017',
      ben.name,
      'Small print beside it',
      'The footer',
    )
    for (const word of words) expect(message.text).toContain(word)
    expect(message.pictures).toEqual(['A chart of one red dot'])
    expect(message.files).toContain('timeline.txt')
    expect(await ben.opens('timeline.txt', message)).toBe('Once upon a time')
    expect(message.buttons).toEqual(['Ask'])
    const urls = message.links.map(({ url }) => url)
    expect(urls).toEqual(
      expect.arrayContaining([
        'https://news.example/everything',
        'https://news.example/report',
        'https://news.example/read',
      ]),
    )
  })

  proves('what the text says and what was worked out look different', async ({ world, ben }) => {
    const styled = (type: 'exact' | 'implied'): Card => ({
      parts: [
        {
          type: 'text',
          text: [
            `${type}: `,
            type === 'exact'
              ? { type, text: 'Ann Lee', article: 'a', span: { start: 0, end: 7 } }
              : { type, text: 'Ann Lee' },
          ],
        },
      ],
    })
    await world.platform.post(world.channel, styled('exact'), 'p-7')
    await world.platform.post(world.channel, styled('implied'), 'p-8')
    const exact = await seesText(ben, 'exact: ')
    const implied = await seesText(ben, 'implied: ')
    expect(implied.text).toContain('Ann Lee')
    expect(implied.look.replace('implied: ', '')).not.toBe(exact.look.replace('exact: ', ''))
  })

  proves(
    'a member of a card is called, and nobody else',
    async ({ world, ann, ben }) => {
      await world.platform.post(
        world.channel,
        { parts: [{ type: 'text', text: ['This is for ', { type: 'member', id: ben.id, name: ben.name }] }] },
        'p-9',
      )
      await seesText(ann, 'This is for ')
      await world.settled()
      expect(world.notified()).toEqual([ben.name])
    },
    'notify a person',
  )

  proves(
    'a role of a card is called, and nothing that an article says',
    async ({ world, ann }) => {
      const role = world.role('night-shift')
      const shouted = `@everyone @here <@&${role.id}> <!subteam^${role.id}> <!channel>`
      const called = [{ type: 'role' as const, ...role }]
      const card: Card = {
        title: shouted,
        parts: [
          { type: 'text', text: shouted },
          { type: 'text', text: ['For ', ...called] },
        ],
      }
      await world.platform.post(world.channel, { ...card, parts: card.parts.slice(0, 1) }, 'p-12')
      await world.settled()
      expect(world.notified()).toEqual([])
      await world.platform.post(world.channel, card, 'p-13')
      await seesText(ann, 'For @')
      await world.settled()
      expect(world.notified()).toEqual(['night-shift'])
    },
    'notify a person',
  )

  proves(
    'a post to a thread stands in the thread',
    async ({ world, ben }) => {
      const outcome = await world.platform.post(world.channel, textCard('The story'), 'p-10')
      if (outcome.state !== 'posted') throw new Error(JSON.stringify(outcome))
      const reply = await world.platform.post(
        { ...world.channel, thread: outcome.ref.message },
        textCard('The correction'),
        'p-11',
      )
      expect(reply.state).toBe('posted')
      expect((await seesText(ben, 'The correction')).thread).toBe(outcome.ref.message)
    },
    'open a thread',
  )
}
