import { followupLine } from '../../src/newsroom/cards/followup.ts'
import { answer, type Command, given } from '../command.ts'

const shownAtMost = 25
const states = ['open', 'claimed', 'snoozed', 'done', 'dropped'] as const

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
      choices: states.map((state) => ({ label: state, value: state })),
    },
  ],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const owner = given(invocation, 'owner')
    const state = states.find((candidate) => candidate === given(invocation, 'state'))
    const rows = await newsroom.store.followups.list({
      platform,
      workspace,
      ...(owner && { owner }),
      ...(state && { states: [state] }),
      limit: shownAtMost + 1,
    })
    if (rows.length === 0)
      return answer({
        tone: 'answer',
        title: 'Follow-ups',
        parts: [{ type: 'text', text: 'None. Take one on with “/followup add”.' }],
      })
    return answer({
      tone: 'answer',
      title: 'Follow-ups',
      parts: [
        { type: 'list', items: rows.slice(0, shownAtMost).map(followupLine) },
        ...(rows.length > shownAtMost
          ? [{ type: 'context' as const, text: 'There are more: narrow it with owner: or state:' }]
          : []),
      ],
    })
  },
} satisfies Command
