import type { Command } from 'commander'
import { readEnvironment } from '../../config/environment.ts'
import { UserError } from '../core/errors.ts'

/** What registers the commands with the platforms: from the same objects that answer them. */
export function addPlatformCommands(program: Command): void {
  program
    .command('deploy')
    .description('register the commands with Discord now')
    .option('--guild <id>', 'in one guild, where they show at once')
    .action(async (options: { guild?: string }) => {
      const environment = readEnvironment()
      if (!environment.DISCORD_TOKEN)
        throw new UserError('bad-setting', 'DISCORD_TOKEN is missing.', 'docs/discord.md says where to find it.')
      const { commands } = await import('../../commands/index.ts')
      const { deployDiscord } = await import('../platforms/discord/index.ts')
      const { registerTo } = await import('../composition/discord.ts')
      const to = options.guild ? { guild: options.guild } : registerTo(environment)
      const done = await deployDiscord({
        token: environment.DISCORD_TOKEN,
        apiUrl: environment.DISCORD_API_URL,
        commands,
        to,
      })
      console.log(`Registered ${done.commands} commands (${done.scope}).`)
    })
  program
    .command('manifest')
    .description('print the Slack app manifest, for “Create an app → From a manifest”')
    .option('--http <address>', 'for HTTP instead of Socket Mode: where Slack sends events')
    .option('--oauth <address>', 'for several workspaces: where Slack sends the person back')
    .option(
      '--unfurl <domains>',
      'show addresses of these domains with their brief, where they are kept: at most five, parted by commas; SLACK_UNFURL, unless told',
    )
    .action(async (options: { http?: string; oauth?: string; unfurl?: string }) => {
      const environment = readEnvironment()
      const { commands } = await import('../../commands/index.ts')
      const { slackManifest } = await import('../platforms/slack/index.ts')
      const manifest = slackManifest(commands, {
        prefix: environment.NIGHTDESK_COMMAND_PREFIX,
        mode: options.http ? 'http' : 'socket',
        ...(options.http && { requestUrl: options.http }),
        ...(options.oauth && { redirectUrl: options.oauth }),
        unfurl: (options.unfurl ?? environment.SLACK_UNFURL ?? '').split(/[\s,]+/).filter(Boolean),
      })
      console.log(JSON.stringify(manifest, null, 2))
    })
}
