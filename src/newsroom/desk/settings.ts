import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { SettingDefinition, WorkspaceSettings, WorkspaceTable } from '../../core/setting.ts'
import type { Rows, Store } from '../../core/store.ts'
import { keptOf, type TakeBack } from '../audit/take-back.ts'

const keyOf = (place: Workspace, name: string) => `${workspaceKey(place)}:${name}`

/** Settings of workspaces, kept in the store under their workspace's key; `defaults` overrides the table's defaults. */
export function createSettings(
  store: Store,
  table: WorkspaceTable,
  defaults: Readonly<Record<string, string>>,
): WorkspaceSettings {
  const definitions = Object.values<SettingDefinition>(table)
  const defaultOf = (name: string) => defaults[name] ?? findSetting(definitions, name).default
  const own = async (rows: Rows, place: Workspace, name: string) => {
    const kept = await rows.keyValues('settings').get<unknown>(keyOf(place, name))
    return typeof kept === 'string' ? kept : undefined
  }
  return {
    definitions,
    own,
    async get(place, name) {
      return table[name].read((await own(store, place, name)) ?? defaultOf(name))
    },
    async text(rows, place, name) {
      return (await own(rows, place, name)) ?? defaultOf(name)
    },
    async set(rows, place, name, typed) {
      await keep(rows, place, name, typed === undefined ? undefined : findSetting(definitions, name).check(typed))
    },
  }
}

/** Throws `UserError` `unknown-setting` with the names that there are. */
export function findSetting(definitions: readonly SettingDefinition[], name: string): SettingDefinition {
  const found = definitions.find((definition) => definition.name === name.trim().toLowerCase())
  if (found) return found
  const names = definitions.map((definition) => definition.name).join(', ')
  throw new UserError('unknown-setting', `There is no setting “${name.slice(0, 60)}”.`, `The settings are: ${names}.`)
}

/** What was kept before is kept again, as it was. */
export const takeBackSetting: TakeBack = (rows, row) =>
  keep(rows, row, row.subject, keptOf(row, 'before', z.string().nullable()) ?? undefined)

async function keep(rows: Rows, place: Workspace, name: string, value: string | undefined): Promise<void> {
  const values = rows.keyValues('settings')
  if (value === undefined) await values.delete(keyOf(place, name))
  else await values.set(keyOf(place, name), value)
}
