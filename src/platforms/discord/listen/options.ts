import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
} from 'discord.js'
import type { OptionValue } from '../../../core/command.ts'

export interface TypedOptions {
  /** The words below the command's first: ['feed', 'add']. */
  readonly words: readonly string[]
  readonly options: Record<string, OptionValue>
  /** The option that is being typed, for completion. */
  readonly focused?: string
}

/** Descends into group and subcommand, and reads the values that Discord has typed already. */
export function readOptions(
  options: readonly APIApplicationCommandInteractionDataOption[] | undefined,
  attachments: Readonly<Record<string, { readonly url: string }>> = {},
): TypedOptions {
  const words: string[] = []
  let list = options ?? []
  while (
    list[0]?.type === ApplicationCommandOptionType.SubcommandGroup ||
    list[0]?.type === ApplicationCommandOptionType.Subcommand
  ) {
    words.push(list[0].name)
    list = list[0].options ?? []
  }
  const values: Record<string, OptionValue> = {}
  let focused: string | undefined
  for (const option of list as readonly APIApplicationCommandInteractionDataBasicOption[]) {
    if ('focused' in option && option.focused) focused = option.name
    const value =
      option.type === ApplicationCommandOptionType.Attachment ? attachments[option.value]?.url : option.value
    if (value !== undefined && String(value).trim() !== '') values[option.name] = value
  }
  return { words, options: values, ...(focused && { focused }) }
}
