import { describe, expect, it } from 'vitest'
import { commands } from '../../../../commands/index.ts'
import type { CommandDefinition, OptionValue } from '../../../../src/core/command.ts'
import { readForm } from '../../../../src/platforms/slack/form/values.ts'
import { formView } from '../../../../src/platforms/slack/form/view.ts'
import { slackManifest } from '../../../../src/platforms/slack/index.ts'
import { demoCommands } from '../../../contracts/demo-commands.ts'
import { checkManifest } from '../../../servers/slack/check/manifest.ts'
import { checkView } from '../../../servers/slack/check/view.ts'
import { stateOf } from '../../../servers/slack/form.ts'

const all: readonly CommandDefinition[] = [...commands, ...demoCommands]

/** Something of each kind, as it may have been typed before the form opened. */
const given = (definition: CommandDefinition): Record<string, OptionValue> =>
  Object.fromEntries(
    definition.options.map((option) => {
      if (option.choices) return [option.name, option.choices[0]!.value]
      if (option.type === 'integer') return [option.name, 3]
      if (option.type === 'boolean') return [option.name, true]
      if (option.type === 'member') return [option.name, 'U0000ANN']
      if (option.type === 'channel') return [option.name, 'C0DESK']
      if (option.type === 'file') return [option.name, 'https://news.example/a']
      return [option.name, 'some words']
    }),
  )

describe('the form of a command', () => {
  it.each(all.filter(({ options }) => options.length).map((definition) => [definition.name, definition] as const))(
    '/%s is valid empty and filled, and reads back what was given',
    (_, definition) => {
      expect(checkView(formView(definition, {}, '{}'))).toEqual([])
      const filled = formView(definition, given(definition), '{}')
      expect(checkView(filled)).toEqual([])
      const view = { id: 'V1', team: 'T1', user: 'U1', view: filled as unknown as Record<string, unknown> }
      const { values } = stateOf(view, new Map())
      expect(readForm(definition, values as never)).toEqual({ options: given(definition), errors: {} })
    },
  )

  it('shortens what a field can’t hold, and never cuts a pair', () => {
    const definition: CommandDefinition = {
      name: 'a-command-with-a-very-long-name',
      description: 'x',
      permission: 'reader',
      options: [
        { name: 'words', description: 'd'.repeat(5000), type: 'text', required: true, example: 'e'.repeat(500) },
        {
          name: 'choice',
          description: '',
          type: 'string',
          choices: Array.from({ length: 150 }, (_, i) => ({ label: `${i} ${'l'.repeat(100)}`, value: `v${i}` })),
        },
      ],
    }
    expect(checkView(formView(definition, { words: '😀'.repeat(3000) }, '{}'))).toEqual([])
  })
})

describe('the commands of the house', () => {
  it.each(['', 'nd-'])('make a manifest within Slack’s limits with the prefix “%s”', (prefix) => {
    expect(checkManifest(slackManifest(commands, { prefix, mode: 'socket' }))).toEqual([])
  })
})
