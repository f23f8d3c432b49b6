// @ts-check
import { showKeys } from './keys-help.js'
import { viewsOf } from './views.js'

/**
 * Everything that can be gone to or done, for the palette: channels, views, commands, the keys.
 * @param {object} desk
 * @param {readonly any[]} desk.commands
 * @param {readonly string[]} desk.names of the channels
 * @param {(name: string) => Promise<void>} desk.open
 * @param {(line: string) => void} desk.show
 * @param {(line: string) => void} desk.write
 * @param {readonly import('./palette.js').Way[]} desk.more
 * @returns {import('./palette.js').Way[]}
 */
export function waysOf({ commands, names, open, show, write, more }) {
  return [
    ...names.map((name) => ({ name: `#${name}`, note: 'channel', go: () => void open(name) })),
    ...viewsOf(commands).map(({ name, show: line }) => ({ name, note: line, go: () => show(line) })),
    ...commands.map(({ name, description }) => ({
      name: `/${name}`,
      note: description,
      go: () => write(`/${name} `),
    })),
    ...more,
    { name: 'Keys', note: 'what each key does', go: showKeys },
  ]
}
