import type { Invocation } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import { snoozeCard } from '../../src/newsroom/cards/followup.ts'
import { dueOf, findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { followupReply } from '../../src/newsroom/followups/show.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { answer, type Command, given } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

const presets = [
  { says: 'inAnHour', until: 'in 1 hour' },
  { says: 'tonight', until: 'tonight' },
  { says: 'tomorrow', until: 'tomorrow' },
  { says: 'nextWeek', until: 'monday' },
] as const

export const followupSnooze = {
  name: 'followup snooze',
  description: 'Be reminded of a follow-up later; when it is due stays as it is',
  verb: 'Snooze it',
  permission: 'editor',
  options: [
    numberOption,
    {
      name: 'until',
      type: 'string',
      description: 'When to remind again; leave it out for a choice',
      rest: true,
      example: 'tomorrow 9:00',
    },
  ],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    mustBeOpen(followup)
    const until = given(invocation, 'until')
    if (until === undefined) return answer(snoozeCard(followup, await presetsNow(newsroom, invocation)))
    const nextReminder = await dueOf(newsroom, invocation, until, undefined, 'until')
    const change = { nextReminder }
    const snoozed = await moveFollowup(
      newsroom,
      invocation,
      followup,
      'snoozed',
      change,
      say.followups.snoozedUntil(until),
    )
    return followupReply(newsroom, invocation, snoozed, say.followups.wasSnoozed)
  },
  complete: completeNumber,
} satisfies Command

/** Those that still lie ahead: at ten at night there is no tonight any more. */
async function presetsNow(newsroom: Newsroom, invocation: Invocation) {
  const ahead = []
  for (const { says, until } of presets) {
    const at = await dueOf(newsroom, invocation, until, undefined).catch((error) => {
      if (error instanceof UserError) return undefined
      throw error
    })
    if (at !== undefined) ahead.push({ label: say.followups.presets[says], until })
  }
  return ahead
}
