import type { Card } from '../../src/core/card.ts'
import type { CommandDefinition, Invocation, Reply } from '../../src/core/command.ts'

/** Two feeds as a table, changed in place: the second one's filter is whatever was set. */
export const feedCommands: readonly CommandDefinition[] = [
  { name: 'desk feed list', description: 'The feeds', permission: 'reader', reads: true, options: [] },
  {
    name: 'desk feed set',
    description: 'Change a feed in place',
    verb: 'Change the feed',
    permission: 'admin',
    options: [
      { name: 'feed', description: 'The feed', type: 'string', required: true },
      { name: 'filter', description: 'Only with these words', type: 'string', none: 'none', example: 'filter:"visa"' },
      {
        name: 'style',
        description: 'How',
        type: 'string',
        choices: [
          { label: 'Each article as a post', value: 'each' },
          { label: 'Collected in a digest', value: 'digest' },
        ],
      },
    ],
  },
]

export function feedAnswers(): (invocation: Invocation) => Reply | undefined {
  let filter = ''
  return ({ command, options }) => {
    if (command === 'desk feed list') return { cards: [tableCard(filter)], visible: 'asker' }
    if (command !== 'desk feed set') return undefined
    filter = options.filter === 'none' ? '' : String(options.filter ?? filter)
    return {
      cards: [{ title: 'Changed', parts: [{ type: 'text', text: `Of its last 8, 3 pass “${filter}”` }] }],
      visible: 'asker',
    }
  }
}

function tableCard(filter: string): Card {
  const set = 'desk feed set feed:b'
  return {
    tone: 'answer',
    title: 'Feeds: 2',
    parts: [
      {
        type: 'table',
        label: 'Feeds',
        columns: ['Feed', 'State', 'Filter', 'As'],
        rows: [
          { cells: ['Morning Courier', 'failing: no answer', '', 'a post each'], tone: 'bad', actions: [] },
          {
            cells: [
              [{ type: 'link', text: 'Harbour Chronicle', url: 'https://chronicle.example/rss' }],
              'ok',
              { shown: filter || 'everything', invoke: set, option: 'filter', value: filter },
              { shown: 'a post each', invoke: set, option: 'style', value: 'each' },
            ],
            actions: [{ type: 'invoke', label: 'What passes', invoke: set }],
          },
        ],
        actions: [{ type: 'invoke', label: 'Add a feed', invoke: 'tell', style: 'primary' }],
        note: 'All of them.',
      },
      { type: 'list', items: ['the same, as a list'] },
    ],
  }
}
