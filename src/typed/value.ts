import type { Option, OptionValue } from '../core/command.ts'
import { UserError } from '../core/errors.ts'
import { nearNames } from '../core/near-names.ts'
import { say } from '../locales/index.ts'

const yes = new Set(['yes', 'true', 'on', '1', 'y'])
const no = new Set(['no', 'false', 'off', '0', 'n'])

/** The value of an option from what was typed. Throws `UserError` `bad-option` saying what would be right. */
export function readValue(option: Option, typed: string): OptionValue {
  const value = typed.trim()
  if (option.choices) return readChoice(option, value)
  if (option.type === 'integer') {
    const number = /^#?[-+]?\d{1,9}$/.test(value) ? Number(value.replace('#', '')) : Number.NaN
    if (Number.isNaN(number)) throw bad(option, say.typed.noNumber(short(value)))
    return number
  }
  if (option.type === 'boolean') {
    const lower = value.toLowerCase()
    if (yes.has(lower)) return true
    if (no.has(lower)) return false
    throw bad(option, say.typed.neither(short(value)))
  }
  if (option.type === 'channel') return value.replace(/^#/, '')
  if (option.type === 'member' || option.type === 'role') return value.replace(/^@/, '')
  return option.type === 'text' ? typed : value
}

function readChoice(option: Option, value: string): string {
  const lower = value.toLowerCase()
  const choice = option.choices!.find((c) => c.value.toLowerCase() === lower || c.label.toLowerCase() === lower)
  if (choice) return choice.value
  const values = option.choices!.map((c) => c.value)
  const [near] = nearNames(values, value)
  const hint = near ? ` ${say.typed.meant(near)}` : ''
  throw bad(option, `${say.typed.noneOf(short(value), values.join(', '))}${hint}`)
}

function bad(option: Option, what: string): UserError {
  return new UserError(
    'bad-option',
    `${option.name}: ${what}`,
    option.example && say.settings.forExample(option.example),
  )
}

/** Foreign text in a sentence of ours, kept to a readable length. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
