import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { nearNames } from '../../core/near-names.ts'
import { channelKey, type Workspace, workspaceKey } from '../../core/place.ts'
import type { SettingDefinition, SettingPlace, WorkspaceSettings, WorkspaceTable } from '../../core/setting.ts'
import type { Rows, Store } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { keptOf, type TakeBack } from '../audit/take-back.ts'
import type { With } from '../newsroom.ts'

const keyOf = ({ channel, ...place }: SettingPlace, name: string) =>
  `${channel === undefined ? workspaceKey(place) : channelKey({ ...place, channel })}:${name}`

/** Settings of workspaces and their channels, kept in the store under their key; `defaults` overrides the table's defaults. */
export function createSettings(
  store: Store,
  table: WorkspaceTable,
  defaults: Readonly<Record<string, string>>,
): WorkspaceSettings {
  const definitions = Object.values<SettingDefinition>(table)
  /** The channel counts only where it may have the setting for itself. */
  const placeOf = ({ platform, workspace, channel }: SettingPlace, name: string): SettingPlace => {
    const { byChannel } = findSetting(definitions, name)
    return { platform, workspace, ...(byChannel && channel !== undefined && { channel }) }
  }
  const own = async (rows: Rows, place: SettingPlace, name: string) => {
    const kept = await rows.keyValues('settings').get<unknown>(keyOf(placeOf(place, name), name))
    return typeof kept === 'string' ? kept : undefined
  }
  const text = async (rows: Rows, place: SettingPlace, name: string) => {
    const { platform, workspace } = place
    const ofChannel = placeOf(place, name).channel === undefined ? undefined : await own(rows, place, name)
    return (
      ofChannel ??
      (await own(rows, { platform, workspace }, name)) ??
      defaults[name] ??
      findSetting(definitions, name).default
    )
  }
  return {
    definitions,
    own,
    text,
    async get(place, name) {
      return table[name].read(await text(store, place, name))
    },
    async set(rows, place, name, typed) {
      const value = typed === undefined ? undefined : findSetting(definitions, name).check(typed)
      await keep(rows, placeOf(place, name), name, value)
    },
  }
}

/** Throws `UserError` `unknown-setting` with the names that there are. */
export function findSetting(definitions: readonly SettingDefinition[], name: string): SettingDefinition {
  const found = definitions.find((definition) => definition.name === name.trim().toLowerCase())
  if (found) return found
  const names = definitions.map((definition) => definition.name)
  const [near] = nearNames(names, name)

  throw new UserError(
    'unknown-setting',
    say.settings.noSetting(name.slice(0, 60)),
    say.settings.theyAre(near, names.join(', ')),
  )
}

/** By setting, the channels of a workspace that have their own. */
export async function channelsWithOwn(
  { store, settings }: With<'store' | 'settings'>,
  place: Workspace,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const before = channelKey({ ...place, channel: '' })
  const channels = new Map<string, string[]>()
  for (const key of await store.keyValues('settings').keys(before)) {
    const { name } = settings.definitions.find((one) => one.byChannel && key.endsWith(`:${one.name}`)) ?? {}
    if (name === undefined) continue
    channels.set(name, [...(channels.get(name) ?? []), key.slice(before.length, -name.length - 1)])
  }
  return channels
}

/** What the audit calls a setting: that of the workspace by its name, that of a channel with the channel. */
export function settingSubject({ name }: SettingDefinition, channel: string | undefined): string {
  return channel === undefined ? name : `${name} ${channel}`
}

/** What was kept before is kept again, as it was. */
export const takeBackSetting: TakeBack = async (rows, row) => {
  const [name = '', ...channel] = row.subject.split(' ')
  const { platform, workspace } = row
  const place = { platform, workspace, ...(channel.length > 0 && { channel: channel.join(' ') }) }
  await keep(rows, place, name, keptOf(row, 'before', z.string().nullable()) ?? undefined)
}

async function keep(rows: Rows, place: SettingPlace, name: string, value: string | undefined): Promise<void> {
  const values = rows.keyValues('settings')
  if (value === undefined) await values.delete(keyOf(place, name))
  else await values.set(keyOf(place, name), value)
  if (name === 'quiet' || name === 'timezone') await rows.deliveries.letGo(place)
}
