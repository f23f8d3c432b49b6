import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Reply } from '../../src/core/command.ts'
import { first, second } from '../house/harbour-story.ts'
import { type House, openHouse } from '../house/house.ts'
import { openPublisher, type Publisher } from '../house/publisher.ts'
import { unmarked } from './marked.ts'

// Another language: every sentence is another one than the English.
vi.mock('../../src/locales/index.ts', async (original) => {
  const { marked } = await import('./marked.ts')
  const { say } = await original<typeof import('../../src/locales/index.ts')>()
  return { say: marked(say) }
})

let house: House
let publisher: Publisher
beforeAll(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items = [first]
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
  await house.pass(10)
  publisher.items = [second, first]
  await house.pass(90)
})
afterAll(async () => {
  await house.stop()
  await publisher.stop()
})

/** Where cards have words for readers; all else is names for programs. */
const read: ReadonlySet<string> = new Set([
  ...['title', 'text', 'label', 'footer', 'alt', 'columns', 'cells', 'note', 'value', 'items', 'shown', 'marks'],
])

/** What a reader sees of cards, without commands, people, places and the exact words of articles. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return read.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key))
  if (typeof value !== 'object' || value === null) return []
  const { type, shown } = value as { type?: string; shown?: unknown }
  if (shown !== undefined) return wordsIn(shown, 'shown')
  if (type === 'exact' || type === 'code' || type === 'member' || type === 'channel') return []
  return Object.entries(value).flatMap(([name, one]) => wordsIn(one, name))
}

/** Words that are nobody's translation: of articles, of those who typed them, and names. */
const given = [
  ...[
    first.title,
    second.title,
    'Loopback Courier',
    'oldham-harbour',
    'Oldham, Norrland Shipping, Ada Lund',
    'Ada Lund',
  ],
  ...['the chairwoman', 'its director Olaf Brandt', 'said in Oldham.', 'said.', 'Brandt', 'Lund', 'terminal', 'from'],
  ...['Call the board', 'people work there, Ms said.', 'people work there, Ms Lund said.', 'About', 'A line', 'quiet'],
  ...['Europe/London', 'sentences', 'harbour', 'wire', 'ann', 'you', 'weekdays 08:30', 'Nightdesk', 'Discord', 'Slack'],
  ...['handover.md', 'nightdesk-feeds.opml', 'report.csv'],
].toSorted((a, b) => b.length - a.length)

function untranslated({ cards }: Pick<Reply, 'cards'>): string[] {
  return wordsIn(cards)
    .map(unmarked)
    .map((text) => given.reduce((left, words) => left.replaceAll(words, ''), text).replaceAll(/https?:\S+/g, ''))
    .filter((text) => /\p{L}{2}/u.test(text))
}

it.each([
  ...[
    '/home',
    '/brief',
    '/sources',
    '/sources audit:yes',
    '/timeline',
    '/story',
    '/read',
    '/changes',
    '/why',
    '/receipt',
  ],
  ...['/find words:terminal', '/find speaker:"Lund"', '/check draft:"About 310 people work there, Ms Lund said."'],
  ...['/handover', '/handover as:markdown', '/followup add Call the board due:"tomorrow 9:00"', '/followup add'],
  ...['/followup list', '/followup show 1', '/followup snooze 1', '/followup done 1', '/followup reopen 1'],
  ...[
    '/followup calendar',
    '/desk set sentences 2',
    '/desk undo',
    '/desk audit',
    '/desk staff list',
    '/desk feed export',
  ],
  ...['/desk schedule add when:"weekdays 08:30" what:digest', '/desk schedule list', '/desk schedule remove 1'],
  ...['/desk token list', '/desk outbox', '/desk connect', '/desk report', '/desk story list', '/desk feed list'],
  ...['/shift rota add ann when:"weekdays 22:00-06:00"', '/shift rota show', '/shift quiet 22:00-06:00'],
  ...['/shift note A line', '/shift take', '/delete', '/desk forget article:harbour', '/desk forget all:workspace'],
  ...[
    '/find',
    '/followup show 99',
    '/timeline from:x',
    '/desk feed set harbour filter:"("',
    '/desk feed remove harbour',
  ],
])('%s says nothing in English', async (line) => {
  expect(untranslated(await house.says(line))).toEqual([])
})

it('what is posted has no English of the desk’s either', () => {
  const cards = house.platform.posts.map(({ card }) => card)
  expect(cards.length).toBeGreaterThan(1)
  expect(untranslated({ cards })).toEqual([])
})
