import type { OptionValue } from './command.ts'

/** Writes a command so that `parseCommandText` reads it again: for buttons. */
export function commandText(command: string, options: Readonly<Record<string, OptionValue>>): string {
  const parts = Object.entries(options).map(([name, value]) => {
    const written = String(value)
    return `${name}:${/[\s"“„«]/.test(written) || written === '' ? `"${written.replaceAll('"', '”')}"` : written}`
  })
  return [command, ...parts].join(' ')
}
