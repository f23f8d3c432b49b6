import type { SettingDefinition } from '../../src/core/setting.ts'
import { type Check, readTyped } from './checks.ts'

/** What the tables say of one setting. */
export interface SettingRow<Value> {
  /** As typed. */
  readonly fallback?: string
  readonly example: string
  readonly description: string
  readonly check: Check<Value>
  readonly secret?: true
  /** A channel may have its own. */
  readonly byChannel?: true
  /** Its value is an id of the platform's. */
  readonly names?: SettingDefinition['names']
}

export function definitionOf<Value>(
  name: string,
  { fallback = '', example, description, check, secret, byChannel, names }: SettingRow<Value>,
  scope: SettingDefinition['scope'],
): SettingDefinition<Value> {
  const read = (typed: string) => readTyped(name, example, check, typed)
  return {
    name,
    scope,
    default: fallback,
    example,
    description,
    ...(secret && { secret }),
    ...(byChannel && { byChannel }),
    ...(names && { names }),
    read,
    check: (typed) => String(read(typed) ?? ''),
  }
}
