import type { MessageRow } from '../../core/rows/message.ts'

/** Where an answer to something in a thread belongs. */
export function threadOf(row: MessageRow): { readonly thread?: string } {
  return row.thread === null ? {} : { thread: row.thread }
}
