import { say } from '../../../src/locales/index.ts'
import { addToken } from '../../../src/newsroom/tools/tokens.ts'
import { type Command, given } from '../../command.ts'
import { refuseInPublic, secretAnswer } from '../../secret.ts'

export const deskTokenAdd = {
  name: 'desk token add',
  description: 'Let an assistant or a program read what this workspace sees: a token, shown once',
  verb: 'Make the token',
  permission: 'admin',
  options: [
    {
      name: 'name',
      type: 'string',
      description: 'What it is for',
      required: true,
      rest: true,
      example: 'editors assistant',
    },
  ],
  async execute(invocation, newsroom) {
    refuseInPublic(invocation, say.tokens.theToken)
    const name = given(invocation, 'name')!.trim().slice(0, 60)
    const token = await addToken(newsroom, invocation, name)
    return secretAnswer({
      title: say.tokens.title(name),
      parts: [
        { type: 'text', text: [{ type: 'code', text: token }] },
        {
          type: 'text',
          text: say.tokens.shownOnce,
        },
        {
          type: 'context',
          text: say.tokens.howToUse,
        },
      ],
    })
  },
} satisfies Command
