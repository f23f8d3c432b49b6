import { expect } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import { textCard } from '../demo-desk.ts'
import type { Person, Seen } from '../person.ts'
import { type Proves, seesText } from './proofs.ts'

/** What an article, a feed or a person may bring, and the letters in it that must stay readable. */
const hostileStrings: readonly { readonly what: string; readonly text: string; readonly readable: string }[] = [
  { what: 'calls to all', text: '@everyone @here <!channel> <!here> <!everyone>', readable: 'everyone' },
  { what: 'calls to people', text: '<@1> <@!1> <@&1> <@U0000001> <#C0000001> <#1>', readable: 'U0000001' },
  {
    what: 'markup of Discord',
    text: '**bold** __line__ ~~gone~~ ||hidden|| `code` > quote',
    readable: '**bold** __line__ ~~gone~~ ||hidden||',
  },
  {
    what: 'markup of Slack',
    text: '*bold* _slanted_ ~gone~ & <b> &amp; &lt;',
    readable: '*bold* _slanted_ ~gone~ & <b> &amp; &lt;',
  },
  { what: 'headings and lists', text: '# Big\n- item\n1. one\n-# small\n>>> all of it', readable: '# Big' },
  { what: 'a code fence', text: '```js\nalert(1)\n```', readable: 'alert(1)' },
  {
    what: 'a link that lies',
    text: '[https://bank.example](https://evil.example) <https://evil.example|bank>',
    readable: 'bank',
  },
  {
    what: 'a time that is none',
    text: '<t:0:R> <!date^0^{date}|never> </ask:1> <:smile:1> <id:home>',
    readable: 'never',
  },
  {
    what: 'HTML',
    text: '<img src=x onerror=alert(1)><script>alert(1)</script>',
    readable: '<script>alert(1)</script>',
  },
  { what: 'backslashes', text: 'C:\\new\\_folder\\*star \\\\server', readable: 'C:\\new\\_folder\\*star' },
  { what: 'right-to-left overrides', text: 'evil \u202egnp.exe\u202c \u2067isolate \u202dover', readable: 'isolate' },
  { what: 'control characters', text: 'bell\u0007 null\u0000 escape\u001b[31m delete\u007f end', readable: 'end' },
  {
    what: 'stacked accents',
    text: `Z${'\u0335\u0321'.repeat(200)}alg${'\u0301'.repeat(300)}o stands`,
    readable: 'stands',
  },
  { what: 'emoji sequences', text: '👩‍👩‍👧‍👦🏳️‍🌈 family'.repeat(40), readable: 'family' },
  { what: 'a lone surrogate', text: 'half \ud83d of a pair', readable: 'of a pair' },
  { what: 'one endless word', text: `start ${'ſ'.repeat(900)}`, readable: 'start' },
]

const everywhere = (text: string): Card => ({
  title: text,
  parts: [
    { type: 'heading', text },
    { type: 'text', text: ['Before ', { type: 'strong', text }, ' ', { type: 'code', text }, ' after'] },
    {
      type: 'quote',
      text: [
        { type: 'exact', text, article: 'a', span: { start: 0, end: text.length } },
        { type: 'implied', text },
      ],
    },
    { type: 'list', items: [text, [{ type: 'link', text, url: 'https://news.example/a' }]] },
    { type: 'fields', fields: [{ name: text, value: text }] },
    { type: 'context', text: [{ type: 'channel', id: '0', name: text }] },
  ],
  footer: text,
})

/** Bidirectional overrides and isolates, opened and not closed in their line, turn the text after them. */
function turnsTheRest(text: string): boolean {
  return text.split('\n').some((line) => {
    let open = 0
    for (const character of line) {
      if (/[\u202a-\u202e\u2066-\u2068]/.test(character)) open++
      else if (/[\u202c\u2069]/.test(character)) open--
    }
    return open > 0
  })
}

/** Reads on while there is a way to the rest: further messages, an attached file, or a button that shows more. */
async function reads(person: Person, start: string, wanted: string): Promise<void> {
  const first = await seesText(person, start)
  let all: readonly Seen[] = await person.sees()
  for (let turn = 0; turn < 40; turn++) {
    if (all.some((message) => message.text.includes(wanted))) return
    for (const message of all) {
      for (const file of message.files) if ((await person.opens(file, message)).includes(wanted)) return
    }
    const latest = all.findLast((message) => message.buttons.length > 0)
    if (!latest) break
    await person.presses(latest.buttons.at(-1)!, latest)
    all = await person.sees()
  }
  throw new Error(`no way from “${start}” (${first.text.length} characters) to “${wanted}”`)
}

/** Foreign strings stay text, everywhere a card has room for one. */
export function hostileText(proves: Proves): void {
  for (const { what, text, readable } of hostileStrings) {
    proves(`${what}: inert and readable in every part of a card`, async ({ world, ben }) => {
      const outcome = await world.platform.post(world.channel, everywhere(text), 'h-1')
      expect(outcome.state).toBe('posted')
      await world.settled()
      expect(world.notified()).toEqual([])
      const message = await seesText(ben, 'Before ')
      expect(message.text).toContain(readable)
      expect(message.text).toMatch(/ after/)
      expect(message.text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/)
      expect(turnsTheRest(message.text)).toBe(false)
      expect(message.text.isWellFormed()).toBe(true)
      for (const link of message.links) {
        if (link.url !== 'https://news.example/a') expect(link.text).toBe(link.url)
      }
    })
  }

  proves('a hostile title does not make its address another one', async ({ world, ben }) => {
    await world.platform.post(
      world.channel,
      {
        title: 'A](https://evil.example) <b|c>',
        url: 'https://news.example/true',
        parts: [{ type: 'text', text: 'Body' }],
      },
      'h-2',
    )
    const message = await seesText(ben, 'Body')
    expect(message.links.map(({ url }) => url)).toContain('https://news.example/true')
    for (const link of message.links) if (link.url.includes('evil')) expect(link.text).toBe(link.url)
  })

  proves('an address that is no web address is not a link', async ({ world, ben }) => {
    const url = 'javascript:alert(1)'
    const outcome = await world.platform.post(
      world.channel,
      {
        title: 'Careful',
        url,
        parts: [
          { type: 'text', text: ['See ', { type: 'link', text: 'here', url }, ' it'] },
          { type: 'actions', actions: [{ type: 'link', label: 'Go', url }] },
        ],
      },
      'h-3',
    )
    expect(outcome.state).toBe('posted')
    const message = await seesText(ben, 'See ')
    expect(message.text).toContain('here')
    expect(message.links).toEqual([])
  })

  proves('hostile words typed to a command come back as words', async ({ desk, world, ann }) => {
    await ann.types('/ask **who** ||said|| `it` & why')
    await seesText(ann, 'You asked: **who** ||said|| `it` & why')
    expect(desk.invocations[0]?.options.words).toBe('**who** ||said|| `it` & why')
    expect(world.notified()).toEqual([])
  })

  proves('sixty items leave as valid messages, with a way to the last', async ({ world, ben }) => {
    const items = Array.from({ length: 60 }, (_, i) => `Item ${i + 1}: ${'so many words '.repeat(12)}`)
    const outcome = await world.platform.post(
      world.channel,
      { title: 'Sixty items', parts: [{ type: 'list', items }], footer: 'The end' },
      'h-4',
    )
    expect(outcome.state).toBe('posted')
    await reads(ben, 'Sixty items', 'Item 60: so many words')
  })

  proves('sixty parts and fields leave as valid messages, with a way to the last', async ({ world, ben }) => {
    const fields = Array.from({ length: 60 }, (_, i) => ({ name: `Name ${i + 1}`, value: `Value ${i + 1}` }))
    const parts = Array.from({ length: 60 }, (_, i) => ({ type: 'text', text: `Part ${i + 1}.` }) as const)
    const outcome = await world.platform.post(
      world.channel,
      { title: 'Sixty parts', parts: [{ type: 'fields', fields }, ...parts] },
      'h-5',
    )
    expect(outcome.state).toBe('posted')
    await reads(ben, 'Sixty parts', 'Value 60')
    await reads(ben, 'Sixty parts', 'Part 60.')
  })

  proves('a text of 100,000 characters leaves as valid messages, with a way to its end', async ({ world, ben }) => {
    const text = `The beginning. ${'It goes on and on. '.repeat(5_300)}The very end.`
    const outcome = await world.platform.post(world.channel, textCard(text, 'Long'), 'h-6')
    expect(outcome.state).toBe('posted')
    await reads(ben, 'The beginning.', 'The very end.')
  })

  proves('a long answer to one person has a way to its end as well', async ({ desk, ann }) => {
    const text = `The first words. ${'More and more of it. '.repeat(1_000)}The last words.`
    desk.newsroom.recital = { cards: [textCard(text, 'Long answer')], visible: 'asker' }
    await ann.types('/recite')
    await reads(ann, 'The first words.', 'The last words.')
  })

  proves('titles, labels, footers and alt texts beyond every limit are shortened, not lost', async ({ world, ben }) => {
    const long = (word: string) => `${word} ${'long '.repeat(2_000)}`
    const outcome = await world.platform.post(
      world.channel,
      {
        title: long('Title'),
        parts: [
          { type: 'heading', text: long('Heading') },
          { type: 'fields', fields: [{ name: long('Name'), value: long('Value') }] },
          { type: 'context', text: long('Context') },
          { type: 'actions', actions: [{ type: 'invoke', label: long('Label'), invoke: 'ask words:x' }] },
        ],
        footer: long('Footer'),
      },
      'h-7',
    )
    expect(outcome.state).toBe('posted')
    await seesText(ben, 'Title long')
    await world.settled()
    const text = (await ben.sees()).map((message) => message.text).join('\n')
    for (const word of ['Heading', 'Name', 'Value', 'Context', 'Footer']) expect(text).toContain(`${word} long`)
    expect((await ben.sees()).some(({ buttons }) => buttons.some((label) => label.startsWith('Label long')))).toBe(true)
  })

  proves('an empty card, and empty strings in a card, still make a valid message', async ({ world }) => {
    for (const [i, card] of [
      { parts: [] },
      {
        title: '',
        parts: [
          { type: 'text', text: '' },
          { type: 'list', items: [] },
          { type: 'fields', fields: [{ name: '', value: '' }] },
          { type: 'actions', actions: [] },
        ],
      } as Card,
    ].entries()) {
      expect((await world.platform.post(world.channel, card, `h-8-${i}`)).state).toBe('posted')
    }
  })
}
