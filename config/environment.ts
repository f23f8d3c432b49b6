import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { z } from 'zod'
import { readTyped } from './settings/checks.ts'
import { inEnvironment } from './settings/environment.ts'
import type { SettingRow } from './settings/row.ts'

type Table = typeof inEnvironment

/** The environment's settings, checked. What nobody set and has no fallback is undefined. */
export type Environment = {
  readonly [Name in keyof Table]:
    | z.output<Table[Name]['check']>
    | (Table[Name] extends { readonly fallback: string } ? never : undefined)
} & { readonly NIGHTDESK_TIMEZONE: string }

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
  const read = Object.entries<SettingRow<unknown>>(inEnvironment).map(([name, { fallback, example, check }]) => {
    const typed = variables[name] ?? written[name] ?? ''
    const meant = typed.trim() === '' ? fallback : typed
    return [name, meant === undefined ? undefined : readTyped(name, example, check, meant)]
  })
  const environment = Object.fromEntries(read) as Environment
  const { NIGHTDESK_TIMEZONE: zone = Intl.DateTimeFormat().resolvedOptions().timeZone } = environment
  return { ...environment, NIGHTDESK_TIMEZONE: zone }
}
