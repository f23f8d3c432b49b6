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
  readonly 'recheck-days': number
  readonly 'reminder-hours': number
  readonly 'reminder-times': number
  readonly threads: 'off' | 'story'
  readonly 'followup-close': 'anyone' | 'concerned'
  readonly morning: string
  readonly 'keep-articles': number
  readonly 'keep-private': number
  readonly 'keep-posts': number
  readonly 'keep-messages': number
  readonly 'keep-audit': number
}

export type WorkspaceTable = { readonly [Name in keyof WorkspaceValues]: SettingDefinition<WorkspaceValues[Name]> }

/** Settings of a workspace. What is written, and what is read to be written, goes through the rows of one transaction. */
export interface WorkspaceSettings {
  readonly definitions: readonly SettingDefinition[]
  get<Name extends keyof WorkspaceValues>(place: Workspace, name: Name): Promise<WorkspaceValues[Name]>
  /** To be shown: as it is kept, or the default; empty where there is neither. */
  text(rows: Rows, place: Workspace, name: string): Promise<string>
  /** As it is kept; undefined where the default holds. */
  own(rows: Rows, place: Workspace, name: string): Promise<string | undefined>
  /** Checks and keeps what was typed; undefined takes the setting back to its default. */
  set(rows: Rows, place: Workspace, name: string, typed: string | undefined): Promise<void>
}
