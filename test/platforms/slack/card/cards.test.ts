import { describe, expect, it } from 'vitest'
import type { Card } from '../../../../src/core/card.ts'
import { renderCard } from '../../../../src/platforms/slack/card/card.ts'
import { cpuMs } from '../../../cpu.ts'
import { checkMessage } from '../../../servers/slack/check/message.ts'
import { addChannel, addTeam, addUser, newState, type SlackMessage } from '../../../servers/slack/state.ts'
import { hostileCards } from '../hostile-cards.ts'
import { notifiedBy } from '../notified.ts'
import { seenMessage } from '../seen.ts'

const team = addTeam(newState(), 'T0NEWS')
addUser(team, 'U0000ANN', { realName: 'Ann Lee' })
addChannel(team, 'C0DESK', 'desk')

const asMessages = (card: Card): SlackMessage[] =>
  renderCard(card).map((body, i) => ({
    ts: `1.00000${i}`,
    channel: 'C0DESK',
    user: team.botUser,
    botId: team.botId,
    edits: 0,
    body: { ...body },
  }))

describe('sixty hostile cards', () => {
  it('are sixty', () => expect(hostileCards).toHaveLength(60))

  it.each(hostileCards.map((card, i) => [i, card] as const))('card %i leaves as valid messages', (_, card) => {
    for (const message of asMessages(card)) expect(checkMessage(message.body)).toEqual([])
  })

  it('call nobody', () => {
    for (const card of hostileCards) expect(notifiedBy(asMessages(card), team)).toEqual([])
  })

  it('carry no link that says another address than its own', () => {
    for (const card of hostileCards) {
      for (const { links } of asMessages(card).map((message) => seenMessage(message, team))) {
        for (const { text, url } of links) {
          expect(new URL(url).protocol).toMatch(/^https?:$/)
          expect(new URL(url).username).toBe('')
          const hosts = [
            ...text
              .normalize('NFKC')
              .replaceAll('。', '.')
              .matchAll(/[\w-]+(?:\.[\w-]+)+/g),
          ].map(([host]) => host)
          for (const host of hosts) expect(new URL(url).host).toContain(host.replace(/^www\./, ''))
        }
      }
    }
  })

  it('are rendered in little time', () => {
    expect(
      cpuMs(() => {
        for (const card of hostileCards) renderCard(card)
      }),
    ).toBeLessThan(4000)
  })
})

describe('a card as Block Kit', () => {
  const first = (card: Card) => seenMessage(asMessages(card)[0]!, team)

  it('shows times in the reader’s zone, with a fallback, in rich text and in small print', () => {
    const at = Date.UTC(2017, 4, 18, 14, 30)
    const [{ blocks, text }] = renderCard({
      parts: [
        { type: 'text', text: [{ type: 'time', at, style: 'datetime' }] },
        { type: 'context', text: ['Filed ', { type: 'time', at, style: 'date' }] },
      ],
    })
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              {
                type: 'date',
                timestamp: at / 1000,
                format: '{date_short_pretty} {time}',
                fallback: 'Thu 18 May 2017, 14:30 UTC',
              },
            ],
          },
        ],
      },
      {
        type: 'context',
        elements: [
          { type: 'plain_text', text: 'Filed', emoji: false },
          { type: 'mrkdwn', text: `<!date^${at / 1000}^{date_short_pretty}|Thu 18 May 2017>`, verbatim: true },
        ],
      },
    ])
    expect(text).toContain('Thu 18 May 2017, 14:30 UTC')
  })

  it('calls the member that the card names, and only by a well-formed id', () => {
    const called = (id: string) =>
      notifiedBy(asMessages({ parts: [{ type: 'text', text: [{ type: 'member', id, name: 'Ann Lee' }] }] }), team)
    expect(called('U0000ANN')).toEqual(['Ann Lee'])
    expect(called('!channel')).toEqual([])
  })

  it('escapes its fallback text once', () => {
    const [{ text }] = renderCard({ parts: [{ type: 'text', text: 'AT&T <b> &amp;' }] })
    expect(text).toBe('AT&amp;T &lt;b&gt; &amp;amp;')
  })

  it.each([
    ['A headline', 'https://news.example/a', 'A headline'],
    ['news.example', 'https://www.news.example/a', 'news.example'],
    ['bank.example', 'https://evil.example/a', 'evil.example'],
    ['https://bank.example/login', 'https://evil.example/a', 'evil.example'],
    ['example', 'https://evil.example/a', 'example'],
    ['bank.example', 'https://bank.example.evil.test/', 'bank.example.evil.test'],
    ['example.test', 'https://notexample.test/', 'notexample.test'],
  ])('links %j to %j as %j', (text, url, shown) => {
    expect(first({ parts: [{ type: 'text', text: [{ type: 'link', text, url }] }] }).links).toEqual([
      { text: shown, url },
    ])
  })

  it('a list that goes on in another block goes on counting', () => {
    const items = Array.from({ length: 40 }, (_, i) => `Step ${i + 1} ${'word '.repeat(40)}`)
    const [{ blocks = [] }] = renderCard({ parts: [{ type: 'list', ordered: true, items }] })
    const lists = blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : [])) as {
      elements: unknown[]
      offset?: number
    }[]
    expect(lists.length).toBeGreaterThan(1)
    expect(lists[1]?.offset).toBe(lists[0]?.elements.length)
  })
})
