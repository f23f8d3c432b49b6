import type { CommandDefinition } from '../core/command.ts'
import { UserError } from '../core/errors.ts'
import { slipsBetween } from '../core/near-names.ts'
import { say } from '../locales/index.ts'
import { short } from './value.ts'

/** The command with the longest name that the text begins with, and where its arguments begin. */
export function findCommand<D extends Pick<CommandDefinition, 'name'>>(
  text: string,
  definitions: readonly D[],
): { definition: D; rest: string } {
  const body = text.replace(/^\s*\/?/, '')
  let best: { definition: D; rest: string } | undefined
  for (const definition of definitions) {
    const rest = after(body, definition.name)
    if (rest !== undefined && definition.name.length > (best?.definition.name.length ?? 0)) best = { definition, rest }
  }
  if (best) return best
  throw unknownCommand(body, definitions)
}

/** What follows the words of a name, or nothing when the text begins otherwise. */
function after(body: string, name: string): string | undefined {
  let at = 0
  for (const word of name.split(' ')) {
    while (body[at] === ' ' || body[at] === '\t') at++
    if (body.slice(at, at + word.length).toLowerCase() !== word) return undefined
    at += word.length
    if (at < body.length && !/\s/.test(body[at]!)) return undefined
  }
  return body.slice(at)
}

function unknownCommand(body: string, definitions: readonly Pick<CommandDefinition, 'name'>[]): UserError {
  const words = body.split(/\s+/, 3).map((word) => word.toLowerCase())
  for (let n = Math.min(words.length, 2); n > 0; n--) {
    const head = `${words.slice(0, n).join(' ')} `
    const under = definitions
      .filter((d) => d.name.startsWith(head))
      .map((d) => d.name.slice(head.length).split(' ')[0]!)
    if (under.length) {
      const list = [...new Set(under)].join(', ')
      const wrong = words[n] ? say.typed.noSuch(`${head}${short(words[n]!)}`) : say.typed.oneMoreWord(head.trim())
      return new UserError('unknown-command', wrong, say.typed.comesOneOf(head.trim(), list))
    }
  }
  const nearest = [...definitions]
    .map((d) => ({ name: d.name, far: slipsBetween(d.name, words.slice(0, d.name.split(' ').length).join(' '), 2) }))
    .sort((a, b) => a.far - b.far)[0]
  const meant = nearest && nearest.far <= 2 ? nearest.name : undefined
  return new UserError(
    'unknown-command',
    say.typed.noCommand(short(words[0] ?? '')),
    [...(meant ? [say.typed.meantCommand(meant)] : []), say.desk.helpLists].join(' '),
  )
}
