import type { MessageRow, MessageRows } from '../../core/rows/message.ts'
import type { Ground } from '../engine.ts'
import { cardFrom } from './columns.ts'

const columns = [
  'id',
  'channel',
  'key',
  'author',
  'card',
  'thread',
  'at',
  'editedAt',
] as const satisfies readonly (keyof MessageRow)[]

function fromColumns(row: Omit<MessageRow, 'card'> & { readonly card: string }): MessageRow {
  return { ...row, card: cardFrom(row.card) }
}

export function messageRows({ db, newId }: Ground): MessageRows {
  const messages = () => db.selectFrom('messages').select(columns)
  return {
    async add(message) {
      const added = await db
        .insertInto('messages')
        .values({ ...message, id: newId(), card: JSON.stringify(message.card), editedAt: null })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning(columns)
        .executeTakeFirst()
      if (added !== undefined) return { message: fromColumns(added), added: true }
      const there = await messages().where('key', '=', message.key).executeTakeFirstOrThrow()
      return { message: fromColumns(there), added: false }
    },
    async byId(id) {
      const row = await messages().where('id', '=', id).executeTakeFirst()
      return row && fromColumns(row)
    },
    async list(channel, after, limit) {
      const ofChannel = messages().where('channel', '=', channel).limit(limit)
      if (after === undefined) return (await ofChannel.orderBy('seq', 'desc').execute()).reverse().map(fromColumns)
      const rows = await ofChannel
        .where('seq', '>', ({ selectFrom }) =>
          selectFrom('messages as last').select('last.seq').where('last.id', '=', after),
        )
        .orderBy('seq')
        .execute()
      return rows.map(fromColumns)
    },
    async before(channel, before, limit) {
      const rows = await messages()
        .where('channel', '=', channel)
        .where('seq', '<', ({ selectFrom }) =>
          selectFrom('messages as first').select('first.seq').where('first.id', '=', before),
        )
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.reverse().map(fromColumns)
    },
    async edit(id, card, at) {
      const row = await db
        .updateTable('messages')
        .set({ card: JSON.stringify(card), editedAt: at })
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirst()
      return row && fromColumns(row)
    },
    async remove(id) {
      await db.deleteFrom('messages').where('id', '=', id).execute()
    },
    async channels() {
      const rows = await db.selectFrom('messageChannels').select('name').orderBy('seq').execute()
      return rows.map((row) => row.name)
    },
    async addChannel(name, at) {
      await db
        .insertInto('messageChannels')
        .values({ name, at })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute()
    },
  }
}
