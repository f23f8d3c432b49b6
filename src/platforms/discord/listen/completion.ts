import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteractionDataOption,
} from 'discord.js'
import type { Choice } from '../../../core/command.ts'
import type { Log } from '../../../core/log.ts'
import type { Desk } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'
import type { Wait } from '../../chat/wait.ts'
import type { Registration } from '../register/commands.ts'
import type { Timing } from '../timing.ts'
import type { Asker } from './asker.ts'
import { readOptions } from './options.ts'

/** Chosen instead of a text: opens a form, for an option of a slash command is one line and loses the others. */
export const writeInForm = '~write'

export interface Completing {
  readonly desk: Desk
  readonly registration: Registration
  readonly timing: Timing
  readonly wait: Wait
  readonly log: Log
}

/** The choices for the option that is being typed; none when the desk takes too long, for Discord gives up after 3 s. */
export async function completion(
  { desk, registration, timing, wait, log }: Completing,
  interaction: APIApplicationCommandAutocompleteInteraction,
  asker: Asker,
): Promise<readonly Choice[]> {
  const data = interaction.data as { name: string; options?: APIApplicationCommandInteractionDataOption[] }
  const { words, options, focused } = readOptions(data.options)
  const command = registration.paths.get([data.name, ...words].join(' '))
  const definition = desk.commands.find(({ name }) => name === command)
  const option = definition?.options.find(({ name }) => name === focused)
  if (!definition || !option) return []
  const { [option.name]: typed = '', ...others } = options
  const offered =
    option.type === 'text' && String(typed).trim() === ''
      ? [{ label: say.discord.writeInForm, value: writeInForm }]
      : []
  if (!option.completes) return [...offered, ...matching(option.choices ?? [], String(typed))]
  const waiting = new AbortController()
  const late = wait(timing.completeWithin, waiting.signal).then(() => [] as Choice[])
  const query = {
    command: definition.name,
    option: option.name,
    typed: String(typed),
    options: others,
    place: asker.place,
    member: asker.member,
  }
  const found = desk.complete(query).catch((error: unknown) => {
    log('error', 'completion broke', { command: definition.name, error: String(error) })
    return [] as Choice[]
  })
  const choices = await Promise.race([found, late])
  waiting.abort()
  return [...offered, ...choices]
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const part = typed.toLowerCase()
  return choices.filter(({ label, value }) => label.toLowerCase().includes(part) || value.toLowerCase().includes(part))
}
