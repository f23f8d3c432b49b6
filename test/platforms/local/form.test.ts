import { expect, it } from 'vitest'
import type { CommandDefinition } from '../../../src/core/command.ts'
import { formFor } from '../../../src/platforms/local/form.ts'

const add: CommandDefinition = {
  name: 'desk feed add',
  description: 'Watch a feed',
  permission: 'admin',
  options: [
    { name: 'url', description: 'Address', type: 'string', required: true, example: 'https://news.example/rss' },
    { name: 'filter', description: 'Words', type: 'string', example: 'filter:"visa asylum"' },
    { name: 'channel', description: 'Where', type: 'channel', example: 'channel:#politics' },
    { name: 'style', description: 'How', type: 'string', choices: [{ label: 'Each', value: 'each' }] },
  ],
}

it('a form asks for what is missing first, then for what else could be said, and not for what is known', () => {
  const missing = [add.options[0]!]
  const form = formFor(add, { command: add.name, options: { style: 'each' }, missing }, 'm-1', ['news'])
  expect(form).toMatchObject({
    title: '/desk feed add',
    description: 'Watch a feed',
    message: 'm-1',
    invoke: 'desk feed add style:each',
  })
  expect(form.fields.map(({ name, required }) => [name, required])).toEqual([
    ['url', true],
    ['filter', false],
    ['channel', false],
  ])
})

it('a field shows its example alone, and the channels that there are', () => {
  const { fields } = formFor(add, { command: add.name, options: {}, missing: [] }, 'm-1', ['news', 'ops'])
  const byName = (name: string) => fields.find((field) => field.name === name)
  expect(byName('filter')?.example).toBe('visa asylum')
  expect(byName('channel')?.choices).toEqual([
    { label: '#news', value: 'news' },
    { label: '#ops', value: 'ops' },
  ])
})
