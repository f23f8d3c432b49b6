import type { SavedRows } from '../../core/rows/saved.ts'
import type { Ground } from '../engine.ts'
import { messageColumns, messageFrom } from './messages.ts'

export function savedRows({ db }: Ground): SavedRows {
  return {
    async save(member, message, at) {
      await db
        .insertInto('saved')
        .columns(['member', 'message', 'at'])
        .expression(({ selectFrom, val }) =>
          selectFrom('messages')
            .select([val(member).as('member'), 'id as message', val(at).as('at')])
            .where('id', '=', message),
        )
        .onConflict((conflict) => conflict.columns(['member', 'message']).doNothing())
        .execute()
    },
    async leave(member, message) {
      await db.deleteFrom('saved').where('member', '=', member).where('message', '=', message).execute()
    },
    async of(member, limit) {
      const rows = await db
        .selectFrom('saved')
        .innerJoin('messages', 'messages.id', 'saved.message')
        .select(messageColumns.map((name) => `messages.${name}` as const))
        .where('saved.member', '=', member)
        .orderBy('saved.at', 'desc')
        .orderBy('messages.seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(messageFrom)
    },
  }
}
