import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import { connectable, connectCard } from '../../src/newsroom/desk/connect.ts'
import { answer, type Command, given } from '../command.ts'

export const deskConnect = {
  name: 'desk connect',
  description: 'How far Discord and Slack are connected, step by step, and what to do next',
  permission: 'admin',
  reads: true,
  verb: 'Look',
  options: [
    {
      name: 'platform',
      type: 'string',
      description: 'Which one; without it, all that you may see',
      choices: connectable.map(({ name, label }) => ({ label, value: name })),
    },
  ],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    // A workspace is told of itself alone; the whole desk is its operator's.
    const isOperator = newsroom.platforms.get(platform)?.can.operator === true
    const wanted = given(invocation, 'platform')
    const ones = connectable.filter(
      ({ name }) => (wanted === undefined || name === wanted) && (isOperator || name === platform),
    )
    if (ones.length === 0) throw unseen(wanted)
    const cards = []
    for (const one of ones) cards.push(await connectCard(newsroom, one, isOperator ? undefined : workspace))
    return answer(...cards)
  },
} satisfies Command

function unseen(wanted: string | undefined): UserError {
  if (wanted === undefined || connectable.some(({ name }) => name === wanted))
    return new UserError('not-here', say.connecting.notHere, say.connecting.askThere)
  return new UserError('no-platform', say.connecting.which, say.connecting.example)
}
