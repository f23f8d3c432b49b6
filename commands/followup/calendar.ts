import type { Invocation } from '../../src/core/command.ts'
import { say } from '../../src/locales/index.ts'
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
    refuseInPublic(invocation, say.followups.thatAddress)
    const of = await calendarOf(newsroom, invocation)
    const whose = of.owner === null ? say.followups.all : of.ownerName
    const again = `followup calendar${of.owner === null ? ' all:yes' : of.owner === of.member ? '' : ` owner:${of.owner}`}`
    const wanted = given(invocation, 'do')
    if (wanted === 'revoke') {
      const there = await revokeCalendar(newsroom.store, of)
      return answer(
        noticeCard(
          say.followups.noCalendar,
          there ? say.followups.addressGone(whose) : say.followups.addressNone,
          'answer',
        ),
      )
    }
    const since = wanted === 'new' ? undefined : await calendarSince(newsroom.store, of)
    const actions = {
      type: 'actions' as const,
      actions: [
        { type: 'invoke' as const, label: say.buttons.makeNew, invoke: `${again} do:new` },
        {
          type: 'invoke' as const,
          label: say.buttons.takeBack,
          invoke: `${again} do:revoke`,
          style: 'danger' as const,
        },
      ],
    }
    if (since !== undefined)
      return answer({
        tone: 'answer',
        title: say.followups.dueDates(whose),
        parts: [
          {
            type: 'text',
            text: say.followups.addressSince({ type: 'time', at: since, style: 'datetime' }),
          },
          actions,
        ],
      })
    const address = `${newsroom.address}${await issueCalendar(newsroom, of)}`
    return secretAnswer({
      title: say.followups.dueDates(whose),
      parts: [
        { type: 'text', text: say.followups.subscribe },
        { type: 'text', text: [{ type: 'code', text: address }] },
        {
          type: 'context',
          text: say.followups.addressShownOnce,
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
