import type { Card, Inline } from '../../core/card.ts'
import type { ConnectStep } from '../../core/connect-step.ts'
import { memberOf } from '../../core/place.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'

/** The platforms that a desk can be connected to. */
export const connectable = [
  {
    name: 'discord',
    label: 'Discord',
    page: 'https://discord.com/developers/applications',
  },
  {
    name: 'slack',
    label: 'Slack',
    page: 'https://api.slack.com/apps',
  },
] as const

/** How far a platform is connected, in steps that were looked at just now: `workspace` alone, or all that the bot is in. */
export async function connectCard(
  newsroom: With<'store' | 'platforms' | 'health'>,
  { name, label, page }: (typeof connectable)[number],
  workspace: string | undefined,
): Promise<Card> {
  const platform = newsroom.platforms.get(name)
  const unset = say.connecting.unset[name]
  const steps: ConnectStep[] = platform?.steps
    ? [
        ...(await platform.steps({
          channelsIn: (one) => channelsIn(newsroom, name, one),
          ...(workspace !== undefined && { workspace }),
        })),
        ...connection(newsroom, name),
      ]
    : [{ state: 'missing', what: unset.what, next: unset.next, link: { text: unset.page, url: page } }]
  const open = steps.filter(({ state }) => state !== 'done').length
  return {
    tone: open > 0 ? 'warning' : 'answer',
    title: say.connecting.title(label, open),
    parts: [
      { type: 'list', ordered: true, items: steps.map(stepLine) },
      {
        type: 'actions',
        actions: [
          { type: 'invoke', label: say.connecting.again, invoke: `desk connect platform:${name}`, style: 'primary' },
        ],
      },
      {
        type: 'context',
        text: say.connecting.neverInChat,
      },
    ],
  }
}

function stepLine({ state, what, next, link }: ConnectStep): readonly Inline[] {
  return [
    { type: 'strong', text: say.connecting.marks[state] },
    ` · ${[what, next].filter(Boolean).join(' ')}`,
    ...(link ? [' ', { type: 'link' as const, ...link }] : []),
  ]
}

/** What the platform said of itself last. */
function connection({ health }: With<'health'>, name: string): ConnectStep[] {
  const told = health.get(name)
  if (!told) return []
  const state = told.state === 'up' ? 'done' : told.state === 'down' ? 'missing' : 'unknown'
  return [
    { state, what: `${say.connecting.states[told.state]}${told.detail ? `: ${told.detail.replace(/\.$/, '')}` : ''}.` },
  ]
}

/** Where feeds and schedules of a workspace post. */
async function channelsIn({ store }: With<'store'>, platform: string, workspace: string): Promise<readonly string[]> {
  const subscriptions = await store.subscriptions.ofWorkspace(platform, workspace)
  const schedules = await store.schedules.list(platform, workspace)
  const rooms = [...subscriptions, ...schedules].filter((place) => memberOf(place) === undefined)
  return [...new Set(rooms.map(({ channel }) => channel))]
}
