import type { SettingDefinition } from '../../src/core/setting.ts'
import {
  atLeast,
  commandPrefix,
  databaseUrl,
  hosts,
  httpUrl,
  integer,
  names,
  networks,
  oneOf,
  startsWith,
  text,
  timeZone,
} from './checks.ts'
import { definitionOf, type SettingRow } from './row.ts'

/** The environment's settings; one without a fallback may be left out. */
export const inEnvironment = {
  NIGHTDESK_DATA: {
    fallback: './data',
    example: '/var/lib/nightdesk',
    description: 'Folder of the embedded database.',
    check: text,
  },
  NIGHTDESK_PORT: {
    fallback: '8737',
    example: '8737',
    description: 'Port of the local desk.',
    check: integer(0, 65535),
  },
  NIGHTDESK_HOST: {
    fallback: '127.0.0.1',
    example: '0.0.0.0',
    description: 'Address the local desk listens on. Open it to others only with NIGHTDESK_LOGIN, or behind a proxy.',
    check: text,
  },
  NIGHTDESK_NAMES: {
    fallback: '',
    example: 'desk.example,nightdesk.news.svc',
    description:
      'Names under which a proxy or a cluster calls the local desk, with a port where it isn’t the usual one.',
    check: hosts,
  },
  NIGHTDESK_ADDRESS: {
    example: 'https://desk.example',
    description:
      'Where the local desk is reached from outside, for the calendars that people subscribe to; empty: this machine’s own.',
    check: httpUrl,
  },
  NIGHTDESK_LOGIN: {
    fallback: 'off',
    example: 'passkeys',
    description:
      'How people log in to the local desk: passkeys; proxy (one before the desk says who they are); off (whoever reaches it is its operator).',
    check: oneOf('off', 'passkeys', 'proxy'),
  },
  NIGHTDESK_ADMINS: {
    fallback: '',
    example: 'ann,ben',
    description:
      'With a log-in: who is an admin of the local desk. The others read, until “/desk staff set” says more.',
    check: names,
  },
  NIGHTDESK_SESSION_HOURS: {
    fallback: '12',
    example: '4',
    description: 'With passkeys: hours without use after which one has to log in again; after a week in any case.',
    check: integer(1, 168),
  },
  NIGHTDESK_PROXY_HEADER: {
    fallback: 'x-forwarded-user',
    example: 'remote-user',
    description: 'With NIGHTDESK_LOGIN=proxy: the header in which the proxy says who has logged in.',
    check: text,
  },
  NIGHTDESK_PROXIES: {
    fallback: '127.0.0.1,::1',
    example: '10.0.0.0/8',
    description:
      'With NIGHTDESK_LOGIN=proxy: the addresses or networks of the proxy; from elsewhere the header says nothing.',
    check: networks,
  },
  NIGHTDESK_TIMEZONE: {
    example: 'Europe/London',
    description: 'Time zone of a workspace until it sets its own; empty takes the machine’s.',
    check: timeZone,
  },
  NIGHTDESK_SAMPLE_WIRE: {
    fallback: 'on',
    example: 'off',
    description: 'Whether the first start brings a wire of invented articles to look at.',
    check: oneOf('on', 'off'),
  },
  DATABASE_URL: {
    example: 'postgres://nightdesk@db.example/nightdesk',
    description: 'Postgres instead of the embedded database: several processes share the work.',
    check: databaseUrl,
    secret: true,
  },
  NIGHTDESK_SECRET_KEY: {
    example: 'a long random text',
    description: 'Encrypts the tokens of Slack installations at rest.',
    check: atLeast(16),
    secret: true,
  },
  NIGHTDESK_ALLOW_HOSTS: {
    fallback: '',
    example: 'feeds.intern:8080,10.0.0.7',
    description: 'Private hosts that feeds and pages may live on.',
    check: hosts,
  },
  NIGHTDESK_ROBOTS: {
    fallback: 'on',
    example: 'off',
    description:
      'Whether a site’s robots.txt is asked before the desk looks at a watched page, or at a posted article again. Feeds, and what somebody asks about, are read in any case.',
    check: oneOf('on', 'off'),
  },
  NIGHTDESK_POLL_SECONDS: {
    fallback: '300',
    example: '60',
    description: 'Shortest time between two polls of a busy feed; a quiet one is read up to 72 times less often.',
    check: integer(1, 86_400),
  },
  NIGHTDESK_LOG: {
    fallback: 'info',
    example: 'debug',
    description: 'How much is logged: debug, info, warn or error.',
    check: oneOf('debug', 'info', 'warn', 'error'),
  },
  NIGHTDESK_MCP_TOKEN: {
    example: 'the token, nightdesk_…',
    description: 'What “nightdesk mcp” asks the running desk with: a token of “/desk token add”.',
    check: atLeast(8),
    secret: true,
  },
  DISCORD_TOKEN: {
    example: 'the bot’s token',
    description: 'Starts Discord.',
    check: atLeast(8),
    secret: true,
  },
  DISCORD_API_URL: {
    fallback: 'https://discord.com/api',
    example: 'http://127.0.0.1:9000/api',
    description: 'Where Discord’s interface is.',
    check: httpUrl,
  },
  DISCORD_GUILD: {
    example: '112233445566778899',
    description: 'Registers the commands in this guild only (at once), instead of everywhere.',
    check: text,
  },
  SLACK_BOT_TOKEN: {
    example: 'xoxb-…',
    description: 'Starts Slack for one team.',
    check: startsWith('xox'),
    secret: true,
  },
  SLACK_APP_TOKEN: {
    example: 'xapp-…',
    description: 'Slack over Socket Mode: no public address needed.',
    check: startsWith('xapp-'),
    secret: true,
  },
  SLACK_SIGNING_SECRET: {
    example: 'from the app’s page',
    description: 'Slack over HTTP instead of Socket Mode.',
    check: atLeast(8),
    secret: true,
  },
  SLACK_HOST: {
    fallback: '127.0.0.1',
    example: '0.0.0.0',
    description: 'Address that Slack over HTTP listens on: your proxy passes /slack/ to it.',
    check: text,
  },
  SLACK_PORT: {
    fallback: '8738',
    example: '8738',
    description: 'Port for Slack over HTTP.',
    check: integer(0, 65535),
  },
  SLACK_CLIENT_ID: {
    example: '1234.5678',
    description: 'With SLACK_CLIENT_SECRET: several teams install the app by OAuth.',
    check: text,
  },
  SLACK_REDIRECT_URL: {
    example: 'https://desk.example/slack/oauth_redirect',
    description: 'Where Slack sends the person back after installing by OAuth.',
    check: httpUrl,
  },
  SLACK_UNFURL: {
    example: 'paper.example,wire.example',
    description:
      'Domains whose addresses are shown with their brief in Slack, five at most: for the manifest, and for what OAuth asks of a workspace.',
    check: text,
  },
  SLACK_CLIENT_SECRET: {
    example: 'from the app’s page',
    description: 'See SLACK_CLIENT_ID.',
    check: atLeast(8),
    secret: true,
  },
  SLACK_API_URL: {
    fallback: 'https://slack.com/api',
    example: 'http://127.0.0.1:9001/api',
    description: 'Where Slack’s interface is.',
    check: httpUrl,
  },
  NIGHTDESK_COMMAND_PREFIX: {
    fallback: '',
    example: 'nd-',
    description: 'Put before Slack’s command names, where another app has taken them.',
    check: commandPrefix,
  },
} as const satisfies Readonly<Record<string, SettingRow<unknown>>>

export const environmentSettings: readonly SettingDefinition[] = Object.entries(inEnvironment).map(([name, row]) =>
  definitionOf<unknown>(name, row, 'environment'),
)
