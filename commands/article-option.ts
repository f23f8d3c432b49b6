import type { Option } from '../src/core/command.ts'

/** The option by which an article is named: words of it, its address, or nothing. */
export const articleOption = {
  name: 'article',
  type: 'string',
  description: 'Words of an article, its address, or nothing for the latest here',
  rest: true,
  completes: true,
  example: 'visa report',
} satisfies Option

export const storyOption = {
  name: 'story',
  type: 'string',
  description: 'A whole story instead of one article',
  completes: true,
  example: 'story:ferry-sale',
} satisfies Option
