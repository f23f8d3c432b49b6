import type { DeliveryRow, DeliveryState } from '../../../core/rows/delivery.ts'
import { button, momentCell, type Table } from './table.ts'

/** Posts that failed or may not be there, each with what can be decided; and how many are on their way. */
export function outboxTable(rows: readonly DeliveryRow[], counts: Readonly<Record<DeliveryState, number>>): Table {
  const waiting = counts.pending + counts.sending
  return {
    type: 'table',
    label: 'Outbox',
    columns: ['Post', 'Channel', 'State', 'Tries', 'Since', 'Why'],
    rows: rows.map((row) => ({
      cells: [
        row.card.title ?? row.key,
        `#${row.channel}`,
        row.state,
        String(row.attempts),
        momentCell(row.createdAt, 'relative'),
        row.reason ?? 'no reason known',
      ],
      tone: 'bad' as const,
      actions: [
        button('Post it again', `desk outbox delivery:${row.id} decision:again`),
        button('It is there', `desk outbox delivery:${row.id} decision:stands`),
      ],
    })),
    actions: [],
    note: `${rows.length ? '' : 'Every post went out. '}${waiting} on their way, ${counts.posted + counts.listed} posted.`,
  }
}
