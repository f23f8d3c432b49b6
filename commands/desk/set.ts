import type { Card } from '../../src/core/card.ts'
import type { Invocation } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import type { Workspace } from '../../src/core/place.ts'
import type { SettingDefinition, SettingPlace } from '../../src/core/setting.ts'
import type { Rows } from '../../src/core/store.ts'
import { say } from '../../src/locales/index.ts'
import { makeChange } from '../../src/newsroom/audit/change.ts'
import { type ShownSetting, settingTable } from '../../src/newsroom/cards/tables/settings.ts'
import { findNamed } from '../../src/newsroom/desk/directory.ts'
import { channelsWithOwn, findSetting, settingSubject } from '../../src/newsroom/desk/settings.ts'
import { nameOf } from '../../src/newsroom/names.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { countedTo, wouldGo } from '../../src/newsroom/upkeep/would-go.ts'
import { answer, type Command, given } from '../command.ts'

export const deskSet = {
  name: 'desk set',
  description: 'Show or change a setting; “default” takes it back',
  verb: 'Change the setting',
  permission: 'admin',
  options: [
    { name: 'setting', type: 'string', description: 'Which setting', completes: true, example: 'timezone' },
    {
      name: 'value',
      type: 'string',
      description: 'Its new value; without one, the present value is shown',
      none: 'default',
      example: 'Europe/London',
    },
    {
      name: 'channel',
      type: 'channel',
      description: 'For this channel alone, where a channel may have its own; or the channel that a setting names',
      example: 'channel:#politics',
    },
    {
      name: 'confirm',
      type: 'string',
      description: 'Yes, once you were shown what would no longer be kept',
      choices: [{ label: 'Yes', value: 'yes' }],
    },
  ],
  async execute(invocation, newsroom) {
    const name = given(invocation, 'setting')
    if (!name) return answer(await allSettings(newsroom, invocation.place))
    const setting = findSetting(newsroom.settings.definitions, name)
    const place = settingPlace(invocation, setting)
    const where = await whereOf(newsroom, place)
    const typed = await typedValue(newsroom, invocation, setting)
    if (typed === undefined) {
      return answer({
        tone: 'answer',
        title: `${setting.name}${where}: ${await shownValue(newsroom, newsroom.store, place, setting)}`,
        parts: [
          { type: 'text', text: setting.description },
          {
            type: 'context',
            text: say.settings.howToChange(setting.name, setting.example, setting.byChannel === true),
          },
        ],
      })
    }
    if (given(invocation, 'confirm') === undefined) {
      const preview = await previewOfLess(newsroom, place, setting, typed)
      if (preview) return answer(preview)
    }
    const { before, after } = await change(newsroom, invocation, setting, place, typed)
    return answer({
      tone: 'answer',
      title: say.settings.isNow(`${setting.name}${where}`, after),
      parts: [
        { type: 'context', text: say.settings.itWas(before) },
        { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] },
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

function change(
  newsroom: Newsroom,
  invocation: Invocation,
  setting: SettingDefinition,
  place: SettingPlace,
  typed: string,
) {
  const { settings } = newsroom
  return makeChange(newsroom, invocation, async (rows) => {
    const own = await settings.own(rows, place, setting.name)
    const before = await shownValue(newsroom, rows, place, setting)
    await settings.set(rows, place, setting.name, isDefault(typed) ? undefined : typed)
    const after = await shownValue(newsroom, rows, place, setting)
    return {
      answer: { before, after },
      change: {
        kind: 'setting',
        subject: settingSubject(setting, place.channel),
        summary: `${setting.name}${await whereOf(newsroom, place, rows)}: ${before} → ${after}`,
        before: own ?? null,
        after: (await settings.own(rows, place, setting.name)) ?? null,
      },
    }
  })
}

/** The workspace, or the channel that was named for a setting that a channel may have for itself. */
function settingPlace({ place, options }: Invocation, { name, names, byChannel }: SettingDefinition): SettingPlace {
  const { platform, workspace } = place
  const { channel } = options
  if (channel === undefined || names === 'channel') return { platform, workspace }
  if (byChannel) return { platform, workspace, channel: String(channel) }
  throw new UserError('not-by-channel', say.settings.wholeWorkspace(name), say.settings.forAll(name), {
    option: 'channel',
  })
}

async function whereOf({ store }: Pick<Newsroom, 'store'>, place: SettingPlace, rows: Rows = store): Promise<string> {
  return place.channel === undefined ? '' : say.settings.inChannel(await nameOf(rows, place, 'channel', place.channel))
}

/** What was typed or picked; where it names a channel or a role, that as the platform knows it. */
async function typedValue(
  newsroom: Newsroom,
  invocation: Invocation,
  setting: SettingDefinition,
): Promise<string | undefined> {
  const typed = given(invocation, 'value')
  const channel = given(invocation, 'channel')
  if (setting.names === 'role' && typed !== undefined && !isDefault(typed))
    return (await findNamed(newsroom, invocation.place, 'role', typed)).id
  if (setting.names !== 'channel') return typed
  if (channel !== undefined || typed === undefined || isDefault(typed)) return channel ?? typed
  return (await findNamed(newsroom, invocation.place, 'channel', typed)).id
}

/** What a shorter time would take out the next nights, before it is set; undefined where that is nothing. */
async function previewOfLess(
  newsroom: Newsroom,
  place: SettingPlace,
  setting: SettingDefinition,
  typed: string,
): Promise<Card | undefined> {
  if (!setting.name.startsWith('keep-')) return undefined
  const wanted = Number(isDefault(typed) ? setting.default : typed)
  const present = Number(await newsroom.settings.text(newsroom.store, place, setting.name))
  if (!Number.isInteger(wanted)) return undefined
  const going = await wouldGo(newsroom, place, setting.name, { present, wanted })
  if (going.length === 0) return undefined
  return {
    tone: 'warning',
    title: say.settings.keepLess(setting.name, wanted),
    parts: [
      { type: 'text', text: say.settings.wouldGo },
      {
        type: 'list',
        items: going.map(([kind, count]) =>
          say.settings.goes(say.settings.kinds[kind], Math.min(count, countedTo), count > countedTo),
        ),
      },
      { type: 'context', text: say.settings.notYet(String(present)) },
      {
        type: 'actions',
        actions: [
          {
            type: 'invoke',
            label: say.settings.keepLessButton(wanted),
            invoke: `desk set ${setting.name} ${wanted} confirm:yes`,
            style: 'danger',
          },
        ],
      },
    ],
  }
}

const isDefault = (typed: string) => typed.trim().toLowerCase() === 'default'

/** The value as people read it. */
async function shownValue(
  { settings }: Pick<Newsroom, 'settings'>,
  rows: Rows,
  place: SettingPlace,
  { name, names }: SettingDefinition,
): Promise<string> {
  const value = await settings.text(rows, place, name)
  if (value && names === 'channel') return `#${await nameOf(rows, place, 'channel', value)}`
  if (value && names === 'role') return `@${await nameOf(rows, place, 'role', value)}`
  return value || say.settings.notSet
}

async function allSettings(newsroom: Newsroom, { platform, workspace }: Workspace) {
  const place = { platform, workspace }
  const channels = await channelsWithOwn(newsroom, place)
  const all: ShownSetting[] = []
  const fields = []
  for (const setting of newsroom.settings.definitions) {
    const shown = await shownValue(newsroom, newsroom.store, place, setting)
    all.push({ setting, shown, own: await newsroom.settings.own(newsroom.store, place, setting.name) })
    const own = []
    for (const channel of channels.get(setting.name) ?? []) {
      const there = { ...place, channel }
      const value = await shownValue(newsroom, newsroom.store, there, setting)
      const where = await whereOf(newsroom, there)
      own.push(`${value}${where}`)
      const kept = await newsroom.settings.own(newsroom.store, there, setting.name)
      all.push({ setting, shown: value, own: kept, there: { channel, where } })
    }
    const exceptions = own.length ? `; ${own.join(', ')}` : ''
    fields.push({ name: `${setting.name}: ${shown}${exceptions}`, value: setting.description })
  }
  return {
    tone: 'answer' as const,
    title: say.settings.title,
    parts: [
      settingTable(all),
      { type: 'fields' as const, fields },
      {
        type: 'context' as const,
        text: say.settings.changeOne,
      },
    ],
  }
}
