import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { renderPlain } from '../../src/locales/plain.ts'
import type { House } from '../house/house.ts'

/** The official client, at a desk. */
export async function openMcpClient(address: string, token: string) {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', address), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  })
  // The type of `sessionId` is not told exactly enough for `exactOptionalPropertyTypes`.
  await client.connect(transport as Parameters<Client['connect']>[0])
  return { client, close: () => client.close() }
}

/** A token as an admin makes it. */
export async function tokenOf(house: House, name = 'Assistant'): Promise<string> {
  const { cards } = await house.says(`/desk token add ${name}`)
  return /nightdesk_[\w-]+/.exec(cards.map(renderPlain).join('\n'))![0]
}

/** Questions to every tool by which words that hold `marker` could be told. */
export const questionsOf = (marker: string): readonly (readonly [string, Record<string, unknown>])[] => [
  ['find', { words: 'harbour' }],
  ['find', { words: marker }],
  ['find', { speaker: 'Ada' }],
  ...['said', 'promised', 'number', 'changed'].map((kind) => ['find', { kind }] as const),
  ...['sources', 'timeline', 'changes'].map((name) => [name, { article: 'harbour' }] as const),
  ...['sources', 'timeline', 'changes'].map((name) => [name, { article: marker }] as const),
  ['changes', {}],
  [
    'check',
    {
      draft: '“Nobody will lose a job in town,” Ms Lund told The Morning Courier. The harbour will be sold on Friday.',
    },
  ],
]
