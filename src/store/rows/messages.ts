import type { MessageRow, MessageRows } from '../../core/rows/message.ts'
import type { Ground } from '../engine.ts'
import { cardFrom } from './columns.ts'

export const messageColumns = [
  'id',
  'channel',
  'key',
  'author',
  'card',
  'thread',
  'at',
  'editedAt',
] as const satisfies readonly (keyof MessageRow)[]

export function messageFrom(row: Omit<MessageRow, 'card'> & { readonly card: string }): MessageRow {
  return { ...row, card: cardFrom(row.card) }
}

export function messageRows({ db, newId }: Ground): MessageRows {
  const messages = () => db.selectFrom('messages').select(messageColumns)
  return {
    async add(message) {
      const added = await db
        .insertInto('messages')
        .values({ ...message, id: newId(), card: JSON.stringify(message.card), editedAt: null })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning(messageColumns)
        .executeTakeFirst()
      if (added !== undefined) return { message: messageFrom(added), added: true }
      const there = await messages().where('key', '=', message.key).executeTakeFirstOrThrow()
      return { message: messageFrom(there), added: false }
    },
    async byId(id) {
      const row = await messages().where('id', '=', id).executeTakeFirst()
      return row && messageFrom(row)
    },
    async list(channel, after, limit) {
      const ofChannel = messages().where('channel', '=', channel).limit(limit)
      if (after === undefined) return (await ofChannel.orderBy('seq', 'desc').execute()).reverse().map(messageFrom)
      const rows = await ofChannel
        .where('seq', '>', ({ selectFrom }) =>
          selectFrom('messages as last').select('last.seq').where('last.id', '=', after),
        )
        .orderBy('seq')
        .execute()
      return rows.map(messageFrom)
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
      return rows.reverse().map(messageFrom)
    },
    async edit(id, card, at) {
      const row = await db
        .updateTable('messages')
        .set({ card: JSON.stringify(card), editedAt: at })
        .where('id', '=', id)
        .returning(messageColumns)
        .executeTakeFirst()
      return row && messageFrom(row)
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
