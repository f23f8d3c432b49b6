import { randomFillSync } from 'node:crypto'
import type { Card } from '../../src/core/card.ts'
import type { CommandDefinition, Invocation, Reply } from '../../src/core/command.ts'
import { uuidv7Generator } from '../../src/core/id.ts'
import type { Desk } from '../../src/core/platform.ts'
import { createLocalPlatform, type LocalOptions, type LocalPlatform } from '../../src/platforms/local/index.ts'
import { memoryMessages } from '../platforms/local/memory-messages.ts'
import { memorySaved } from '../platforms/local/memory-saved.ts'
import { sources } from './cards.ts'
import { feedAnswers, feedCommands } from './feed-table.ts'
import { boardAnswers, boardCommands } from './followup-board.ts'

/** A red dot, for every picture that a post names. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

const article = { name: 'article', description: 'Which article', type: 'string', completes: true } as const

const commands: readonly CommandDefinition[] = [
  {
    name: 'brief',
    description: 'The short faithful summary of an article',
    permission: 'reader',
    menu: 'Brief this',
    options: [
      { name: 'text', description: 'An address, or the text itself', type: 'text', rest: true },
      { name: 'file', description: 'A text or HTML file', type: 'file' },
    ],
  },
  {
    name: 'sources',
    description: 'Who said what, and who says so',
    permission: 'reader',
    reads: true,
    options: [article, { name: 'share', description: 'Show it to the channel', type: 'boolean' }],
  },
  {
    name: 'timeline',
    description: 'What happened when, and how we know',
    permission: 'reader',
    reads: true,
    options: [article],
  },
  {
    name: 'followup add',
    description: 'Take on what a story leaves open',
    permission: 'editor',
    options: [
      {
        name: 'what',
        description: 'What has to be asked or done',
        type: 'text',
        required: true,
        example: 'ask the county again',
      },
      { name: 'due', description: 'By when', type: 'string', example: 'tomorrow 9:00' },
      {
        name: 'kind',
        description: 'What sort of follow-up',
        type: 'string',
        choices: [
          { label: 'A promise', value: 'promise' },
          { label: 'A refusal', value: 'refusal' },
        ],
      },
      article,
    ],
  },
  ...boardCommands,
  { name: 'desk status', description: 'How everything stands', permission: 'admin', reads: true, options: [] },
  {
    name: 'tell',
    description: 'Says something to the channel',
    permission: 'reader',
    options: [{ name: 'words', description: 'What', type: 'text', required: true, rest: true }],
  },
  {
    name: 'turn',
    description: 'Replaces the pressed message',
    permission: 'reader',
    options: [{ name: 'count', description: 'How often', type: 'integer', required: true }],
  },
  ...feedCommands,
  {
    name: 'find',
    description: 'Search all that is kept',
    permission: 'reader',
    reads: true,
    options: [
      { name: 'words', description: 'Words', type: 'string', rest: true, quotes: true },
      { name: 'speaker', description: 'Who said it', type: 'string' },
    ],
  },
  { name: 'help', description: 'What there is', permission: 'reader', reads: true, options: [] },
]

const text = (words: string, visible: Reply['visible'] = 'asker'): Reply => ({
  cards: [{ parts: [{ type: 'text', text: words }] }],
  visible,
})

/** A local desk with answers of its own, for the page: no newsroom behind it. */
export async function openDesk(port = 0, kept = keptRows(), more: Partial<LocalOptions> = {}): Promise<BrowserDesk> {
  const calls: Invocation[] = []
  const answers = [feedAnswers(), boardAnswers(Date.now)]
  const desk: Desk = {
    commands,
    report: () => {},
    share: async ({ cards }) => ({ cards, visible: 'channel' }),
    opened: async () => {},
    linked: async () => undefined,
    shared: async () => {},
    complete: async ({ typed }) =>
      [
        { label: 'Westmark shuts its northern port', value: 'a-1' },
        { label: 'Ferry line asks for a bridge loan', value: 'a-2' },
      ].filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())),
    invoke: async (invocation) => {
      // The page counts what waits, as often as it likes.
      if (invocation.command !== 'followup list') calls.push(invocation)
      if (invocation.command === 'sources') return { cards: [sources], visible: 'asker' }
      if (invocation.command === 'tell') return text(String(invocation.options.words), 'channel')
      if (invocation.command === 'turn') return { ...text(`Turned ${invocation.options.count}`), replaces: true }
      for (const answer of answers) {
        const said = answer(invocation)
        if (said) return said
      }
      return text(`${invocation.command}: ${JSON.stringify(invocation.options).slice(0, 400)}`)
    },
  }
  const platform = createLocalPlatform({
    port,
    host: '127.0.0.1',
    messages: kept.messages,
    saved: kept.saved,
    clock: kept.clock,
    newId: kept.newId,
    channels: ['news', 'politics', 'harbour'],
    metrics: async () => '',
    trouble: async () => undefined,
    timeZone: 'Europe/Berlin',
    log: () => {},
    picture: async (url) =>
      url.includes('gone')
        ? { state: 'failed', reason: 'Its address answered 404.' }
        : { state: 'read', mime: 'image/png', bytes: Buffer.from(dot, 'base64') },
    ...more,
  })
  await platform.start(desk)
  const place = (channel: string) => ({ platform: 'local', workspace: 'local', channel })
  let posts = 0
  return {
    platform,
    kept,
    calls,
    port: Number(new URL(platform.address()).port),
    post: async (channel, card) => void (await platform.post(place(channel), card, `post-${kept.newId()}-${posts++}`)),
  }
}

export interface BrowserDesk {
  readonly platform: LocalPlatform
  readonly kept: ReturnType<typeof keptRows>
  readonly calls: readonly Invocation[]
  readonly port: number
  post(channel: string, card: Card): Promise<void>
}

/** What outlives a restart of the desk. */
function keptRows() {
  let now = Date.UTC(2026, 4, 18, 10, 12)
  const clock = () => {
    now += 1_000
    return now
  }
  const newId = uuidv7Generator(clock, (bytes) => void randomFillSync(bytes))
  const messages = memoryMessages(newId)
  return { clock, newId, messages, saved: memorySaved(messages) }
}
