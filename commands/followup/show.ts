import { followupCard, historyPart } from '../../src/newsroom/cards/followup.ts'
import { findFollowup } from '../../src/newsroom/followups/follow.ts'
import { aboutOf } from '../../src/newsroom/followups/show.ts'
import { answer, type Command } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

export const followupShow = {
  name: 'followup show',
  description: 'One follow-up with what happened to it, and what can be done',
  permission: 'reader',
  reads: true,
  options: [numberOption],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    const card = followupCard(followup, { now: newsroom.clock(), about: await aboutOf(newsroom.store, followup) })
    const history = historyPart(await newsroom.store.followups.history(followup.id))
    const actions = card.parts.filter(({ type }) => type === 'actions')
    return answer({ ...card, parts: [...card.parts.filter(({ type }) => type !== 'actions'), ...history, ...actions] })
  },
  complete: completeNumber,
} satisfies Command
