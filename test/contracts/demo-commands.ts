import type { Card } from '../../src/core/card.ts'
import type { Command, Invocation, Reply } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'

/** What the tests hold in their hands while the demo commands run. */
export interface DemoNewsroom {
  /** What `recite` answers. */
  recital: Reply
  /** Called when `wait` has begun; `wait` ends when what it gives back resolves. */
  hold(invocation: Invocation): Promise<void>
}

type Demo = Command<DemoNewsroom>

const say = (text: string, visible: Reply['visible'] = 'asker'): Reply => ({
  cards: [{ parts: [{ type: 'text', text }] }],
  visible,
})

const turned = (count: number): Card => ({
  parts: [
    { type: 'text', text: `Turned ${count} times` },
    { type: 'actions', actions: [{ type: 'invoke', label: 'Turn', invoke: `turn count:${count + 1}` }] },
  ],
})

/** A card whose buttons do all that buttons can. */
export const buttonCard: Card = {
  title: 'Six things to press',
  parts: [
    { type: 'text', text: 'Each of them is a command.' },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Ask now', invoke: 'ask words:"from the button"', style: 'primary' },
        { type: 'invoke', label: 'Ask more', invoke: 'ask times:2' },
        { type: 'invoke', label: 'Paint', invoke: 'paint' },
        { type: 'invoke', label: 'Turn', invoke: 'turn count:1' },
        { type: 'invoke', label: 'Close', invoke: 'desk close', style: 'danger' },
        { type: 'link', label: 'Read', url: 'https://news.example/read' },
      ],
    },
  ],
}

const articles = Array.from({ length: 60 }, (_, i) => ({ label: `Moon landing ${i + 1}`, value: `moon-${i + 1}` }))

const ask = {
  name: 'ask',
  description: 'Says back what was asked',
  permission: 'reader',
  options: [
    {
      name: 'words',
      description: 'What you want to know',
      type: 'text',
      required: true,
      rest: true,
      example: 'who said so',
    },
    { name: 'times', description: 'How often', type: 'integer' },
    { name: 'loud', description: 'In capitals', type: 'boolean' },
  ],
  execute: async ({ options }) => {
    const words = options.loud === true ? String(options.words).toUpperCase() : String(options.words)
    return say(`You asked: ${words} (${options.times ?? 1} times)`)
  },
} satisfies Demo

const paint = {
  name: 'paint',
  description: 'Takes a colour from a list',
  permission: 'reader',
  options: [
    {
      name: 'colour',
      description: 'Which colour',
      type: 'string',
      required: true,
      choices: [
        { label: 'Red', value: 'red' },
        { label: 'Green', value: 'green' },
        { label: 'Night blue', value: 'night-blue' },
      ],
    },
  ],
  execute: async ({ options }) => say(`Painted ${options.colour}`),
} satisfies Demo

const find = {
  name: 'find',
  description: 'Finds an article while you type',
  permission: 'reader',
  options: [{ name: 'article', description: 'Which article', type: 'string', required: true, completes: true }],
  execute: async ({ options }) => say(`Found ${options.article}`),
  complete: async ({ typed }) => articles.filter((choice) => choice.label.toLowerCase().includes(typed.toLowerCase())),
} satisfies Demo

const fail = {
  name: 'fail',
  description: 'Always fails, and says how to go on',
  permission: 'reader',
  options: [],
  execute: async () => {
    throw new UserError('no-such-thing', 'There is no such thing in the archive.', 'Ask for another thing.')
  },
} satisfies Demo

const crash = {
  name: 'crash',
  description: 'Breaks in a way that nobody expected',
  permission: 'reader',
  options: [],
  execute: async () => {
    throw new Error('secret innards')
  },
} satisfies Demo

const wait = {
  name: 'wait',
  description: 'Answers late',
  permission: 'reader',
  options: [],
  execute: async (invocation, newsroom) => {
    await newsroom.hold(invocation)
    return say('It took a while.')
  },
} satisfies Demo

const read = {
  name: 'read',
  description: 'Takes a file',
  permission: 'reader',
  options: [{ name: 'document', description: 'A text or a page', type: 'file' }],
  execute: async ({ options }) => say(options.document ? 'Got a document' : 'Got nothing'),
} satisfies Demo

const tell = {
  name: 'tell',
  description: 'Says something to the whole channel',
  permission: 'reader',
  options: [{ name: 'words', description: 'What to say', type: 'text', required: true, rest: true }],
  execute: async ({ options }) => say(`Hear: ${options.words}`, 'channel'),
} satisfies Demo

const recite = {
  name: 'recite',
  description: 'Answers with what the test laid ready',
  permission: 'reader',
  options: [],
  execute: async (_, newsroom) => newsroom.recital,
} satisfies Demo

const buttons = {
  name: 'buttons',
  description: 'Shows things to press',
  permission: 'reader',
  options: [],
  execute: async () => ({ cards: [buttonCard], visible: 'asker' }) as const,
} satisfies Demo

const turn = {
  name: 'turn',
  description: 'Replaces the pressed message',
  permission: 'reader',
  options: [{ name: 'count', description: 'How often', type: 'integer', required: true }],
  execute: async ({ options }) =>
    ({ cards: [turned(Number(options.count))], visible: 'channel', replaces: true }) as const,
} satisfies Demo

const keep = {
  name: 'keep',
  description: 'Keeps a message',
  permission: 'reader',
  menu: 'Keep this',
  options: [{ name: 'note', description: 'A word about it', type: 'string' }],
  execute: async ({ messageText }) => say(`Kept: ${messageText ?? 'nothing'}`),
} satisfies Demo

const check = {
  name: 'check',
  description: 'Holds words against others',
  permission: 'reader',
  menu: 'Check this',
  options: [
    { name: 'draft', description: 'The words', type: 'text', required: true, unless: 'file', ofMessage: true },
    { name: 'file', description: 'The words as a file', type: 'file' },
  ],
  execute: async ({ options, messageText }) => say(`Checked: ${options.draft ?? messageText ?? 'nothing'}`),
} satisfies Demo

const deskClose = {
  name: 'desk close',
  description: 'Only for admins',
  permission: 'admin',
  options: [],
  execute: async () => say('The desk is closed.'),
} satisfies Demo

const deskFeedAdd = {
  name: 'desk feed add',
  description: 'A command of three words',
  permission: 'admin',
  options: [
    { name: 'url', description: 'Where', type: 'string', required: true },
    { name: 'filter', description: 'Which words', type: 'string' },
  ],
  execute: async ({ options }) => say(`Added ${options.url} (${options.filter ?? 'all'})`),
} satisfies Demo

/** A desk small enough to know by heart, with one of everything that a command can be. */
export const demoCommands: readonly Demo[] = [
  ask,
  paint,
  find,
  fail,
  crash,
  wait,
  read,
  tell,
  recite,
  buttons,
  turn,
  keep,
  check,
  deskClose,
  deskFeedAdd,
]
