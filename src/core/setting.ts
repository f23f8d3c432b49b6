/**
 * One setting: a row of the table in `config/settings.ts`. `check` turns what was typed into the value that is kept,
 * or throws a `UserError` that names the setting and says what would be right.
 */
export interface SettingDefinition {
  readonly name: string
  /** `environment`: read at start. `workspace`: set in chat by `desk set`. */
  readonly scope: 'environment' | 'workspace'
  /** As typed; empty where there is none. */
  readonly default: string
  readonly description: string
  readonly example: string
  /** Never shown in full. */
  readonly secret?: true
  check(typed: string): string
}

/** Settings of a workspace, as typed and checked. */
export interface WorkspaceSettings {
  readonly definitions: readonly SettingDefinition[]
  get(platform: string, workspace: string, name: string): Promise<string>
  /** Undefined takes the setting back to its default. */
  set(platform: string, workspace: string, name: string, value: string | undefined): Promise<void>
  /** Undefined where the default holds. */
  own(platform: string, workspace: string, name: string): Promise<string | undefined>
}
