import { commandText } from '../../../core/command-text.ts'
import type { SettingDefinition } from '../../../core/setting.ts'
import { say } from '../../../locales/index.ts'
import { editable, type Table } from './table.ts'

export interface ShownSetting {
  readonly setting: SettingDefinition
  /** As people read it. */
  readonly shown: string
  /** As it is kept; undefined where the default holds. */
  readonly own: string | undefined
  /** A channel’s own, and how that is said. */
  readonly there?: { readonly channel: string; readonly where: string }
}

/** The settings of a workspace, each changed where it stands. */
export function settingTable(all: readonly ShownSetting[]): Table {
  return {
    type: 'table',
    label: say.settings.title,
    columns: say.settings.columns,
    rows: all.map(({ setting, shown, own, there }) => ({
      cells: [
        `${setting.name}${there?.where ?? ''}`,
        editable(
          commandText('desk set', { setting: setting.name, ...(there && { channel: there.channel }) }),
          setting.names === 'channel' ? 'channel' : 'value',
          own ?? '',
          own === undefined ? shown : [{ type: 'strong', text: shown }],
        ),
        there ? say.settings.theWorkspaces : setting.default || say.settings.notSet,
        `${setting.description} ${say.settings.forExample(setting.example)}`,
      ],
    })),
    actions: [],
  }
}
