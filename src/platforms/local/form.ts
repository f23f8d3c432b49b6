import type { CommandDefinition, Option } from '../../core/command.ts'
import { commandText } from '../../core/command-text.ts'
import type { TypedCommand } from '../../typed/command.ts'

export interface FormField {
  readonly name: string
  readonly label: string
  readonly description?: string
  readonly type: Option['type']
  readonly required: boolean
  readonly value: string
  readonly example?: string
  /** What holds where it is left empty. */
  readonly otherwise?: string
  /** Several of its choices can be ticked; they are sent parted by commas. */
  readonly several?: true
  readonly choices?: readonly { readonly label: string; readonly value: string }[]
  readonly completes: boolean
}

/** What is asked when a command misses something. `invoke` and `message` are sent back with the values. */
export interface Form {
  readonly title: string
  readonly description: string
  /** What its button says. */
  readonly verb: string
  readonly message: string
  readonly invoke: string
  readonly fields: readonly FormField[]
}

/** The form of a command: what is missing first, then what else could be said. What is known already is not asked. */
export function formFor(
  definition: CommandDefinition,
  typed: TypedCommand,
  message: string,
  channels: readonly string[],
): Form {
  const choices = (option: Option) =>
    option.type === 'channel' ? channels.map((name) => ({ label: `#${name}`, value: name })) : option.choices
  const field = (option: Option): FormField => ({
    name: option.name,
    label: labelOf(option),
    description: option.description,
    type: option.type,
    required: option.required === true && option.unless === undefined,
    value: '',
    ...(option.example !== undefined && { example: bareExample(option) }),
    ...(choices(option) && { choices: choices(option)! }),
    completes: option.completes === true,
    ...(option.otherwise !== undefined && { otherwise: option.otherwise }),
    ...(option.several && { several: option.several }),
  })
  const others = definition.options.filter((option) => !option.required && typed.options[option.name] === undefined)
  return {
    title: `/${definition.name}`,
    description: definition.description,
    verb: definition.verb ?? 'Send',
    message,
    invoke: commandText(typed.command, typed.options),
    fields: [...typed.missing, ...others].map(field),
  }
}

/** "catch-up" is "Catch up". */
function labelOf({ label, name }: Option): string {
  return label ?? `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`
}

/** Examples are written as typed ('filter:"visa asylum"'); in a field of its own the value is alone. */
function bareExample(option: Option): string {
  const example = option.example ?? ''
  const value = example.startsWith(`${option.name}:`) ? example.slice(option.name.length + 1) : example
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}
