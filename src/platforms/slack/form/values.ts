import type { CommandDefinition, OptionValue } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { readValue } from '../../../typed/value.ts'
import { typedSuffix } from './view.ts'

/** `state.values` of a submission: block, then action, then what is in the input. */
export type FormState = Readonly<Record<string, Readonly<Record<string, FormInput>>>>

interface FormInput {
  readonly value?: string | null
  readonly selected_option?: { readonly value: string } | null
  readonly selected_user?: string | null
  readonly selected_conversation?: string | null
}

export interface FilledForm {
  readonly options: Readonly<Record<string, OptionValue>>
  /** What is wrong, by block: Slack shows it under the input. */
  readonly errors: Readonly<Record<string, string>>
}

export function readForm(definition: CommandDefinition, state: FormState): FilledForm {
  const options: Record<string, OptionValue> = {}
  const errors: Record<string, string> = {}
  for (const option of definition.options) {
    const typed = textOf(state[`${option.name}${typedSuffix}`]) ?? textOf(state[option.name])
    if (typed === undefined || typed.trim() === '') {
      if (option.required && option.unless === undefined) errors[option.name] = say.notices.needed
      continue
    }
    try {
      options[option.name] = readValue(option, typed)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      errors[option.name] = [error.message, error.next].filter(Boolean).join(' ').slice(0, 150)
    }
  }
  return { options, errors }
}

function textOf(block: Readonly<Record<string, FormInput>> | undefined): string | undefined {
  const [input] = Object.values(block ?? {})
  if (!input) return undefined
  return input.selected_option?.value ?? input.selected_user ?? input.selected_conversation ?? input.value ?? undefined
}
