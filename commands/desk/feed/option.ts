import type { Option } from '../../../src/core/command.ts'
import { aboutOption } from '../../../src/core/errors.ts'
import { explainFilter, fields, parseFilter } from '../../../src/newsroom/wires/filter/index.ts'

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
  label: 'Address',
  description: 'Address of the feed, or of the site that has one',
  required: true,
  example: 'https://news.example/rss',
} satisfies Option

const styleChoices = [
  { label: 'Each article as a post', value: 'each' },
  { label: 'Collected in a digest', value: 'digest' },
]

export const channelOption = {
  name: 'channel',
  type: 'channel',
  description: 'Where to post; this channel, unless you say so',
  otherwise: 'this channel',
  example: 'channel:#politics',
} satisfies Option

export const filterOption = {
  name: 'filter',
  type: 'string',
  description: 'Only articles with these words; or, -word, "some words", ( ), title: author: outlet:',
  otherwise: 'every article',
  keys: fields,
  none: 'none',
  example: 'filter:"visa (asylum or refugee) -sport"',
} satisfies Option

export const styleOption = {
  name: 'style',
  type: 'string',
  description: 'A post for each article, or a digest',
  otherwise: 'a post for each article',
  choices: styleChoices,
} satisfies Option

/** Where the articles go, which of them, and how: the same for one feed and for a list of them. */
export const subscriptionOptions = [channelOption, filterOption, styleOption] satisfies Option[]

/** A filter as it was typed, understood, and said back; `said` is empty where everything passes. */
export async function readFilter(typed: string) {
  const tree = await aboutOption('filter', () => parseFilter(typed))
  return { typed: typed.trim(), tree, said: explainFilter(tree) }
}
