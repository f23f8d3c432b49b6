import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { environmentSettings } from './settings.ts'

/** The environment's settings, checked: every name of the table is there, empty where nothing was set. */
export type Environment = Readonly<Record<string, string>>

/**
 * Reads the environment over a `.env` file in the working directory. Throws the `UserError` of the first wrong setting,
 * which names it.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  file = '.env',
): Environment {
  const written: Readonly<Record<string, string | undefined>> = existsSync(file)
    ? parseEnv(readFileSync(file, 'utf8'))
    : {}
  const read: Record<string, string> = {}
  for (const setting of environmentSettings) {
    const typed = variables[setting.name] ?? written[setting.name] ?? ''
    read[setting.name] = typed.trim() === '' ? setting.default : setting.check(typed)
  }
  if (read.NIGHTDESK_TIMEZONE === '') read.NIGHTDESK_TIMEZONE = Intl.DateTimeFormat().resolvedOptions().timeZone
  return read
}
