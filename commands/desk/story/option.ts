import type { Option } from '../../../src/core/command.ts'

/** The option by which a story of this workspace is named. */
export const storyOption = {
  name: 'story',
  type: 'string',
  description: 'Which story: its slug',
  required: true,
  completes: true,
  example: 'ferry-sale',
} satisfies Option
