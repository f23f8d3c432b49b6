import { measureWords, moneySigns } from '../locales/en/check.ts'

const units = new Map(
  measureWords.split('; ').flatMap((line) => {
    const [name = '', forms = ''] = line.split(' | ')
    return forms.split(' ').map((form) => [form, name] as const)
  }),
)
const signs = new Map(moneySigns.split(' ').map((pair) => [pair[0]!, pair.slice(1)]))

/** The money whose sign stands at a place. */
export const moneyAt = (text: string, at: number): string | undefined => signs.get(text[at] ?? '')

/**
 * Of what a figure is: money, a measure, a share, an age, a stretch of time; undefined for what is counted. `counted` are the words behind
 * it, `behind` and `before` the text on either side.
 */
export function unitOf(counted: readonly string[], behind: string, before: string): string | undefined {
  if (/^\s?%/.test(behind)) return 'percent'
  if (/^-years?-old/.test(behind) || /\b(?:aged|woman of|man of|boy of|girl of) $/.test(before)) return 'age'
  if (/\p{L}, $/u.test(before) && /^[,.]/.test(behind)) return 'age'
  if (/\b(?:is|was|turned) $/.test(before) && /^(?:[,.;]| and | years? old)/.test(behind)) return 'age'
  const [first = '', second = ''] = counted
  if (first === 'per' && second === 'cent') return counted[2]?.startsWith('point') ? 'point' : 'percent'
  if (first === 'percentage') return 'point'
  if (units.get(first) === 'year' && /^\W{1,2}years? old/.test(behind)) return 'age'
  return units.get(first) ?? units.get(second)
}
