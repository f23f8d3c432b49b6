import type { BoardCard, CardPart } from '../../../core/card.ts'
import type { FollowupRow, FollowupState } from '../../../core/rows/followup.ts'
import { say } from '../../../locales/index.ts'
import { button } from './table.ts'

type Board = Extract<CardPart, { type: 'board' }>

/** What brings an open follow-up into another column. */
const moves: Partial<Record<FollowupState, string>> = {
  claimed: 'claim',
  snoozed: 'snooze',
  done: 'done',
  dropped: 'drop',
}

/** Follow-ups in columns by their state, for somebody: the reader's own and what is late are told apart. */
export function followupBoard(
  rows: readonly FollowupRow[],
  scene: { readonly now: number; readonly member: string; readonly title: string },
): Board {
  return {
    type: 'board',
    label: scene.title,
    columns: Object.entries(say.followups.columns).map(([name, label]) => ({ name, label })),
    cards: rows.map((row) => boardCard(row, scene)),
    actions: [button(say.followups.takeSomething, 'followup add', 'primary')],
  }
}

function boardCard(row: FollowupRow, { now, member }: { readonly now: number; readonly member: string }): BoardCard {
  const { number, state, text, due, ownerId, ownerName, backupName, priority } = row
  const closed = state === 'done' || state === 'dropped'
  const owner = ownerName ?? ownerId
  const handed = state === 'open' && owner ? say.followups.handedTo(owner) : (owner ?? say.followups.nobodyYet)
  const back = { [ownerId === null ? 'open' : 'claimed']: 'reopen' }
  const others = Object.entries(closed ? back : moves).filter(([to]) => to !== state)
  return {
    name: `#${number}`,
    column: state,
    title: text,
    note: `${handed}${backupName ? say.followups.withBackup(backupName) : ''}`,
    mine: ownerId === member,
    urgent: priority === 'high',
    ...(due !== null && { at: due }),
    ...(due !== null && due < now && !closed && { late: due }),
    open: `followup show number:${number}`,
    moves: others.map(([to, word]) => ({ to, invoke: `followup ${word} number:${number}` })),
  }
}
