import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Card, CardPart, Rich } from '../../../../src/core/card.ts'
import type { PostOutcome } from '../../../../src/core/platform.ts'
import { createDemoDesk } from '../../../contracts/demo-desk.ts'
import { seeMessage } from '../../../servers/discord/seen.ts'
import { type DiscordWorld, makeDiscordWorld } from '../world.ts'

const family = '👩‍👩‍👧‍👦'
const flag = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'

/** What a feed, a page or a person may bring: twenty strings, each in three sorts of card. */
const strings: readonly (readonly [string, string])[] = [
  ['a long word', 'x'.repeat(9000)],
  ['a long text', 'words and more words '.repeat(900)],
  ['emoji families', family.repeat(900)],
  ['flags', flag.repeat(500)],
  ['one letter under a tower', `a${'\u0301'.repeat(9000)}`],
  ['only line breaks', '\n'.repeat(7000)],
  ['right-to-left overrides', '\u202eevil\u202c \u2067x\u2066y txt.exe\u202d'],
  ['Hebrew and Arabic', 'שלום עולם — مرحبا بالعالم '.repeat(200)],
  ['zero-width letters in calls', '@\u200beveryone @every\u200bone <\u200b@123456789012345678>'],
  [
    'calls',
    '@everyone @here <@123456789012345678> <@!123456789012345678> <@&123456789012345678> <#123456789012345678>',
  ],
  [
    'tokens',
    '<t:1:R> <t:99> <:a:123456789012345678> <a:a:123456789012345678> </desk feed add:123456789012345678> <id:home>',
  ],
  ['every mark', '*a* **b** ***c*** _d_ __e__ ~~f~~ ||g|| `h` ``i`` ```j``` > k\n>>> l\n# m\n-# n\n- o\n1. p\n* q'],
  ['marks that don’t match', '**a __b* c_ ~~d ||e ```f `'.repeat(100)],
  ['back-slashes', `${'\\'.repeat(3000)}*`],
  [
    'masked links',
    '[https://bank.example](https://evil.example) [a](<https://evil.example>) [b]( https://evil.example )',
  ],
  ['half a masked link', 'click here](https://evil.example) [and here'],
  ['addresses', 'https://bank.example@evil.example/ http://evil.example/**a** <https://evil.example> discord.gg/evil'],
  ['lookalike addresses', 'https:／／bank。example www．bank．example bank.example'],
  ['control characters', 'a\u0000b\u0007c\u001b[31md\u007fe\u0085f\u2028g\u2029h\ufeffi\ufff9j'],
  ['lone surrogates', `\ud83d${'\udc00\ud800'.repeat(500)}`],
]

const article = 'https://news.example/article'

const cards: readonly (readonly [string, (text: string) => Card])[] = [
  [
    'everywhere',
    (text) => ({
      title: text,
      url: article,
      tone: 'news',
      parts: [
        { type: 'heading', text },
        { type: 'text', text: [text, { type: 'strong', text }, { type: 'implied', text }, { type: 'code', text }] },
        { type: 'quote', text: [{ type: 'exact', text, article: 'a', span: { start: 0, end: text.length } }] },
        { type: 'list', items: [text, text] },
        { type: 'fields', fields: [{ name: text, value: text }] },
        { type: 'context', text },
        { type: 'divider' },
        { type: 'picture', name: text, mime: 'image/png', base64: 'iVBORw0KGgo=', alt: text },
        { type: 'file', name: text, mime: 'text/plain', base64: 'YQ==', label: text },
        {
          type: 'actions',
          actions: [
            { type: 'invoke', label: text, invoke: 'ask words:x' },
            { type: 'link', label: text, url: article },
          ],
        },
      ],
      footer: text,
    }),
  ],
  [
    'as links, members and channels',
    (text) => ({
      title: 'Links',
      parts: [
        { type: 'text', text: [{ type: 'link', text, url: article }, ' ', { type: 'link', text: 'fine', url: text }] },
        {
          type: 'list',
          ordered: true,
          items: [[{ type: 'member', id: text, name: text }], [{ type: 'channel', id: text, name: text }]],
        },
        {
          type: 'actions',
          actions: [
            { type: 'link', label: 'Read', url: `https://news.example/${encodeURIComponent(text.toWellFormed())}` },
          ],
        },
        { type: 'actions', actions: [{ type: 'link', label: 'Bad', url: text }] },
      ],
      footer: [text, { type: 'link', text, url: article }],
    }),
  ],
  [
    'sixty times over',
    (text) => ({
      title: 'Many',
      parts: [
        ...Array.from({ length: 60 }, (): CardPart => ({ type: 'text', text })),
        {
          type: 'fields',
          fields: Array.from({ length: 60 }, () => ({
            name: text,
            value: [text, { type: 'time', at: 0, style: 'relative' }] as Rich,
          })),
        },
        {
          type: 'actions',
          actions: Array.from(
            { length: 60 },
            (_, i) => ({ type: 'invoke', label: text, invoke: `ask words:${i}` }) as const,
          ),
        },
      ],
    }),
  ],
]

/** As the outbox does: what is told to come again comes again. On a busy machine a request may take too long. */
async function postWhenFree(
  { platform, channel, discord }: DiscordWorld,
  card: Card,
  key: string,
): Promise<PostOutcome> {
  for (;;) {
    const outcome = await platform.post(channel, card, key)
    if (outcome.state !== 'later') return outcome
    discord.advance(outcome.retryAfter)
    await sleep(Math.min(outcome.retryAfter, 1000))
  }
}

describe('sixty hostile cards', () => {
  it('leave as valid messages with no live mention, no living token and no link whose text lies', async () => {
    const w = await makeDiscordWorld(createDemoDesk(), { brisk: true })
    onTestFinished(() => w.stop())
    let count = 0
    for (const [what, text] of strings) {
      for (const [where, make] of cards) {
        count++
        const name = `${what}, ${where}`
        const outcome = await postWhenFree(w, make(text), name)
        expect(w.discord.complaints(), name).toEqual([])
        expect(outcome, name).toMatchObject({ state: 'posted' })
        const message = w.discord.publicMessages(w.room.id).at(-1)!
        const seen = seeMessage(message, (id) => id)
        expect(message.embeds.length, name).toBeGreaterThan(0)
        expect(seen.notified, name).toEqual([])
        expect(
          seen.alive.filter((token) => !token.startsWith('t:')),
          name,
        ).toEqual([])
        expect(message.allowedMentions, name).toEqual({ parse: [] })
        for (const link of seen.links) {
          expect(link.url.startsWith('https://news.example/'), `${name}: ${link.url}`).toBe(true)
          // The hostile strings name bank.example and evil.example; nothing leads there.
          expect(link.text.normalize('NFKC'), `${name}: a text that lies`).not.toMatch(/(bank|evil)[.。．]/i)
        }
        expect(JSON.stringify(message.embeds).replaceAll('*\u200b*', '**'), name).not.toMatch(
          /[\u202a-\u202e\u2066-\u2069\u200b]/,
        )
        expect(seen.text.isWellFormed(), name).toBe(true)
      }
    }
    expect(count).toBe(60)
  })
})
