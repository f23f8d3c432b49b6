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
    refuseInPublic(invocation, 'the token')
    const name = given(invocation, 'name')!.trim().slice(0, 60)
    const token = await addToken(newsroom, invocation, name)
    return secretAnswer({
      title: `A token for ${name}`,
      parts: [
        { type: 'text', text: [{ type: 'code', text: token }] },
        {
          type: 'text',
          text: 'It is shown this once, and only its hash is kept. Whoever has it reads what everybody in this workspace may see, and changes nothing.',
        },
        {
          type: 'context',
          text: 'The desk’s address with /mcp behind it takes it as “Authorization: Bearer …”; “nightdesk mcp” takes it as NIGHTDESK_MCP_TOKEN. Take it back with “/desk token remove”.',
        },
      ],
    })
  },
} satisfies Command
