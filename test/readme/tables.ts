import { commands } from '../../commands/index.ts'
import { environmentSettings, workspaceSettings } from '../../config/settings.ts'
import type { SettingDefinition } from '../../src/core/setting.ts'

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const shownDefault = (setting: SettingDefinition) => (setting.default ? `\`${setting.default}\`` : '')
const settingRows = (settings: readonly SettingDefinition[]) =>
  settings.map((setting) => [
    `\`${setting.name}\``,
    shownDefault(setting),
    setting.description,
    `\`${setting.example}\``,
  ])

/** The README's tables by the name of their marks, made from the same objects that the code uses. */
export const tables: Readonly<Record<string, string>> = {
  commands: table(
    ['command', 'what it does', 'options', 'for'],
    commands.map((command) => [
      `\`/${command.name}\``,
      command.description,
      command.options.map((option) => `\`${option.name}\`${option.required ? ' (needed)' : ''}`).join(', '),
      command.permission === 'reader' ? 'everybody' : `${command.permission}s`,
    ]),
  ),
  'workspace-settings': table(['setting', 'default', 'what it is for', 'for example'], settingRows(workspaceSettings)),
  settings: table(['variable', 'default', 'what it is for', 'for example'], settingRows(environmentSettings)),
}

/** The README with its tables as they should be. */
export function withTables(readme: string): string {
  return Object.entries(tables).reduce((text, [name, made]) => {
    const begin = `<!-- ${name}: made by npm run docs -->`
    const end = `<!-- end of ${name} -->`
    const from = text.indexOf(begin)
    const to = text.indexOf(end)
    if (from < 0 || to < 0) throw new Error(`README.md has no marks for ${name}`)
    return `${text.slice(0, from + begin.length)}\n${made}\n${text.slice(to)}`
  }, readme)
}
