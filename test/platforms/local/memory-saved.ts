import type { MessageRows } from '../../../src/core/rows/message.ts'
import type { SavedRows } from '../../../src/core/rows/saved.ts'

/** Saved messages without a database, for tests of the platform alone. */
export function memorySaved(messages: MessageRows): SavedRows {
  const rows: { readonly member: string; readonly message: string; readonly at: number }[] = []
  const at = (member: string, message: string) =>
    rows.findIndex((row) => row.member === member && row.message === message)
  return {
    async save(member, message, moment) {
      if (at(member, message) < 0 && (await messages.byId(message))) rows.push({ member, message, at: moment })
    },
    async leave(member, message) {
      if (at(member, message) >= 0) rows.splice(at(member, message), 1)
    },
    async of(member, limit) {
      const own = rows.filter((row) => row.member === member).toSorted((a, b) => b.at - a.at)
      const found = await Promise.all(own.slice(0, limit).map(({ message }) => messages.byId(message)))
      return found.filter((row) => row !== undefined)
    },
  }
}
