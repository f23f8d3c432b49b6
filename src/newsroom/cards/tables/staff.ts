import { commandText } from '../../../core/command-text.ts'
import { button, editable, type Table } from './table.ts'

/** Who was given which level, by their ids. */
export function staffTable(
  staff: Readonly<Record<string, { readonly kind: 'member' | 'role'; readonly name: string; readonly level: string }>>,
): Table {
  return {
    type: 'table',
    label: 'Staff',
    columns: ['Name', 'Kind', 'Level'],
    rows: Object.entries(staff).map(([id, { kind, name, level }]) => {
      const set = commandText('desk staff set', { [kind]: id })
      return {
        cells: [name, kind === 'member' ? 'person' : 'role', editable(set, 'level', level)],
        actions: [button('Take back', commandText('desk staff set', { level: 'default', [kind]: id }))],
      }
    }),
    actions: [button('Give somebody a level', 'desk staff set', 'primary')],
    note: 'Readers ask, editors handle follow-ups, admins configure. Everybody else is as the platform says.',
  }
}
