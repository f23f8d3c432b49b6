import { UserError } from '../src/core/errors.ts'

type Check = (typed: string) => string

/** Makes the checks of one setting; each error names it, and shows an example. */
export function checksFor(name: string, example: string) {
  const wrong = (what: string) => new UserError('bad-setting', `${name} ${what}`, `For example: ${name}=${example}`)
  return {
    any: ((typed) => typed.trim()) satisfies Check,

    integer:
      (least: number, most: number): Check =>
      (typed) => {
        const value = typed.trim()
        if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most) {
          throw wrong(`must be a whole number from ${least} to ${most}, not “${typed.trim()}”.`)
        }
        return String(Number(value))
      },

    oneOf:
      (...choices: readonly string[]): Check =>
      (typed) => {
        const value = typed.trim().toLowerCase()
        if (!choices.includes(value)) throw wrong(`must be one of ${choices.join(', ')}, not “${typed.trim()}”.`)
        return value
      },

    timeZone: ((typed) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone: typed.trim() }).resolvedOptions().timeZone
      } catch (cause) {
        throw new UserError(
          'unknown-time-zone',
          `${name}: there is no time zone “${typed.trim()}”.`,
          'Use a name like Europe/London or America/New_York.',
          { cause },
        )
      }
    }) satisfies Check,

    httpUrl: ((typed) => {
      const value = typed.trim()
      if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw wrong('must be an http(s) address.')
      return value.replace(/\/+$/, '')
    }) satisfies Check,

    databaseUrl: ((typed) => {
      const value = typed.trim()
      if (!URL.canParse(value) || !/^postgres(?:ql)?:$/.test(new URL(value).protocol)) {
        throw wrong('must be a postgres:// address.')
      }
      return value
    }) satisfies Check,

    startsWith:
      (prefix: string): Check =>
      (typed) => {
        if (!typed.trim().startsWith(prefix)) throw wrong(`must begin with “${prefix}”.`)
        return typed.trim()
      },

    atLeast:
      (length: number): Check =>
      (typed) => {
        if (typed.trim().length < length) throw wrong(`must have at least ${length} characters.`)
        return typed.trim()
      },

    hosts: ((typed) => {
      const hosts = typed.split(/[\s,]+/).filter(Boolean)
      const odd = hosts.find((host) => !/^(?:\[[0-9a-f:.]+\]|[\w.:-]+)$/i.test(host) || host.includes('//'))
      if (odd) throw wrong(`must be host names or addresses parted by commas, and “${odd}” is neither.`)
      return hosts.join(',')
    }) satisfies Check,

    commandPrefix: ((typed) => {
      if (!/^[a-z0-9_-]{0,12}$/.test(typed.trim())) throw wrong('must be at most 12 small letters, digits, - or _.')
      return typed.trim()
    }) satisfies Check,
  }
}
