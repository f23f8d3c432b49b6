import { UserError } from '../src/core/errors.ts'
import type { SettingDefinition } from '../src/core/setting.ts'
import { checksFor } from './checks.ts'

type Checks = ReturnType<typeof checksFor>
type Row = readonly [
  name: string,
  fallback: string,
  example: string,
  description: string,
  check: (checks: Checks) => (typed: string) => string,
  secret?: 'secret',
]

const inEnvironment: readonly Row[] = [
  ['NIGHTDESK_DATA', './data', '/var/lib/nightdesk', 'Folder of the embedded database.', (c) => c.any],
  ['NIGHTDESK_PORT', '8737', '8737', 'Port of the local desk.', (c) => c.integer(0, 65535)],
  [
    'NIGHTDESK_HOST',
    '127.0.0.1',
    '0.0.0.0',
    'Address the local desk listens on. It has no log-in: open it only behind one.',
    (c) => c.any,
  ],
  [
    'NIGHTDESK_NAMES',
    '',
    'desk.example,nightdesk.news.svc',
    'Names under which a proxy or a cluster calls the local desk, with a port where it isn’t the usual one.',
    (c) => c.hosts,
  ],
  [
    'NIGHTDESK_TIMEZONE',
    '',
    'Europe/London',
    'Time zone of a workspace until it sets its own; empty takes the machine’s.',
    (c) => c.timeZone,
  ],
  [
    'NIGHTDESK_SAMPLE_WIRE',
    'on',
    'off',
    'Whether the first start brings a wire of invented articles to look at.',
    (c) => c.oneOf('on', 'off'),
  ],
  [
    'DATABASE_URL',
    '',
    'postgres://nightdesk@db.example/nightdesk',
    'Postgres instead of the embedded database: several processes share the work.',
    (c) => c.databaseUrl,
    'secret',
  ],
  [
    'NIGHTDESK_SECRET_KEY',
    '',
    'a long random text',
    'Encrypts the tokens of Slack installations at rest.',
    (c) => c.atLeast(16),
    'secret',
  ],
  [
    'NIGHTDESK_ALLOW_HOSTS',
    '',
    'feeds.intern:8080,10.0.0.7',
    'Private hosts that feeds and pages may live on.',
    (c) => c.hosts,
  ],
  [
    'NIGHTDESK_POLL_SECONDS',
    '300',
    '60',
    'Shortest time between two polls of a busy feed; a quiet one is read up to 72 times less often.',
    (c) => c.integer(1, 86_400),
  ],
  [
    'NIGHTDESK_LOG',
    'info',
    'debug',
    'How much is logged: debug, info, warn or error.',
    (c) => c.oneOf('debug', 'info', 'warn', 'error'),
  ],
  ['DISCORD_TOKEN', '', 'the bot’s token', 'Starts Discord.', (c) => c.atLeast(8), 'secret'],
  [
    'DISCORD_API_URL',
    'https://discord.com/api',
    'http://127.0.0.1:9000/api',
    'Where Discord’s interface is.',
    (c) => c.httpUrl,
  ],
  [
    'DISCORD_GUILD',
    '',
    '112233445566778899',
    'Registers the commands in this guild only (at once), instead of everywhere.',
    (c) => c.any,
  ],
  ['SLACK_BOT_TOKEN', '', 'xoxb-…', 'Starts Slack for one team.', (c) => c.startsWith('xox'), 'secret'],
  [
    'SLACK_APP_TOKEN',
    '',
    'xapp-…',
    'Slack over Socket Mode: no public address needed.',
    (c) => c.startsWith('xapp-'),
    'secret',
  ],
  [
    'SLACK_SIGNING_SECRET',
    '',
    'from the app’s page',
    'Slack over HTTP instead of Socket Mode.',
    (c) => c.atLeast(8),
    'secret',
  ],
  [
    'SLACK_HOST',
    '127.0.0.1',
    '0.0.0.0',
    'Address that Slack over HTTP listens on: your proxy passes /slack/ to it.',
    (c) => c.any,
  ],
  ['SLACK_PORT', '8738', '8738', 'Port for Slack over HTTP.', (c) => c.integer(0, 65535)],
  [
    'SLACK_CLIENT_ID',
    '',
    '1234.5678',
    'With SLACK_CLIENT_SECRET: several teams install the app by OAuth.',
    (c) => c.any,
  ],
  [
    'SLACK_REDIRECT_URL',
    '',
    'https://desk.example/slack/oauth_redirect',
    'Where Slack sends the person back after installing by OAuth.',
    (c) => c.httpUrl,
  ],
  ['SLACK_CLIENT_SECRET', '', 'from the app’s page', 'See SLACK_CLIENT_ID.', (c) => c.atLeast(8), 'secret'],
  [
    'SLACK_API_URL',
    'https://slack.com/api',
    'http://127.0.0.1:9001/api',
    'Where Slack’s interface is.',
    (c) => c.httpUrl,
  ],
  [
    'NIGHTDESK_COMMAND_PREFIX',
    '',
    'nd-',
    'Put before Slack’s command names, where another app has taken them.',
    (c) => c.commandPrefix,
  ],
]

const inChat: readonly Row[] = [
  ['timezone', '', 'Europe/London', 'Time zone of this workspace, for due dates and schedules.', (c) => c.timeZone],
  ['sentences', '3', '2', 'How many sentences a brief has, from 1 to 5.', (c) => c.integer(1, 5)],
  [
    'ops-channel',
    '',
    'ops',
    'Channel that hears of feeds that fail and come back; empty: the channel of the feed.',
    (c) => (typed) => c.any(typed).replace(/^#/, ''),
  ],
  [
    'waiting-hours',
    '72',
    '24',
    'How many hours posts wait for a channel that takes none (no permission, or gone) before they are given up.',
    (c) => c.integer(1, 720),
  ],
  [
    'reminder-hours',
    '24',
    '4',
    'Hours between reminders of a follow-up that nobody has closed.',
    (c) => c.integer(1, 720),
  ],
  ['reminder-times', '5', '3', 'How many reminders a follow-up gets before it rests.', (c) => c.integer(1, 50)],
  [
    'morning',
    '09:00',
    '08:30',
    'The hour meant by a day without one: “due:tomorrow”.',
    (c) => (typed) => clockTime(typed, c.any),
  ],
]

/** ONE table of every setting: the environment's, then those of a workspace, set in chat. */
const settings: readonly SettingDefinition[] = [
  ...inEnvironment.map((row) => definition(row, 'environment')),
  ...inChat.map((row) => definition(row, 'workspace')),
]

export const environmentSettings = settings.filter((setting) => setting.scope === 'environment')
export const workspaceSettings = settings.filter((setting) => setting.scope === 'workspace')

function definition(
  [name, fallback, example, description, check, secret]: Row,
  scope: SettingDefinition['scope'],
): SettingDefinition {
  const checked = check(checksFor(name, example))
  return {
    name,
    scope,
    default: fallback,
    example,
    description,
    ...(secret && { secret: true as const }),
    check: checked,
  }
}

function clockTime(typed: string, trim: (typed: string) => string): string {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(trim(typed))
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) {
    throw new UserError(
      'bad-setting',
      `morning must be a time of day, not “${trim(typed)}”.`,
      'For example: morning=08:30',
    )
  }
  return `${parts[1]!.padStart(2, '0')}:${parts[2]}`
}
