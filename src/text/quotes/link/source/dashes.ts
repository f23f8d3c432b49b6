import type { Document } from '../../../document.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import type { TokenRange } from '../quoted/tag.ts'

const helpers = new Set(['AUX', 'ADV', 'PART'])
const MOST_ASIDE = 40

/**
 * "The lawsuit — filed on Monday — claims that …", "The report by the Harbour Institute (HI) - which the council paid for - found …":
 * the subject of a verb that an aside between dashes parts it from. `first` is where its sentence begins.
 */
export function subjectBeforeDashes(document: Document, verb: number, first: number): TokenRange | undefined {
  const { tokens } = document
  let close = verb - 1
  while (close > first && verb - close < 4 && helpers.has(tokens[close]!.pos)) close--
  if (!isDash(document, close)) return undefined
  for (let open = close - 2; open > first && close - open < MOST_ASIDE; open--) {
    if (!isDash(document, open)) continue
    let start = first
    while (start < open && /^(?:CCONJ|ADV)$/.test(tokens[start]!.pos)) start++
    const whole = tokens
      .slice(start, open)
      .every(({ pos, value }) => (pos !== 'VERB' && pos !== 'AUX' && value !== ',') || /^\p{Lu}/u.test(value))
    if (whole && start < open && tokens[start]!.pos !== 'ADP') return { first: start, end: open }
    const near = phraseStart(document, open, first)
    return near < open ? { first: near, end: open } : undefined
  }
  return undefined
}

/** A dash parts clauses; a hyphen does only with a space on both sides. */
function isDash({ tokens }: Document, i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]]
  if (!before || !token || !/^(?:—|–|-|--)$/.test(token.value)) return false
  return token.value !== '-' || (before.end < token.start && token.end < (tokens[i + 1]?.start ?? 0))
}
