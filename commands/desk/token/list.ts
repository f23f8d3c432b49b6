import { say } from '../../../src/locales/index.ts'
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
    if (tokens.length === 0) return answer(noticeCard(say.tokens.many, say.tokens.none, 'answer'))
    return answer({
      tone: 'answer',
      title: say.tokens.count(tokens.length),
      parts: [
        {
          type: 'list',
          items: tokens.map(({ name, at }) => [
            { type: 'strong' as const, text: name },
            ...say.tokens.made({ type: 'time', at, style: 'datetime' }),
          ]),
        },
      ],
    })
  },
} satisfies Command
