import { describe, expect, it } from 'vitest'
import { checkMessage } from './message.ts'
import { checkView } from './view.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const section = (text: unknown) => ({ type: 'section', text })
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more })
const rich = (element: object) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
})

const problemsOf = (...blocks: object[]) => checkMessage({ text: 'x', blocks })

describe('what the local Slack rejects in a message', () => {
  it.each<[string, object[]]>([
    ['an unknown block', [{ type: 'hologram' }]],
    ['an unknown field', [{ type: 'divider', color: 'red' }]],
    ['a header of 151', [{ type: 'header', text: plain('x'.repeat(151)) }]],
    ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }]],
    ['an empty text', [section(plain(''))]],
    ['a section of 3001', [section(mrkdwn('x'.repeat(3001)))]],
    ['a section with nothing', [{ type: 'section' }]],
    ['eleven fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }]],
    ['a field of 2001', [{ type: 'section', fields: [plain('x'.repeat(2001))] }]],
    ['eleven elements of context', [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }]],
    [
      '26 buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, (_, i) => button({ action_id: `${i}` })) }],
    ],
    ['no button', [{ type: 'actions', elements: [] }]],
    ['an action id twice', [{ type: 'actions', elements: [button(), button()] }]],
    [
      'a block id twice',
      [
        { type: 'divider', block_id: 'b' },
        { type: 'divider', block_id: 'b' },
      ],
    ],
    ['a block id of 256', [{ type: 'divider', block_id: 'b'.repeat(256) }]],
    ['a label of 76', [{ type: 'actions', elements: [button({ text: plain('x'.repeat(76)) })] }]],
    ['a value of 2001', [{ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }]],
    ['an address of 3001', [{ type: 'actions', elements: [button({ url: `https://x.example/${'y'.repeat(3000)}` })] }]],
    ['a script as address', [{ type: 'actions', elements: [button({ url: 'javascript:alert(1)' })] }]],
    ['a style that is none', [{ type: 'actions', elements: [button({ style: 'loud' })] }]],
    ['an input in a message', [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input' } }]],
    ['a picture without words', [{ type: 'image', image_url: 'https://x.example/a.png' }]],
    ['an alt text of 2001', [{ type: 'image', image_url: 'https://x.example/a.png', alt_text: 'x'.repeat(2001) }]],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['too much in all', Array.from({ length: 5 }, () => section(plain('x'.repeat(2900))))],
    ['an unescaped <', [section(mrkdwn('a < b'))]],
    ['an unescaped &', [section(mrkdwn('AT&T'))]],
    ['a token that is none', [section(mrkdwn('<oops>'))]],
    ['a date without fallback', [section(mrkdwn('<!date^1^{date}>'))]],
    ['half a pair', [section(plain('\ud83d'))]],
    ['an unknown rich element', [rich({ type: 'marquee' })]],
    ['an empty rich text', [rich({ type: 'text', text: '' })]],
    ['a rich link to nowhere', [rich({ type: 'link', url: 'nowhere' })]],
    ['a rich mention of nobody', [rich({ type: 'user', user_id: '!channel' })]],
    ['rich text without elements', [{ type: 'rich_text', elements: [] }]],
  ])('%s', (_, blocks) => {
    expect(problemsOf(...blocks)).not.toEqual([])
  })

  it.each<[string, object]>([
    ['no text', { blocks: [{ type: 'divider' }] }],
    ['a text of 4001', { text: 'x'.repeat(4001) }],
    ['an unescaped text', { text: '<b>' }],
    ['metadata with a strange type', { text: 'x', metadata: { event_type: 'a b', event_payload: {} } }],
    ['metadata of 17 KB', { text: 'x', metadata: { event_type: 'a', event_payload: { k: 'x'.repeat(17_000) } } }],
    ['a thread that is none', { text: 'x', thread_ts: 'yesterday' }],
  ])('%s', (_, message) => {
    expect(checkMessage({ ...message })).not.toEqual([])
  })

  it('takes what is right', () => {
    expect(
      problemsOf(
        { type: 'header', text: plain('x'.repeat(150)) },
        section(mrkdwn('*b* <https://x.example|a &amp; b> <!date^1^{date}|then> <@U012> &lt;')),
        { type: 'context', elements: [plain('small'), mrkdwn('print')] },
        {
          type: 'actions',
          elements: [button({ value: 'v', style: 'primary' }), button({ action_id: 'b', url: 'https://x.example' })],
        },
        rich({ type: 'date', timestamp: 1, format: '{date}', fallback: 'then' }),
      ),
    ).toEqual([])
  })
})

describe('what it rejects in a modal', () => {
  const input = {
    type: 'input',
    block_id: 'b',
    label: plain('L'),
    element: { type: 'plain_text_input', action_id: 'a' },
  }
  const view = { type: 'modal', title: plain('Title'), submit: plain('Send'), blocks: [input] }

  it('takes what is right', () => expect(checkView(view)).toEqual([]))

  it.each<[string, object]>([
    ['a title of 25', { title: plain('x'.repeat(25)) }],
    ['no submit with an input', { submit: undefined }],
    ['private metadata of 3001', { private_metadata: 'x'.repeat(3001) }],
    ['101 blocks', { blocks: Array.from({ length: 101 }, (_, i) => ({ ...input, block_id: `b${i}` })) }],
    ['no blocks', { blocks: [] }],
    ['an input of 3001', { blocks: [{ ...input, element: { type: 'plain_text_input', max_length: 3001 } }] }],
    ['an unknown field', { colour: 'red' }],
    ['101 choices', { blocks: [{ ...input, element: select(101) }] }],
    ['a choice twice', { blocks: [{ ...input, element: { ...select(1), options: [option('a'), option('a')] } }] }],
    ['a choice of 76', { blocks: [{ ...input, element: { ...select(1), options: [option('x'.repeat(76))] } }] }],
    [
      'an initial choice that is none',
      { blocks: [{ ...input, element: { ...select(2), initial_option: option('z') } }] },
    ],
  ])('%s', (_, change) => {
    expect(checkView({ ...view, ...change })).not.toEqual([])
  })
})

function option(value: string) {
  return { text: plain(value), value }
}

function select(count: number) {
  return { type: 'static_select', action_id: 'a', options: Array.from({ length: count }, (_, i) => option(`o${i}`)) }
}
