import { type Option, permissions } from '../src/core/command.ts'
import { say } from '../src/locales/index.ts'
import { levelOf, readStaff } from '../src/newsroom/desk/staff.ts'
import { findCommand } from '../src/typed/find-command.ts'
import { answer, type Command, given } from './command.ts'

export const help = {
  name: 'help',
  description: 'What there is, and how to use it',
  permission: 'reader',
  reads: true,
  options: [
    {
      name: 'command',
      type: 'string',
      description: 'A command to explain',
      rest: true,
      completes: true,
      example: 'desk feed add',
    },
  ],
  async execute(invocation, newsroom) {
    const wanted = given(invocation, 'command')
    if (wanted) return answer(explain(findCommand(wanted, newsroom.commands).definition))
    const level = permissions.indexOf(levelOf(invocation.member, await readStaff(newsroom.store, invocation.place)))
    const allowed = newsroom.commands.filter((command) => permissions.indexOf(command.permission) <= level)
    return answer({
      tone: 'answer',
      title: 'Nightdesk',
      parts: [
        {
          type: 'text',
          text: say.help.what,
        },
        {
          type: 'list',
          items: allowed.map((command) => [
            { type: 'code' as const, text: `/${command.name}` },
            ` ${command.description}`,
          ]),
        },
        { type: 'context', text: say.help.more },
      ],
    })
  },
  async complete(query, newsroom) {
    return newsroom.commands
      .filter((command) => command.name.includes(query.typed.toLowerCase()))
      .map((command) => ({ label: `/${command.name}: ${command.description}`.slice(0, 100), value: command.name }))
  },
} satisfies Command

function explain(command: Pick<Command, 'name' | 'description' | 'options' | 'permission'>) {
  const items = command.options.map((option) => [
    { type: 'code' as const, text: `${option.name}:` },
    ` ${option.description}${neededOf(option)}${option.choices ? `: ${option.choices.map((choice) => choice.value).join(', ')}` : ''}${option.example ? say.help.forExample(option.example) : ''}`,
  ])
  return {
    tone: 'answer' as const,
    title: `/${command.name}`,
    parts: [
      {
        type: 'text' as const,
        text: `${command.description}. ${say.help.forWhom[command.permission]}`,
      },
      ...(items.length ? [{ type: 'list' as const, items }] : []),
    ],
  }
}

function neededOf({ required, unless }: Option): string {
  if (!required) return ''
  return unless === undefined ? say.help.needed : say.help.neededOr(unless)
}
