import type { Invocation } from '../../src/core/command.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { type CalendarOf, calendarSince, issueCalendar, revokeCalendar } from '../../src/newsroom/followups/calendar.ts'
import { nameOf } from '../../src/newsroom/names.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { answer, type Command, given } from '../command.ts'
import { addressOption, refuseInPublic, secretAnswer } from '../secret.ts'

export const followupCalendar = {
  name: 'followup calendar',
  description: 'A secret address from which a calendar takes the due dates',
  permission: 'editor',
  options: [
    addressOption,
    { name: 'owner', type: 'member', description: 'Whose due dates; yours, unless you say so', example: 'owner:@ann' },
    { name: 'all', type: 'boolean', description: 'Those of all', example: 'all:yes' },
  ],
  async execute(invocation, newsroom) {
    refuseInPublic(invocation, 'that address')
    const of = await calendarOf(newsroom, invocation)
    const whose = of.owner === null ? 'all' : of.ownerName
    const again = `followup calendar${of.owner === null ? ' all:yes' : of.owner === of.member ? '' : ` owner:${of.owner}`}`
    const wanted = given(invocation, 'do')
    if (wanted === 'revoke') {
      const there = await revokeCalendar(newsroom.store, of)
      return answer(
        noticeCard(
          'No calendar',
          there ? `Your address of the due dates of ${whose} opens nothing any more.` : 'You had no such address.',
          'answer',
        ),
      )
    }
    const since = wanted === 'new' ? undefined : await calendarSince(newsroom.store, of)
    const actions = {
      type: 'actions' as const,
      actions: [
        { type: 'invoke' as const, label: 'Make a new one', invoke: `${again} do:new` },
        { type: 'invoke' as const, label: 'Take it back', invoke: `${again} do:revoke`, style: 'danger' as const },
      ],
    }
    if (since !== undefined)
      return answer({
        tone: 'answer',
        title: `The due dates of ${whose}`,
        parts: [
          {
            type: 'text',
            text: [
              'You have an address since ',
              { type: 'time', at: since, style: 'datetime' },
              '. It is kept nowhere, so I can’t show it again.',
            ],
          },
          actions,
        ],
      })
    const address = `${newsroom.address}${await issueCalendar(newsroom, of)}`
    return secretAnswer({
      title: `The due dates of ${whose}`,
      parts: [
        { type: 'text', text: 'Subscribe to this address in your calendar:' },
        { type: 'text', text: [{ type: 'code', text: address }] },
        {
          type: 'context',
          text: 'Whoever has it reads the due dates: it is shown this once, and you can take it back.',
        },
        actions,
      ],
    })
  },
} satisfies Command

async function calendarOf(newsroom: Newsroom, { place, member, options }: Invocation): Promise<CalendarOf> {
  const { platform, workspace } = place
  const of = { place: { platform, workspace }, member: member.id }
  if (options.all === true) return { ...of, owner: null, ownerName: null }
  const owner = options.owner === undefined ? member.id : String(options.owner)
  return {
    ...of,
    owner,
    ownerName: owner === member.id ? member.name : await nameOf(newsroom.store, place, 'member', owner),
  }
}
