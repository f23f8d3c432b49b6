import type { Card, CardPart, Rich } from '../../../src/core/card.ts'

const texts: readonly string[] = [
  '@everyone <!channel> <!here> <!everyone> <!subteam^S0000001>',
  '<@U0000ANN> <@U0000ANN|Ann> <#C0DESK|desk>',
  '<https://evil.example|https://bank.example>',
  '[https://bank.example](https://evil.example)',
  '*bold* _slanted_ ~gone~ `code` ```fence```',
  '> quoted\n>>> all of it',
  '&lt;!channel&gt; &amp;lt;@U0000ANN&amp;gt;',
  ':smile: :rotating_light: <!date^0^{date}|never>',
  'a'.repeat(50_000),
  'words and words '.repeat(5000),
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏽'.repeat(1000),
  `Z${'\u0301'.repeat(20_000)}`,
  '\ud83d half, and \udc00 the other',
  '\u202eevil\u202c \u2067isolate \u202dover',
  'مرحبا بالعالم '.repeat(400),
  'שלום עולם',
  'bell\u0007 null\u0000 escape\u001b[31m',
  '&'.repeat(4000),
  '<'.repeat(4000),
  'line\n'.repeat(3000),
  '   \n\t  ',
  'www.bank.example/login',
  'bank。example',
  'ⓑank.example',
  '|pipe| ^caret^ {date} !bang',
]

const bad = [
  'javascript:alert(1)',
  'data:text/html,x',
  'https://user:pass@bank.example/',
  'nonsense',
  `https://x.example/${'y'.repeat(4000)}`,
]

const wrap: readonly ((text: string) => Card)[] = [
  (text) => ({ title: text, url: 'https://evil.example/a', parts: [{ type: 'text', text }], footer: text }),
  (text) => ({
    title: text,
    parts: [
      { type: 'heading', text },
      { type: 'quote', text: rich(text) },
      { type: 'list', items: [text, rich(text)], ordered: true },
      { type: 'fields', fields: [{ name: text, value: rich(text) }] },
      { type: 'context', text: rich(text) },
      buttons(text),
    ],
  }),
]

const rich = (text: string): Rich => [
  text,
  { type: 'strong', text },
  { type: 'code', text },
  { type: 'implied', text },
  { type: 'link', text, url: 'https://evil.example/b' },
  { type: 'member', id: text.slice(0, 20), name: text },
  { type: 'channel', id: text.slice(0, 20), name: text },
]

const buttons = (text: string): CardPart => ({
  type: 'actions',
  actions: [
    { type: 'invoke', label: text, invoke: 'ask words:x' },
    { type: 'link', label: text, url: 'https://evil.example/c' },
    ...bad.map((url) => ({ type: 'link', label: 'Go', url }) as const),
  ],
})

const odd: readonly Card[] = [
  { parts: [] },
  { title: ' ', parts: [{ type: 'text', text: '' }], footer: '' },
  { parts: Array.from({ length: 300 }, (_, i) => ({ type: 'text', text: `Part ${i}` })) },
  { parts: [{ type: 'list', items: Array.from({ length: 2000 }, (_, i) => `Item ${i}`) }] },
  { parts: [{ type: 'fields', fields: Array.from({ length: 500 }, (_, i) => ({ name: `N${i}`, value: `V${i}` })) }] },
  {
    parts: [
      { type: 'context', text: Array.from({ length: 200 }, () => ({ type: 'time', at: 1, style: 'date' }) as const) },
    ],
  },
  {
    parts: [
      {
        type: 'actions',
        actions: Array.from({ length: 80 }, (_, i) => ({ type: 'invoke', label: `B${i}`, invoke: `ask words:${i}` })),
      },
    ],
  },
  { parts: Array.from({ length: 120 }, () => ({ type: 'divider' })) },
  {
    title: 'Times',
    parts: [
      {
        type: 'text',
        text: [
          { type: 'time', at: 1_500_000_000_000, style: 'relative' },
          { type: 'time', at: 0, style: 'datetime' },
        ],
      },
    ],
  },
  { parts: bad.map((url) => ({ type: 'text', text: [{ type: 'link', text: 'here', url }] }) as const) },
]

/** Sixty cards that bring everything that feeds and people can bring. */
export const hostileCards: readonly Card[] = [...texts.flatMap((text) => wrap.map((make) => make(text))), ...odd]
