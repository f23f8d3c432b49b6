const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How a platform counts its limits. */
export interface Measure {
  size(text: string): number
  /** The place in a text up to which it has at most `limit`, never inside a surrogate pair. */
  reach(text: string, limit: number): number
}

/** Code points: Discord's unit. */
export const points: Measure = {
  size: (text) => countPoints(text, Number.POSITIVE_INFINITY).count,
  reach: (text, limit) => countPoints(text, limit).end,
}

/** UTF-16 units: Slack's. */
export const units: Measure = {
  size: (text) => text.length,
  reach: (text, limit) => (isPairAt(text, limit - 1) ? limit - 1 : limit),
}

/** At most `limit`, with an ellipsis where something is missing; never cut inside a grapheme. */
export function clip(text: string, limit: number, measure: Measure): string {
  return measure.size(text) <= limit ? text : `${head(text, limit - 1, measure).trimEnd()}…`
}

/** No grapheme that people write has more units than this. A longer one is cut like any text. */
const longestGrapheme = 64

/** The longest beginning of whole graphemes within `limit`. The time it takes grows with the limit, not with the text. */
export function head(text: string, limit: number, measure: Measure): string {
  const end = measure.reach(text, Math.max(0, limit))
  if (end >= text.length) return text
  const from = runStart(text, Math.max(0, end - longestGrapheme))
  const around = graphemes.segment(text.slice(from, end + longestGrapheme)).containing(end - from)
  const cut = from + (around?.index ?? end - from)
  return text.slice(0, cut > from || (cut > 0 && from === 0) ? cut : end)
}

/** Where to begin looking for graphemes: not inside a pair, and not inside a run of flags, which are read two by two. */
function runStart(text: string, at: number): number {
  let start = at > 0 && isPairAt(text, at - 1) ? at - 1 : at
  while (start > 0 && /^[\u{1f1e6}-\u{1f1ff}]$/u.test(String.fromCodePoint(text.codePointAt(start)!))) start -= 2
  return Math.max(0, start)
}

function countPoints(text: string, most: number): { readonly count: number; readonly end: number } {
  let count = 0
  let end = 0
  while (end < text.length && count < most) {
    end += isPairAt(text, end) ? 2 : 1
    count++
  }
  return { count, end }
}

function isPairAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length
}
