import type { ConnectStep } from '../../core/connect-step.ts'

/** How far Discord and Slack are connected. */
export const connecting = {
  unset: {
    discord: {
      what: 'DISCORD_TOKEN is not set.',
      next: 'Make an application, and copy the token from its page Bot: docs/discord.md goes through it.',
      page: 'Discord’s applications',
    },
    slack: {
      what: 'SLACK_BOT_TOKEN is not set, nor SLACK_CLIENT_ID for several workspaces.',
      next: 'Make an app from the manifest that “npx nightdesk manifest” prints, and install it; with the bot token goes SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP): docs/slack.md goes through it.',
      page: 'Your Slack apps',
    },
  },
  title: (platform: string, open: number) => `Connect ${platform}: ${open === 0 ? 'all is well' : `${open} to see to`}`,
  again: 'Look again',
  neverInChat:
    'Tokens are set in the environment, or in the file .env of the folder where Nightdesk is started, and read at its start. Never write one into a chat.',
  marks: {
    done: 'Done',
    missing: 'Missing',
    unknown: 'Can’t tell',
  } satisfies Record<ConnectStep['state'], string>,
  states: { up: 'The connection stands', starting: 'The connection is being made', down: 'No connection' },
  notHere: 'Another platform is the business of whoever runs this desk.',
  askThere: 'They ask on the local desk.',
  which: 'There are two platforms to connect: discord and slack.',
  example: 'For example: /desk connect platform:discord',
  askOthers: 'Ask “/desk connect” in the others for theirs.',
}
