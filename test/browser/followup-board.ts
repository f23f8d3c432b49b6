import type { BoardCard, Card } from '../../src/core/card.ts'
import type { CommandDefinition, Invocation, Reply } from '../../src/core/command.ts'

const number = { name: 'number', description: 'Which', type: 'integer', required: true } as const

export const boardCommands: readonly CommandDefinition[] = [
  {
    name: 'followup list',
    description: 'What is open, and whose it is',
    permission: 'reader',
    reads: true,
    options: [],
  },
  { name: 'followup show', description: 'One of them', permission: 'reader', reads: true, options: [number] },
  { name: 'followup claim', description: 'Make it yours', permission: 'editor', options: [number] },
  { name: 'followup done', description: 'Close it', permission: 'editor', options: [number] },
]

const hourMs = 3_600_000

/** A board of three, which moves as it is told; one is overdue, one is the reader's own. `now` is the browser's. */
export function boardAnswers(now: () => number): (invocation: Invocation) => Reply | undefined {
  const columns = new Map([
    [1, 'open'],
    [2, 'claimed'],
    [3, 'claimed'],
  ])
  const answer = (card: Card): Reply => ({ cards: [card], visible: 'asker' })
  return ({ command, options }) => {
    if (command === 'followup list') return answer(boardCard(columns, now()))
    const to = { 'followup claim': 'claimed', 'followup done': 'done' }[command]
    if (!to) return undefined
    columns.set(Number(options.number), to)
    return answer({ title: `Follow-up #${options.number}`, parts: [{ type: 'text', text: `It is ${to}` }] })
  }
}

function boardCard(columns: ReadonlyMap<number, string>, now: number): Card {
  const cards = [...columns].map(([number, column]): BoardCard => {
    const late = number === 2 && column !== 'done' ? now - hourMs : undefined
    return {
      name: `#${number}`,
      column,
      title: ['Call the board', 'Ask the county', 'Read the report'][number - 1]!,
      note: number === 3 ? 'you' : 'ann',
      mine: number === 3,
      urgent: number === 1,
      at: late ?? now + 2 * hourMs,
      ...(late !== undefined && { late }),
      open: `followup show number:${number}`,
      moves: [
        { to: 'claimed', invoke: `followup claim number:${number}` },
        { to: 'done', invoke: `followup done number:${number}` },
      ].filter(({ to }) => to !== column),
    }
  })
  const names = { open: 'To be taken on', claimed: 'Taken on', done: 'Done' }
  return {
    title: 'Follow-ups',
    parts: [
      {
        type: 'board',
        label: 'Follow-ups',
        columns: Object.entries(names).map(([name, label]) => ({ name, label })),
        cards,
        actions: [{ type: 'invoke', label: 'Take something on', invoke: 'followup add', style: 'primary' }],
      },
      { type: 'list', items: ['the same, as a list'] },
    ],
  }
}
