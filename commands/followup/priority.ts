import type { Invocation, Option } from '../../src/core/command.ts'
import { type Priority, priorities } from '../../src/core/rows/followup.ts'
import { given } from '../command.ts'

/** How much a follow-up presses. */
export const priorityOption = {
  name: 'priority',
  type: 'string',
  description: 'How much it presses',
  choices: priorities.map((priority) => ({ label: priority, value: priority })),
} satisfies Option

/** The priority that was given, or nothing. */
export function priorityOf(invocation: Invocation): Priority | undefined {
  return priorities.find((priority) => priority === given(invocation, 'priority'))
}
