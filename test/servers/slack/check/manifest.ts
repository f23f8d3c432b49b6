import { isObject, type Json, knownFields, listWithin, oneOf, Problems, stringWithin } from './problems.ts'

/** What Slack takes as a manifest (docs.slack.dev/reference/app-manifest): fields, lengths, counts. */
export function checkManifest(manifest: unknown): string[] {
  const p = new Problems()
  if (!isObject(manifest)) return ['manifest: must be an object']
  knownFields(p, 'manifest', manifest, ['_metadata', 'display_information', 'features', 'oauth_config', 'settings'])
  const display = (manifest.display_information ?? {}) as Json
  knownFields(p, 'display_information', display, ['name', 'description', 'long_description', 'background_color'])
  stringWithin(p, 'display_information.name', display.name, 35, 1)
  stringWithin(p, 'display_information.description', display.description, 140, 1)
  oneOf(p, 'display_information.background_color', /^#([0-9a-f]{3}){1,2}$/i.test(String(display.background_color)), [
    true,
  ])
  checkFeatures(p, (manifest.features ?? {}) as Json)
  const oauth = (manifest.oauth_config ?? {}) as Json
  knownFields(p, 'oauth_config', oauth, ['redirect_urls', 'scopes'])
  const scopes = listWithin(p, 'oauth_config.scopes.bot', (oauth.scopes as Json | undefined)?.bot, 255)
  if (new Set(scopes).size !== scopes.length) p.add('oauth_config.scopes.bot', 'a scope twice')
  checkSettings(p, (manifest.settings ?? {}) as Json)
  return p.list
}

function checkFeatures(p: Problems, features: Json): void {
  knownFields(p, 'features', features, ['app_home', 'bot_user', 'shortcuts', 'slash_commands', 'unfurl_domains'])
  stringWithin(p, 'features.bot_user.display_name', (features.bot_user as Json | undefined)?.display_name, 80, 1)
  const names = new Set<unknown>()
  for (const [i, item] of listWithin(p, 'features.slash_commands', features.slash_commands, 50).entries()) {
    const at = `features.slash_commands[${i}]`
    const command = item as Json
    knownFields(p, at, command, ['command', 'description', 'usage_hint', 'should_escape', 'url'])
    stringWithin(p, `${at}.command`, command.command, 32, 2)
    if (!/^\/[a-z0-9_-]+$/.test(String(command.command))) p.add(`${at}.command`, 'lower-case letters, digits, - and _')
    if (names.has(command.command)) p.add(`${at}.command`, 'given twice')
    names.add(command.command)
    stringWithin(p, `${at}.description`, command.description, 2000, 1)
    if (command.usage_hint !== undefined) stringWithin(p, `${at}.usage_hint`, command.usage_hint, 1000, 1)
    if (command.url !== undefined) stringWithin(p, `${at}.url`, command.url, 3000, 8)
  }
  if (features.unfurl_domains !== undefined) listWithin(p, 'features.unfurl_domains', features.unfurl_domains, 5)
  if (features.shortcuts === undefined) return
  for (const [i, item] of listWithin(p, 'features.shortcuts', features.shortcuts, 10).entries()) {
    const at = `features.shortcuts[${i}]`
    const shortcut = item as Json
    knownFields(p, at, shortcut, ['name', 'type', 'callback_id', 'description'])
    stringWithin(p, `${at}.name`, shortcut.name, 24, 1)
    stringWithin(p, `${at}.callback_id`, shortcut.callback_id, 255, 1)
    stringWithin(p, `${at}.description`, shortcut.description, 150, 1)
    oneOf(p, `${at}.type`, shortcut.type, ['message', 'global'])
  }
}

function checkSettings(p: Problems, settings: Json): void {
  knownFields(p, 'settings', settings, [
    'event_subscriptions',
    'interactivity',
    'org_deploy_enabled',
    'socket_mode_enabled',
    'token_rotation_enabled',
  ])
  const events = (settings.event_subscriptions ?? {}) as Json
  knownFields(p, 'settings.event_subscriptions', events, ['request_url', 'bot_events'])
  listWithin(p, 'settings.event_subscriptions.bot_events', events.bot_events, 100)
  const interactivity = (settings.interactivity ?? {}) as Json
  knownFields(p, 'settings.interactivity', interactivity, ['is_enabled', 'request_url', 'message_menu_options_url'])
  for (const [name, url] of [
    ['event_subscriptions.request_url', events.request_url],
    ['interactivity.request_url', interactivity.request_url],
  ] as const) {
    if (settings.socket_mode_enabled === true && url !== undefined) p.add(`settings.${name}`, 'not with Socket Mode')
    if (url !== undefined && !/^https?:\/\//.test(String(url))) p.add(`settings.${name}`, 'not an address')
  }
}
