import type { Card } from '../../src/core/card.ts'

const first =
  'The harbour board of Westmark closed the northern port on Thursday after a crane inspector found cracks in two of its five gantries.'
const second = '“We will not move a single container until we know why,” said its chair, Odile Varga.'
const article = `${first} Work on the southern quay goes on. ${second}`
const exact = (text: string) =>
  ({
    type: 'exact',
    text,
    article: 'a-1',
    span: { start: article.indexOf(text), end: article.indexOf(text) + text.length },
  }) as const

/** A brief as the newsroom posts it, of an invented article. */
export const brief: Card = {
  tone: 'news',
  title: 'Westmark shuts its northern port after cracks are found in two cranes',
  url: 'https://courier.example/westmark-port',
  parts: [
    { type: 'text', text: [exact(first)] },
    { type: 'text', text: [{ type: 'implied', text: 'Odile Varga, the harbour board:' }, ' ', exact(second)] },
    {
      type: 'context',
      text: [
        { type: 'strong', text: 'The Westmark Courier' },
        ' · Tomas Brandt · ',
        { type: 'time', at: Date.UTC(2026, 4, 18, 6, 40), style: 'datetime' },
      ],
      role: 'origin',
    },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Sources', invoke: 'sources article:a-1' },
        { type: 'invoke', label: 'Timeline', invoke: 'timeline article:a-1' },
        { type: 'invoke', label: 'Follow up', invoke: 'followup add article:a-1', style: 'primary' },
        { type: 'link', label: 'Read', url: 'https://courier.example/westmark-port' },
      ],
    },
  ],
}

export const secondBrief: Card = {
  tone: 'news',
  title: 'Ferry line to the islands asks for a bridge loan',
  url: 'https://islander.example/ferry-loan',
  parts: [
    {
      type: 'text',
      text: [
        {
          type: 'exact',
          text: 'The ferry line that serves the four Halden islands has asked the county for a loan of 12 million crowns to keep its winter timetable.',
          article: 'a-2',
          span: { start: 0, end: 131 },
        },
      ],
    },
    {
      type: 'text',
      text: [
        {
          type: 'exact',
          text: 'The county declined to say whether it would pay.',
          article: 'a-2',
          span: { start: 310, end: 358 },
        },
      ],
    },
    {
      type: 'context',
      text: [
        { type: 'strong', text: 'The Islander' },
        ' · ',
        { type: 'time', at: Date.UTC(2026, 4, 18, 9, 5), style: 'datetime' },
      ],
    },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Sources', invoke: 'sources article:a-2' },
        { type: 'invoke', label: 'Timeline', invoke: 'timeline article:a-2' },
        { type: 'invoke', label: 'Follow up', invoke: 'followup add article:a-2', style: 'primary' },
        { type: 'link', label: 'Read', url: 'https://islander.example/ferry-loan' },
      ],
    },
  ],
}

export const sources: Card = {
  title: 'Who says so: Westmark shuts its northern port',
  tone: 'answer',
  parts: [
    { type: 'heading', text: 'Odile Varga' },
    { type: 'quote', text: [exact('We will not move a single container until we know why')] },
    {
      type: 'context',
      text: [exact('its chair'), ' · ', { type: 'implied', text: 'of the harbour board' }, ' · said'],
    },
    { type: 'heading', text: 'A crane inspector' },
    {
      type: 'list',
      items: [
        ['found ', exact('cracks in two of its five gantries')],
        [{ type: 'implied', text: 'not named in the text' }],
      ],
    },
    {
      type: 'fields',
      fields: [
        { name: 'Sources', value: '2, one of them named' },
        { name: 'Told to', value: 'The Westmark Courier' },
      ],
    },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Share to channel', invoke: 'sources article:a-1 share:yes' },
        { type: 'invoke', label: 'Timeline', invoke: 'timeline article:a-1' },
      ],
    },
  ],
}

export const reminder: Card = {
  tone: 'notice',
  title: 'Follow-up due',
  parts: [
    {
      type: 'text',
      text: [
        { type: 'member', id: 'you', name: 'you' },
        ': ask the county whether it pays the ferry loan, ',
        { type: 'time', at: Date.UTC(2026, 4, 18, 12), style: 'relative' },
      ],
    },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Done', invoke: 'followup done id:1', style: 'primary' },
        { type: 'invoke', label: 'Snooze', invoke: 'followup snooze id:1' },
      ],
    },
  ],
}

/** What a hostile feed may bring, in every part of a card. */
export function hostileCard(): Card {
  const text = '<img src=x onerror="alert(1)"><script>alert(2)</script> \u202egnp.exe'
  return {
    title: text,
    url: 'javascript:alert(3)',
    parts: [
      { type: 'heading', text },
      {
        type: 'text',
        text: [
          text,
          { type: 'strong', text },
          { type: 'implied', text },
          { type: 'link', text, url: 'javascript:alert(4)' },
          { type: 'exact', text, article: 'a', span: { start: 0, end: text.length } },
        ],
      },
      { type: 'list', items: [text] },
      { type: 'fields', fields: [{ name: text, value: text }] },
      { type: 'picture', name: 'x.png', mime: 'image/png', base64: '" onerror="alert(5)', alt: text },
      {
        type: 'actions',
        actions: [
          { type: 'invoke', label: text, invoke: 'help' },
          { type: 'link', label: text, url: 'data:text/html,<script>alert(6)</script>' },
        ],
      },
    ],
    footer: text,
  }
}
