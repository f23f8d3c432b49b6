import type { CommandDefinition, OptionValue } from '../../../core/command.ts'
import { commandText } from '../../../core/command-text.ts'
import type { NewId } from '../../../core/id.ts'
import type { KeyValues } from '../../../core/store.ts'
import { parseCommandText } from '../../../typed/command.ts'
import { points } from '../card/clip.ts'
import { max } from '../limits.ts'

const prefix = '~form:'

/** Longer than anybody leaves a form open; the token of a form lives fifteen minutes after it is sent. */
const keepMs = 6 * 3600_000

export interface OpenForm {
  readonly command: string
  readonly options: Readonly<Record<string, OptionValue>>
}

/** A form carries the command with what was given already. What doesn't fit into its id is kept in the store. */
export async function formId(
  open: OpenForm,
  commands: readonly CommandDefinition[],
  store: KeyValues,
  newId: NewId,
): Promise<string> {
  const text = commandText(open.command, open.options)
  if (points(text) <= max.customId && comesBack(text, open, commands)) return text
  const id = newId()
  await store.set(`form:${id}`, open, keepMs)
  return prefix + id
}

/** Reads it again. Throws `UserError` when the command is no longer known; answers nothing when the form is too old. */
export async function readFormId(
  id: string,
  commands: readonly CommandDefinition[],
  store: KeyValues,
): Promise<OpenForm | undefined> {
  if (id.startsWith(prefix)) return store.get<OpenForm>(`form:${id.slice(prefix.length)}`)
  const { command, options } = parseCommandText(id, commands)
  return { command, options }
}

function comesBack(text: string, open: OpenForm, commands: readonly CommandDefinition[]): boolean {
  try {
    const read = parseCommandText(text, commands)
    return (
      read.command === open.command && JSON.stringify(sorted(read.options)) === JSON.stringify(sorted(open.options))
    )
  } catch {
    // Not readable as typed text: the store keeps it.
    return false
  }
}

const sorted = (options: OpenForm['options']) => Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))
