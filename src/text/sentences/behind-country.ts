import { countryBodies, zones } from '../locales/en/abbreviations.ts'
import type { Token } from '../tokens/token.ts'

const bodies = new Set(countryBodies.split(' '))
const clocks = new Set(zones.split(' '))
const longestName = 3

/**
 * "She moved to the U.S. Maria Quill stayed.": behind a preposition and the country a name begins the next sentence when a
 * verb follows it, unless it is one that goes with the country ("the U.S. Senate"). Behind "5 p.m." any name does, but for
 * a day, a month or a time zone.
 */
export function nameBegins(tokens: readonly Token[], i: number): boolean {
  const short = tokens[i]!.value.toLowerCase()
  const next = tokens[i + 1]
  if (!next || !/^\p{Lu}\p{Ll}/u.test(next.value)) return false
  // "keywords, etc. Developers should", and no "Ann Lee, etc. Corran".
  if (/^etc\.?$/i.test(short === '.' ? (tokens[i - 1]?.value ?? '') : short)) return next.pos !== 'PROPN'
  if (short === 'a.m.' || short === 'p.m.') return !clocks.has(next.value)
  if (!/^(?:u\.s|u\.k|u\.n|e\.u)\.$/.test(short) || bodies.has(next.value)) return false
  if (tokens[i - 1]?.value.toLowerCase() !== 'the' || tokens[i - 2]?.pos !== 'ADP') return false
  let k = i + 1
  while (k <= i + longestName && tokens[k]?.pos === 'PROPN') k++
  return k > i + 1 && (tokens[k]?.pos === 'VERB' || tokens[k]?.pos === 'AUX')
}
