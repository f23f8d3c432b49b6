const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Code points, the unit of Discord's limits. */
export function points(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) i++
    count++
  }
  return count
}

/** At most `limit` code points, cut between graphemes, with an ellipsis where something is missing. */
export function clip(text: string, limit: number): string {
  return points(text) <= limit ? text : `${head(text, limit - 1).trimEnd()}…`
}

/** The longest beginning of whole graphemes that has at most `limit` code points. */
export function head(text: string, limit: number): string {
  // Two units a point at most: nothing behind can matter, and a hostile megabyte costs nothing.
  const window = text.slice(0, Math.max(0, limit) * 2 + 64)
  let end = 0
  let count = 0
  for (const { segment, index } of graphemes.segment(window)) {
    count += points(segment)
    if (count > limit) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
