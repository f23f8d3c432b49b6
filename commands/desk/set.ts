import { recordChange } from '../../src/newsroom/audit/record.ts'
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
  ],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const name = given(invocation, 'setting')
    const typed = given(invocation, 'value')
    if (!name) return answer(await allSettings(newsroom, platform, workspace))
    const setting = findSetting(newsroom.settings.definitions, name)
    const before = await newsroom.settings.get(platform, workspace, setting.name)
    if (typed === undefined) {
      return answer({
        tone: 'answer',
        title: `${setting.name}: ${before || 'not set'}`,
        parts: [
          { type: 'text', text: setting.description },
          {
            type: 'context',
            text: `Change it: /desk set ${setting.name} ${setting.example} · Take it back: /desk set ${setting.name} default`,
          },
        ],
      })
    }
    const own = await newsroom.settings.own(platform, workspace, setting.name)
    await newsroom.settings.set(
      platform,
      workspace,
      setting.name,
      typed.toLowerCase() === 'default' ? undefined : typed,
    )
    const after = await newsroom.settings.get(platform, workspace, setting.name)
    await recordChange(newsroom, invocation, {
      kind: 'setting',
      subject: setting.name,
      summary: `${setting.name}: ${before || 'not set'} → ${after || 'not set'}`,
      before: own ?? null,
      after: (await newsroom.settings.own(platform, workspace, setting.name)) ?? null,
    })
    return answer({
      tone: 'answer',
      title: `${setting.name} is now ${after || 'not set'}`,
      parts: [
        { type: 'context', text: `It was ${before || 'not set'}.` },
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
  options: [],
  async execute(invocation, newsroom) {
    return answer(await allSettings(newsroom, invocation.place.platform, invocation.place.workspace))
  },
} satisfies Command

async function allSettings(newsroom: Newsroom, platform: string, workspace: string) {
  const fields = []
  for (const setting of newsroom.settings.definitions) {
    const value = await newsroom.settings.get(platform, workspace, setting.name)
    fields.push({ name: `${setting.name}: ${value || 'not set'}`, value: setting.description })
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
