import type { NewId } from '../../../src/core/id.ts'
import type { MessageRow, MessageRows } from '../../../src/core/rows/message.ts'

/** The rows of the local desk's messages without a database, for tests of the platform alone. */
export function memoryMessages(newId: NewId): MessageRows & { readonly rows: MessageRow[] } {
  const rows: MessageRow[] = []
  const channels = new Set<string>()
  const copy = <T>(value: T): T => structuredClone(value)
  return {
    rows,
    async add(message) {
      const known = message.key === null ? undefined : rows.find((row) => row.key === message.key)
      if (known) return { message: copy(known), added: false }
      const row = copy({ ...message, id: newId(), editedAt: null })
      rows.push(row)
      return { message: copy(row), added: true }
    },
    byId: async (id) => copy(rows.find((row) => row.id === id)),
    async list(channel, after, limit) {
      const all = rows.filter((row) => row.channel === channel)
      return copy(after === undefined ? all.slice(-limit) : all.filter((row) => row.id > after).slice(0, limit))
    },
    before: async (channel, before, limit) =>
      copy(rows.filter((row) => row.channel === channel && row.id < before).slice(-limit)),
    async edit(id, card, at) {
      const index = rows.findIndex((row) => row.id === id)
      if (index < 0) return undefined
      rows[index] = copy({ ...rows[index]!, card, editedAt: at })
      return copy(rows[index])
    },
    async remove(id) {
      const at = rows.findIndex((row) => row.id === id)
      if (at >= 0) rows.splice(at, 1)
    },
    channels: async () => [...channels],
    addChannel: async (name) => void channels.add(name),
  }
}
