import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { OptionValue } from '../../core/command.ts'
import { commandText } from '../../core/command-text.ts'
import { UserError } from '../../core/errors.ts'
import type { Workspace } from '../../core/place.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'

type Options = Readonly<Record<string, OptionValue>>

/** A button's command has so many characters at most. */
const longestInvoke = 100
const keptMs = 7 * 24 * 3_600_000
const beginning = 'offered:'
const schema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

const keyOf = ({ platform, workspace }: Workspace, id: string) => `${platform}:${workspace}:${id}`

/** A command as typed, for a button. Where it is too long for one, its options are kept, and the command names them. */
export async function offeredCommand(
  { store }: With<'store'>,
  place: Workspace,
  command: string,
  options: Options,
): Promise<string> {
  const typed = commandText(command, options)
  if (typed.length <= longestInvoke) return typed
  const id = createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 24)
  await store.keyValues('offers').set(keyOf(place, id), options, keptMs)
  return commandText(command, { url: `${beginning}${id}` })
}

/** The options that were meant: those that were kept for the button, or those that were typed. Throws `UserError` `offer-gone`. */
export async function offeredOptions({ store }: With<'store'>, place: Workspace, options: Options): Promise<Options> {
  const url = String(options.url ?? '')
  if (!url.startsWith(beginning)) return options
  const kept = schema.safeParse(await store.keyValues('offers').get(keyOf(place, url.slice(beginning.length))))
  if (!kept.success) throw new UserError('offer-gone', say.feeds.offeredLongAgo, say.feeds.typeAgain)
  return kept.data
}
