import { isIP } from 'node:net'
import { z } from 'zod'
import { UserError } from '../../src/core/errors.ts'
import { readHours, writeHours } from '../../src/core/hours.ts'
import { nearZones } from '../../src/core/near-names.ts'

/** What a setting may be: from what was typed to its value. */
export type Check<Value> = z.ZodType<Value, string>

/** Reads what was typed as the value of a setting. Throws a `UserError` that names it, and shows an example. */
export function readTyped<Value>(name: string, example: string, check: Check<Value>, typed: string): Value {
  const read = check.safeParse(typed)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const params: Record<string, unknown> = issue?.code === 'custom' ? (issue.params ?? {}) : {}
  throw new UserError(
    String(params.identifier ?? 'bad-setting'),
    `${name} ${issue?.message}`,
    String(params.next ?? `For example: ${name}=${example}`),
    { cause: read.error },
  )
}

export const text = z.string().trim()

const shaped = (fits: (value: string) => boolean, wrong: (value: string) => string) =>
  text.refine(fits, { error: ({ input }) => wrong(String(input)) })

export const integer = (least: number, most: number) =>
  shaped(
    (value) => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
    (value) => `must be a whole number from ${least} to ${most}, not “${value}”.`,
  ).transform(Number)

export const oneOf = <const Choices extends readonly string[]>(...choices: Choices) =>
  shaped(
    (value) => choices.includes(value.toLowerCase()),
    (value) => `must be one of ${choices.join(', ')}, not “${value}”.`,
  ).transform((value) => value.toLowerCase() as Choices[number])

function zoneHint(typed: string): string {
  const near = nearZones(typed)
  return near.length ? `Did you mean ${near.join(', ')}?` : 'Use a name like Europe/London or America/New_York.'
}

export const timeZone = text.transform((typed, context) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone
  } catch {
    context.issues.push({
      code: 'custom',
      input: typed,
      message: `must name a time zone: there is no time zone “${typed}”.`,
      params: { identifier: 'unknown-time-zone', next: zoneHint(typed) },
    })
    return z.NEVER
  }
})

const hasProtocol = (value: string, protocol: RegExp) => protocol.test(URL.parse(value)?.protocol ?? '')

export const httpUrl = shaped(
  (value) => hasProtocol(value, /^https?:$/),
  () => 'must be an http(s) address.',
).transform((value) => value.replace(/\/+$/, ''))

export const databaseUrl = shaped(
  (value) => hasProtocol(value, /^postgres(?:ql)?:$/),
  () => 'must be a postgres:// address.',
)

export const startsWith = (prefix: string) =>
  shaped(
    (value) => value.startsWith(prefix),
    () => `must begin with “${prefix}”.`,
  )

export const atLeast = (length: number) =>
  shaped(
    (value) => value.length >= length,
    () => `must have at least ${length} characters.`,
  )

const namesIn = (value: string) => value.split(/[\s,]+/).filter(Boolean)
const oddHost = (value: string) =>
  namesIn(value).find((host) => !/^(?:\[[0-9a-f:.]+\]|[\w.:-]+)$/i.test(host) || host.includes('//'))

export const hosts = shaped(
  (value) => oddHost(value) === undefined,
  (value) => `must be host names or addresses parted by commas, and “${oddHost(value)}” is neither.`,
).transform(namesIn)

const parted = (value: string) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** People's names, parted by commas. */
export const names = text.transform(parted)

const isNetwork = (typed: string) => {
  const [address = '', bits] = typed.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  return isIP(address) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

export const networks = shaped(
  (value) => parted(value).every(isNetwork),
  (value) =>
    `must be addresses or networks parted by commas, and “${parted(value).find((one) => !isNetwork(one))}” is neither.`,
).transform(parted)

export const commandPrefix = shaped(
  (value) => /^[a-z0-9_-]{0,12}$/.test(value),
  () => 'must be at most 12 small letters, digits, - or _.',
)

/** `9:05` and `09:05` are kept as `09:05`. */
export const clockTime = shaped(
  (value) => /^(?:\d|[01]\d|2[0-3]):[0-5]\d$/.test(value),
  (value) => `must be a time of day, not “${value}”.`,
).transform((value) => value.padStart(5, '0'))

/** A channel with or without its sign; empty is none. */
export const channelName = text.transform((value) => value.replace(/^#/, '') || undefined)

/** A stretch of each day, kept as `22:00-06:00`; empty is none. */
export const hours = shaped(
  (value) => value === '' || value.toLowerCase() === 'off' || readHours(value) !== undefined,
  (value) => `must be hours of the day from and to, or off, not “${value}”.`,
).transform((value): string | undefined => {
  const read = readHours(value)
  return read && writeHours(read)
})
