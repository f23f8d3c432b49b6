import { UserError } from '../../core/errors.ts'
import type { SettingDefinition, WorkspaceSettings } from '../../core/setting.ts'
import type { Store } from '../../core/store.ts'

/** Settings of workspaces, kept in the store under their workspace's key; `defaults` overrides the table's defaults. */
export function workspaceSettings(
  store: Store,
  definitions: readonly SettingDefinition[],
  defaults: Readonly<Record<string, string>>,
): WorkspaceSettings {
  const values = store.keyValues('settings')
  const key = (platform: string, workspace: string, name: string) => `${platform}:${workspace}:${name}`
  const own = (platform: string, workspace: string, name: string) => values.get<string>(key(platform, workspace, name))
  return {
    definitions,
    own,
    async get(platform, workspace, name) {
      return (await own(platform, workspace, name)) ?? defaults[name] ?? findSetting(definitions, name).default
    },
    async set(platform, workspace, name, value) {
      const checked = value === undefined ? undefined : findSetting(definitions, name).check(value)
      if (checked === undefined) await values.delete(key(platform, workspace, name))
      else await values.set(key(platform, workspace, name), checked)
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
