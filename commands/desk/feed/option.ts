import type { Option } from '../../../src/core/command.ts'

/** The option by which a feed of this workspace is named. */
export const feedOption = {
  name: 'feed',
  type: 'string',
  description: 'The feed: words of its title, or its address',
  required: true,
  completes: true,
  rest: true,
  example: 'Chronicle',
} satisfies Option

/** The option by which a feed is named that need not be here yet. */
export const urlOption = {
  name: 'url',
  type: 'string',
  description: 'Address of the feed, or of the site that has one',
  required: true,
  example: 'https://news.example/rss',
} satisfies Option

const styleChoices = [
  { label: 'Each article as a post', value: 'each' },
  { label: 'Collected in a digest', value: 'digest' },
]

/** Where the articles go, which of them, and how: the same for one feed and for a list of them. */
export const subscriptionOptions = [
  {
    name: 'channel',
    type: 'channel',
    description: 'Where to post; this channel, unless you say so',
    example: 'channel:#politics',
  },
  {
    name: 'filter',
    type: 'string',
    description: 'Only articles with one of these words; -word keeps out',
    example: 'filter:"visa asylum -sport"',
  },
  { name: 'style', type: 'string', description: 'A post for each article, or a digest', choices: styleChoices },
] satisfies Option[]
