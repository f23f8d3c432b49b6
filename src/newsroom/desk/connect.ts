import type { Card, Inline } from '../../core/card.ts'
import type { ConnectStep } from '../../core/connect-step.ts'
import { memberOf } from '../../core/place.ts'
import type { With } from '../newsroom.ts'

/** The platforms that a desk can be connected to. */
export const connectable = [
  {
    name: 'discord',
    label: 'Discord',
    page: 'https://discord.com/developers/applications',
    pageName: 'Discord’s applications',
    unset: [
      'DISCORD_TOKEN is not set.',
      'Make an application, and copy the token from its page Bot: docs/discord.md goes through it.',
    ],
  },
  {
    name: 'slack',
    label: 'Slack',
    page: 'https://api.slack.com/apps',
    pageName: 'Your Slack apps',
    unset: [
      'SLACK_BOT_TOKEN is not set, nor SLACK_CLIENT_ID for several workspaces.',
      'Make an app from the manifest that “npx nightdesk manifest” prints, and install it; with the bot token goes SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP): docs/slack.md goes through it.',
    ],
  },
] as const

/** How far a platform is connected, in steps that were looked at just now: `workspace` alone, or all that the bot is in. */
export async function connectCard(
  newsroom: With<'store' | 'platforms' | 'health'>,
  { name, label, page, pageName, unset }: (typeof connectable)[number],
  workspace: string | undefined,
): Promise<Card> {
  const platform = newsroom.platforms.get(name)
  const steps: ConnectStep[] = platform?.steps
    ? [
        ...(await platform.steps({
          channelsIn: (one) => channelsIn(newsroom, name, one),
          ...(workspace !== undefined && { workspace }),
        })),
        ...connection(newsroom, name),
      ]
    : [{ state: 'missing', what: unset[0], next: unset[1], link: { text: pageName, url: page } }]
  const open = steps.filter(({ state }) => state !== 'done').length
  return {
    tone: open > 0 ? 'warning' : 'answer',
    title: `Connect ${label}: ${open === 0 ? 'all is well' : `${open} to see to`}`,
    parts: [
      { type: 'list', ordered: true, items: steps.map(stepLine) },
      {
        type: 'actions',
        actions: [{ type: 'invoke', label: 'Look again', invoke: `desk connect platform:${name}`, style: 'primary' }],
      },
      {
        type: 'context',
        text: 'Tokens are set in the environment, or in the file .env of the folder where Nightdesk is started, and read at its start. Never write one into a chat.',
      },
    ],
  }
}

const marks: Readonly<Record<ConnectStep['state'], string>> = {
  done: 'Done',
  missing: 'Missing',
  unknown: 'Can’t tell',
}

function stepLine({ state, what, next, link }: ConnectStep): readonly Inline[] {
  return [
    { type: 'strong', text: marks[state] },
    ` · ${[what, next].filter(Boolean).join(' ')}`,
    ...(link ? [' ', { type: 'link' as const, ...link }] : []),
  ]
}

/** What the platform said of itself last. */
function connection({ health }: With<'health'>, name: string): ConnectStep[] {
  const told = health.get(name)
  if (!told) return []
  const state = told.state === 'up' ? 'done' : told.state === 'down' ? 'missing' : 'unknown'
  const word = { up: 'The connection stands', starting: 'The connection is being made', down: 'No connection' }
  return [{ state, what: `${word[told.state]}${told.detail ? `: ${told.detail.replace(/\.$/, '')}` : ''}.` }]
}

/** Where feeds and schedules of a workspace post. */
async function channelsIn({ store }: With<'store'>, platform: string, workspace: string): Promise<readonly string[]> {
  const subscriptions = await store.subscriptions.ofWorkspace(platform, workspace)
  const schedules = await store.schedules.list(platform, workspace)
  const rooms = [...subscriptions, ...schedules].filter((place) => memberOf(place) === undefined)
  return [...new Set(rooms.map(({ channel }) => channel))]
}
