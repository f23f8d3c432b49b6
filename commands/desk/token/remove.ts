import { say } from '../../../src/locales/index.ts'
import { noticeCard } from '../../../src/newsroom/cards/notice.ts'
import { listTokens, removeToken } from '../../../src/newsroom/tools/tokens.ts'
import { answer, type Command, given } from '../../command.ts'

export const deskTokenRemove = {
  name: 'desk token remove',
  description: 'Take a token back: what asks by it is refused from now on',
  verb: 'Take it back',
  permission: 'admin',
  options: [{ name: 'name', type: 'string', description: 'Which one', required: true, rest: true, completes: true }],
  async execute(invocation, newsroom) {
    const name = given(invocation, 'name')!.trim()
    await removeToken(newsroom, invocation, name)
    return answer(noticeCard(say.tokens.gone(name), say.tokens.refused, 'answer'))
  },
  async complete({ place, typed }, newsroom) {
    const tokens = await listTokens(newsroom, place)
    return tokens
      .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
      .map(({ name }) => ({ label: name, value: name }))
  },
} satisfies Command
