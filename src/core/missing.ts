import type { CommandDefinition, Option, OptionValue } from './command.ts'

/** The options that a command can't do without and that weren't given; one that another may stand for isn't missed where that is given. */
export function missingOptions(
  { options }: Pick<CommandDefinition, 'options'>,
  given: Readonly<Record<string, OptionValue>>,
): Option[] {
  return options.filter((option) => isMissing(option, given))
}

/** The same of one option. */
export function isMissing(
  { name, required, unless }: Option,
  given: Readonly<Record<string, OptionValue | undefined>>,
): boolean {
  return required === true && given[name] === undefined && (unless === undefined || given[unless] === undefined)
}
