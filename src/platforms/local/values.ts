import type { CommandDefinition, OptionValue } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import { missingOptions } from '../../core/missing.ts'
import { say } from '../../locales/index.ts'
import type { TypedCommand } from '../../typed/command.ts'
import { readValue, short } from '../../typed/value.ts'

/** Uploads that the wire reads: text and HTML. */
const upload = /^data:text\/(plain|html)[;,]/

/**
 * A command with the values of a form or an upload added. An empty value is none.
 * Throws `UserError` `unknown-option`, `bad-option` or `bad-file`.
 */
export function withValues(
  typed: TypedCommand,
  values: Readonly<Record<string, OptionValue>> | undefined,
  definitions: readonly CommandDefinition[],
): TypedCommand {
  if (!values) return typed
  const definition = definitions.find((command) => command.name === typed.command)
  const options: Record<string, OptionValue> = { ...typed.options }
  for (const [name, value] of Object.entries(values)) {
    const option = definition?.options.find((known) => known.name === name)
    if (!option) throw new UserError('unknown-option', say.typed.noOption(typed.command, short(name)))
    const text = String(value).replace(/\r\n?/g, '\n')
    if (text.trim() === '') continue
    if (option.type === 'file' && text.startsWith('data:') && !upload.test(text)) {
      throw new UserError('bad-file', say.local.badFile, say.local.sendFile)
    }
    options[name] = readValue(option, text)
  }
  const missing = definition ? missingOptions(definition, options) : []
  return { command: typed.command, options, missing }
}
