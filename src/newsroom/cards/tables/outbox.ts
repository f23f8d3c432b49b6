import type { DeliveryRow, DeliveryState } from '../../../core/rows/delivery.ts'
import { say } from '../../../locales/index.ts'
import { button, momentCell, type Table } from './table.ts'

/** Posts that failed or may not be there, each with what can be decided; and how many are on their way, each counted up to `most`. */
export function outboxTable(
  rows: readonly DeliveryRow[],
  counts: Readonly<Record<DeliveryState, number>>,
  most: number,
): Table {
  const waiting = counts.pending + counts.sending
  return {
    type: 'table',
    label: say.posts.outbox,
    columns: say.posts.columns,
    rows: rows.map((row) => ({
      cells: [
        row.card.title ?? row.key,
        `#${row.channel}`,
        say.posts.states[row.state],
        String(row.attempts),
        momentCell(row.createdAt, 'relative'),
        row.reason ?? say.posts.noReason,
      ],
      tone: 'bad' as const,
      actions: [
        button(say.posts.postAgain, `desk outbox delivery:${row.id} decision:again`),
        button(say.posts.isThere, `desk outbox delivery:${row.id} decision:stands`),
      ],
    })),
    actions: [],
    note: `${rows.length ? '' : `${say.posts.allWentOut} `}${say.posts.onTheirWay(waiting, counts.posted + counts.listed, most)}`,
  }
}
