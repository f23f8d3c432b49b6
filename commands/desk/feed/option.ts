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

export const styleChoices = [
  { label: 'Each article as a post', value: 'each' },
  { label: 'Collected in a digest', value: 'digest' },
]
