import { commandText } from '../../../core/command-text.ts'
import { say } from '../../../locales/index.ts'
import { button, editable, type Table } from './table.ts'

/** Who was given which level, by their ids. */
export function staffTable(
  staff: Readonly<Record<string, { readonly kind: 'member' | 'role'; readonly name: string; readonly level: string }>>,
): Table {
  return {
    type: 'table',
    label: say.staff.title,
    columns: say.staff.columns,
    rows: Object.entries(staff).map(([id, { kind, name, level }]) => {
      const set = commandText('desk staff set', { [kind]: id })
      return {
        cells: [name, kind === 'member' ? say.staff.person : say.staff.role, editable(set, 'level', level)],
        actions: [button(say.staff.takeBack, commandText('desk staff set', { level: 'default', [kind]: id }))],
      }
    }),
    actions: [button(say.staff.give, 'desk staff set', 'primary')],
    note: say.staff.levelsElse,
  }
}
