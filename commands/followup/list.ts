import type { Action, CardPart } from '../../src/core/card.ts'
import type { Invocation } from '../../src/core/command.ts'
import type { FollowupRow, FollowupState } from '../../src/core/rows/followup.ts'
import { say } from '../../src/locales/index.ts'
import { followupLine } from '../../src/newsroom/cards/followup.ts'
import { followupBoard } from '../../src/newsroom/cards/tables/followups.ts'
import { aboutOf } from '../../src/newsroom/followups/show.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { answer, type Command, given } from '../command.ts'

/** As many as a card has room for with a button each. */
const pageLength = 10
/** On a board. */
const openAtMost = 300
const closedAtMost = 30
const states = ['open', 'claimed', 'snoozed', 'done', 'dropped'] as const satisfies readonly FollowupState[]

export const followupList = {
  name: 'followup list',
  description: 'Follow-ups of this workspace, the soonest due first',
  permission: 'reader',
  reads: true,
  options: [
    { name: 'owner', type: 'member', description: 'Only of this person', example: 'owner:@ann' },
    {
      name: 'state',
      type: 'string',
      description: 'Only in this state; without it, all that are not closed',
      choices: [...states, 'overdue'].map((state) => ({ label: state, value: state })),
    },
    { name: 'page', type: 'integer', description: 'Which page, from 1', example: 'page:2' },
  ],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const owner = given(invocation, 'owner')
    const wanted = given(invocation, 'state')
    const state = states.find((candidate) => candidate === wanted)
    const page = Math.max(1, Math.min(Number(given(invocation, 'page') ?? 1), 1_000))
    const rows = await newsroom.store.followups.list({
      platform,
      workspace,
      ...(owner && { owner }),
      ...(state && { states: [state] }),
      ...(wanted === 'overdue' && { dueBefore: newsroom.clock() }),
      offset: (page - 1) * pageLength,
      limit: pageLength + 1,
    })
    const title = wanted === 'overdue' ? say.followups.overdueTitle : say.followups.many
    const board = page === 1 && !wanted && !owner ? [await boardOf(newsroom, invocation, title)] : []
    if (rows.length === 0)
      return answer({ tone: 'answer', title, parts: [...board, { type: 'text', text: nothing(wanted, owner, page) }] })
    const shown = rows.slice(0, pageLength)
    const again = [owner && `owner:${owner}`, wanted && `state:${wanted}`].filter(Boolean).join(' ')
    const further: Action[] =
      rows.length > pageLength
        ? [
            {
              type: 'invoke',
              label: say.buttons.more,
              invoke: `followup list ${again} page:${page + 1}`.replace(/ {2,}/g, ' '),
            },
          ]
        : []
    return answer({
      tone: 'answer',
      title,
      parts: [
        ...board,
        await linesOf(newsroom, shown),
        { type: 'actions', actions: [...shown.map(buttonOf), ...further] },
      ],
    })
  },
} satisfies Command

/** All that are open, and the last that were closed, for platforms that can show a board. */
async function boardOf(newsroom: Newsroom, { place, member }: Invocation, title: string): Promise<CardPart> {
  const { platform, workspace } = place
  const { followups } = newsroom.store
  const open = await followups.list({ platform, workspace, limit: openAtMost })
  const closed = await followups.list({ platform, workspace, states: ['done', 'dropped'], limit: openAtMost })
  const latest = closed.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, closedAtMost)
  return followupBoard([...open, ...latest], { now: newsroom.clock(), member: member.id, title })
}

async function linesOf(newsroom: Newsroom, rows: readonly FollowupRow[]): Promise<CardPart> {
  const now = newsroom.clock()
  const abouts = await Promise.all(rows.map((row) => aboutOf(newsroom.store, row)))
  return { type: 'list', items: rows.map((row, i) => followupLine(row, { now, about: abouts[i] })) }
}

function buttonOf({ number }: FollowupRow): Action {
  return { type: 'invoke', label: `#${number}`, invoke: `followup show number:${number}` }
}

function nothing(state: string | undefined, owner: string | undefined, page: number): string {
  if (page > 1) return say.followups.noMore
  if (state === 'overdue') return say.followups.noneOverdue
  return state || owner ? say.followups.noneLikeThat : say.followups.none
}
