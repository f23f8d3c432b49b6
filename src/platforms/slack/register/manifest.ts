import type { CommandDefinition, Option } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { clip } from '../card/clip.ts'
import { linkScopes, scopes } from '../connect/scopes.ts'

export interface ManifestOptions {
  readonly prefix: string
  readonly mode: 'socket' | 'http'
  /** Where Slack sends events in HTTP mode: `https://desk.example/slack/events`. */
  readonly requestUrl?: string
  /** Makes an app that several workspaces add by OAuth, with rotated tokens. */
  readonly redirectUrl?: string
  /** Domains whose addresses are shown with their brief where they are kept; Slack takes five at most. */
  readonly unfurl?: readonly string[]
}

/** The first words of all command names: one slash command each. */
function slashNames(definitions: readonly CommandDefinition[]): string[] {
  return [...new Set(definitions.map(({ name }) => name.split(' ')[0]!))]
}

/** The events that the app hears: what is said to it, its own posts, its home, where it comes and goes, and who is in which group. */
const events = [
  'app_mention',
  'app_uninstalled',
  'tokens_revoked',
  'app_home_opened',
  'member_joined_channel',
  'subteam_created',
  'subteam_updated',
  'subteam_members_changed',
  'message.channels',
  'message.groups',
  'message.im',
]

const domainsAtMost = 5

/** A callback id that says which command a message's menu entry stands for. */
export const menuCallback = (command: string) => `menu:${command}`

/** The app's manifest (docs.slack.dev/reference/app-manifest), for “Create an app → From a manifest”. */
export function slackManifest(definitions: readonly CommandDefinition[], options: ManifestOptions): object {
  const longest = slashNames(definitions).reduce((a, b) => (b.length > a.length ? b : a), '')
  if (!/^[a-z0-9_-]*$/.test(options.prefix) || `/${options.prefix}${longest}`.length > 32) {
    throw new UserError('slack-prefix', say.slack.badPrefix(clip(options.prefix, 40)), say.slack.goodPrefix(longest))
  }
  const { unfurl = [] } = options
  if (unfurl.length > domainsAtMost || unfurl.some((domain) => !/^[a-z0-9.-]+\.[a-z]{2,}$/.test(domain)))
    throw new UserError('slack-domains', say.slack.domains, say.slack.nameDomains)
  const menus = definitions.filter(({ menu }) => menu !== undefined).slice(0, 10)
  const url = options.mode === 'http' && options.requestUrl ? options.requestUrl : undefined
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Nightdesk',
      description: 'A newsroom’s night desk: briefs, sources, timelines and follow-ups, with nothing invented',
      background_color: '#1b2333',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Nightdesk', always_online: true },
      slash_commands: slashNames(definitions).map((word) => slashCommand(word, definitions, options.prefix, url)),
      ...(unfurl.length > 0 && { unfurl_domains: unfurl }),
      ...(menus.length && {
        shortcuts: menus.map(({ name, menu, description }) => ({
          name: clip(menu!, 24),
          type: 'message',
          callback_id: menuCallback(name),
          description: clip(description, 150),
        })),
      }),
    },
    oauth_config: {
      ...(options.redirectUrl && { redirect_urls: [options.redirectUrl] }),
      scopes: { bot: [...Object.keys(scopes), ...(unfurl.length > 0 ? linkScopes : [])] },
    },
    settings: {
      event_subscriptions: {
        ...(url && { request_url: url }),
        bot_events: [...events, ...(unfurl.length > 0 ? ['link_shared'] : [])],
      },
      interactivity: { is_enabled: true, ...(url && { request_url: url, message_menu_options_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: options.mode === 'socket',
      token_rotation_enabled: options.redirectUrl !== undefined,
    },
  }
}

function slashCommand(
  word: string,
  definitions: readonly CommandDefinition[],
  prefix: string,
  url: string | undefined,
) {
  const own = definitions.filter(({ name }) => name === word || name.startsWith(`${word} `))
  const alone = own.length === 1 && own[0]!.name === word ? own[0]! : undefined
  const under = own.map(({ name }) => name.slice(word.length + 1)).filter(Boolean)
  const hint = alone ? alone.options.map(hintOf).join(' ') : under.join(' | ')
  return {
    command: `/${prefix}${word}`,
    description: clip(
      alone?.description ?? own.find(({ name }) => name === word)?.description ?? `Commands: ${under.join(', ')}`,
      200,
    ),
    ...(hint && { usage_hint: clip(hint, 200) }),
    should_escape: true,
    ...(url && { url }),
  }
}

function hintOf(option: Option): string {
  const name = option.rest ? option.name : `${option.name}:…`
  return option.required ? name : `[${name}]`
}
