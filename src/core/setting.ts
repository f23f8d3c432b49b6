import type { Named } from './directory.ts'
import type { Workspace } from './place.ts'
import type { Rows } from './store.ts'

/**
 * One setting: a row of the table in `config/settings.ts`. `check` turns what was typed into the text that is kept, or throws
 * a `UserError` that names the setting and says what would be right; `read` makes the value of such a text.
 */
export interface SettingDefinition<Value = unknown> {
  readonly name: string
  /** `environment`: read at start. `workspace`: set in chat by `desk set`. */
  readonly scope: 'environment' | 'workspace'
  /** As typed; empty where there is none. */
  readonly default: string
  readonly description: string
  readonly example: string
  /** What its value names, where it is an id of the platform's. */
  readonly names?: Named['kind']
  /** Never shown in full. */
  readonly secret?: true
  /** A channel may have its own: the workspace's holds where it has none. */
  readonly byChannel?: true
  check(typed: string): string
  read(kept: string): Value
}

/** What a workspace sets in chat. */
export interface WorkspaceValues {
  readonly timezone: string
  readonly sentences: number
  readonly 'ops-channel': string | undefined
  readonly 'waiting-hours': number
  readonly burst: number
  readonly quiet: string | undefined
  readonly picture: 'off' | 'article'
  readonly icon: 'off' | 'outlet'
  readonly 'recheck-days': number
  readonly 'reminder-hours': number
  readonly 'reminder-times': number
  readonly threads: 'off' | 'story'
  readonly 'followup-close': 'anyone' | 'concerned'
  readonly morning: string
  readonly 'call-role': string | undefined
  readonly 'keep-articles': number
  readonly 'keep-private': number
  readonly 'keep-posts': number
  readonly 'keep-messages': number
  readonly 'keep-audit': number
}

export type WorkspaceTable = { readonly [Name in keyof WorkspaceValues]: SettingDefinition<WorkspaceValues[Name]> }

/** A workspace, or one of its channels, which may have settings of its own. */
export type SettingPlace = Workspace & { readonly channel?: string }

/** Settings of a workspace. What is written, and what is read to be written, goes through the rows of one transaction. */
export interface WorkspaceSettings {
  readonly definitions: readonly SettingDefinition[]
  /** What holds in a place: the channel's own where the setting may have one, or the workspace's, or the default. */
  get<Name extends keyof WorkspaceValues>(place: SettingPlace, name: Name): Promise<WorkspaceValues[Name]>
  /** To be shown, as it holds there: as it is kept, or the default; empty where there is neither. */
  text(rows: Rows, place: SettingPlace, name: string): Promise<string>
  /** As it is kept for the channel, or, where none is named, for the workspace; undefined where nothing is. */
  own(rows: Rows, place: SettingPlace, name: string): Promise<string | undefined>
  /** Checks and keeps what was typed for the channel, or the workspace; undefined takes it back to what holds without it. */
  set(rows: Rows, place: SettingPlace, name: string, typed: string | undefined): Promise<void>
}
