import { noticeCard } from '../../../src/newsroom/cards/notice.ts'
import { listTokens } from '../../../src/newsroom/tools/tokens.ts'
import { answer, type Command } from '../../command.ts'

export const deskTokenList = {
  name: 'desk token list',
  description: 'The tokens by which assistants and programs read here',
  permission: 'admin',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const tokens = await listTokens(newsroom, invocation.place)
    if (tokens.length === 0) return answer(noticeCard('Tokens', 'None yet. Make one with “/desk token add”.', 'answer'))
    return answer({
      tone: 'answer',
      title: `${tokens.length} ${tokens.length === 1 ? 'token' : 'tokens'}`,
      parts: [
        {
          type: 'list',
          items: tokens.map(({ name, at }) => [
            { type: 'strong' as const, text: name },
            ' · made ',
            { type: 'time' as const, at, style: 'datetime' as const },
          ]),
        },
      ],
    })
  },
} satisfies Command
