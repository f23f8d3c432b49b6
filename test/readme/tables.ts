import { commands } from '../../commands/index.ts'
import { environmentSettings, workspaceSettings } from '../../config/settings.ts'
import { program } from '../../src/commandline/index.ts'
import type { Option } from '../../src/core/command.ts'
import type { SettingDefinition } from '../../src/core/setting.ts'
import { scopes } from '../../src/platforms/slack/index.ts'
import { table } from './markdown.ts'

const shownDefault = (setting: SettingDefinition) => (setting.default ? `\`${setting.default}\`` : '')
const settingRows = (settings: readonly SettingDefinition[]) =>
  settings.map((setting) => [
    `\`${setting.name}\``,
    shownDefault(setting),
    setting.description,
    `\`${setting.example}\``,
  ])

/** The tables by the name of their marks, made from the same objects that the code uses. */
const tables: Readonly<Record<string, string>> = {
  commands: table(
    ['command', 'what it does', 'options', 'for'],
    commands.map((command) => [
      `\`/${command.name}\``,
      command.description,
      command.options.map((option) => `\`${option.name}\`${neededOf(option)}`).join(', '),
      command.permission === 'reader' ? 'everybody' : `${command.permission}s`,
    ]),
  ),
  'workspace-settings': table(
    ['setting', 'default', 'what it is for', 'for example'],
    settingRows(Object.values<SettingDefinition>(workspaceSettings)),
  ),
  settings: table(['variable', 'default', 'what it is for', 'for example'], settingRows(environmentSettings)),
  'command-line': table(
    ['command', 'what it does'],
    program().commands.map((command) => [
      `\`npx nightdesk ${[command.name(), ...command.registeredArguments.map((argument) => argument.name())].join(' ')}\``,
      command.description(),
    ]),
  ),
  scopes: table(
    ['scope', 'what for'],
    Object.entries(scopes).map(([scope, reason]) => [`\`${scope}\``, reason]),
  ),
}

/** Which page has which tables. */
export const placed: Readonly<Record<string, readonly string[]>> = {
  'docs/newsroom.md': ['commands', 'workspace-settings'],
  'docs/operate.md': ['settings', 'command-line'],
  'docs/slack.md': ['scopes'],
}

/** A page with its tables as they should be. Throws where the marks of one are missing. */
export function withTables(path: string, page: string): string {
  return (placed[path] ?? []).reduce((text, name) => {
    const begin = `<!-- ${name}: made by npm run docs -->`
    const end = `<!-- end of ${name} -->`
    const from = text.indexOf(begin)
    const to = text.indexOf(end)
    if (from < 0 || to < 0) throw new Error(`${path} has no marks for ${name}`)
    return `${text.slice(0, from + begin.length)}\n${tables[name]}\n${text.slice(to)}`
  }, page)
}

function neededOf({ required, unless }: Option): string {
  if (!required) return ''
  return unless === undefined ? ' (needed)' : ` (needed, or \`${unless}\`)`
}
