import type { Invocation } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import type { Workspace } from '../../src/core/place.ts'
import type { SettingDefinition } from '../../src/core/setting.ts'
import type { Rows } from '../../src/core/store.ts'
import { makeChange } from '../../src/newsroom/audit/change.ts'
import { findNamed } from '../../src/newsroom/desk/directory.ts'
import { nameOf } from '../../src/newsroom/desk/names.ts'
import { findSetting } from '../../src/newsroom/desk/settings.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { answer, type Command, given } from '../command.ts'

export const deskSet = {
  name: 'desk set',
  description: 'Show or change a setting; “default” takes it back',
  permission: 'admin',
  options: [
    { name: 'setting', type: 'string', description: 'Which setting', completes: true, example: 'timezone' },
    {
      name: 'value',
      type: 'string',
      description: 'Its new value; without one, the present value is shown',
      example: 'Europe/London',
    },
    {
      name: 'channel',
      type: 'channel',
      description: 'The new value of a setting that is a channel',
      example: 'channel:#ops',
    },
  ],
  async execute(invocation, newsroom) {
    const name = given(invocation, 'setting')
    if (!name) return answer(await allSettings(newsroom, invocation.place))
    const setting = findSetting(newsroom.settings.definitions, name)
    const typed = await typedValue(newsroom, invocation, setting)
    if (typed === undefined) {
      return answer({
        tone: 'answer',
        title: `${setting.name}: ${await shownValue(newsroom, newsroom.store, invocation.place, setting)}`,
        parts: [
          { type: 'text', text: setting.description },
          {
            type: 'context',
            text: `Change it: /desk set ${setting.name} ${setting.example} · Take it back: /desk set ${setting.name} default`,
          },
        ],
      })
    }
    const { before, after } = await change(newsroom, invocation, setting, typed)
    return answer({
      tone: 'answer',
      title: `${setting.name} is now ${after}`,
      parts: [
        { type: 'context', text: `It was ${before}.` },
        { type: 'actions', actions: [{ type: 'invoke', label: 'Undo', invoke: 'desk undo' }] },
      ],
    })
  },
  async complete(query, newsroom) {
    if (query.option !== 'setting') return []
    return newsroom.settings.definitions
      .filter((setting) => setting.name.includes(query.typed.toLowerCase()))
      .map((setting) => ({ label: `${setting.name}: ${setting.description}`.slice(0, 100), value: setting.name }))
  },
} satisfies Command

export const deskSettings = {
  name: 'desk settings',
  description: 'All settings of this workspace, and how to change them',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    return answer(await allSettings(newsroom, invocation.place))
  },
} satisfies Command

function change(newsroom: Newsroom, invocation: Invocation, setting: SettingDefinition, typed: string) {
  const { settings } = newsroom
  const { place } = invocation
  return makeChange(newsroom, invocation, async (rows) => {
    const own = await settings.own(rows, place, setting.name)
    const before = await shownValue(newsroom, rows, place, setting)
    await settings.set(rows, place, setting.name, isDefault(typed) ? undefined : typed)
    const after = await shownValue(newsroom, rows, place, setting)
    return {
      answer: { before, after },
      change: {
        kind: 'setting',
        subject: setting.name,
        summary: `${setting.name}: ${before} → ${after}`,
        before: own ?? null,
        after: (await settings.own(rows, place, setting.name)) ?? null,
      },
    }
  })
}

/** What was typed or picked; where it names a channel, the channel as the platform knows it. */
async function typedValue(
  newsroom: Newsroom,
  invocation: Invocation,
  setting: SettingDefinition,
): Promise<string | undefined> {
  const typed = given(invocation, 'value')
  const channel = given(invocation, 'channel')
  if (setting.names !== 'channel') {
    if (channel === undefined) return typed
    throw new UserError('bad-option', `${setting.name} is no channel.`, `For example: ${setting.example}`)
  }
  if (channel !== undefined || typed === undefined || isDefault(typed)) return channel ?? typed
  return (await findNamed(newsroom, invocation.place, 'channel', typed)).id
}

const isDefault = (typed: string) => typed.trim().toLowerCase() === 'default'

/** The value as people read it. */
async function shownValue(
  { settings }: Pick<Newsroom, 'settings'>,
  rows: Rows,
  place: Workspace,
  { name, names }: SettingDefinition,
): Promise<string> {
  const value = await settings.text(rows, place, name)
  if (value && names === 'channel') return `#${await nameOf(rows, place, 'channel', value)}`
  return value || 'not set'
}

async function allSettings(newsroom: Newsroom, place: Workspace) {
  const fields = []
  for (const setting of newsroom.settings.definitions) {
    const value = await shownValue(newsroom, newsroom.store, place, setting)
    fields.push({ name: `${setting.name}: ${value}`, value: setting.description })
  }
  return {
    tone: 'answer' as const,
    title: 'Settings',
    parts: [
      { type: 'fields' as const, fields },
      { type: 'context' as const, text: 'Change one: /desk set timezone Europe/London' },
    ],
  }
}
