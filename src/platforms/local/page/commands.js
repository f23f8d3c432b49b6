// @ts-check

/**
 * The command that a line begins with.
 * @param {readonly any[]} commands as the desk tells them
 * @param {string} line with its slash
 * @returns {any} undefined where there is none
 */
export function commandOf(commands, line) {
  const said = `${line.replace(/^\s*\//, '')} `
  return [...commands].sort((a, b) => b.name.length - a.name.length).find(({ name }) => said.startsWith(`${name} `))
}

/**
 * What of a line may stand in an address: a text that was pasted does not.
 * @param {readonly any[]} commands @param {string} line with its slash
 */
export function addressOf(commands, line) {
  const command = commandOf(commands, line)
  const pastes = command?.options.some((/** @type {any} */ { type, required }) => type === 'text' && required)
  return pastes ? `/${command.name}` : line
}

/**
 * Whether a line only reads, so that its answer may stand in an address and be asked for again.
 * @param {readonly any[]} commands @param {string} line with its slash
 */
export function onlyReads(commands, line) {
  const command = commandOf(commands, line)
  return command?.reads === true || (command?.reads === 'bare' && line.trim() === `/${command.name}`)
}
