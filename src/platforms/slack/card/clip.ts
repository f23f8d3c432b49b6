const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The first `max` UTF-16 units of a text, with an ellipsis where something was cut; never inside a grapheme or a pair. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, cutAt(text, max - 1)).trimEnd()}…`
}

/** The last place at or before `at` where a text can be cut. A grapheme longer than the room is cut between its letters. */
export function cutAt(text: string, at: number): number {
  if (at >= text.length) return text.length
  const from = Math.max(0, at - 64)
  const start = from > 0 && isLow(text, from) ? from - 1 : from
  const around = graphemes.segment(text.slice(start, at + 64)).containing(at - start)
  const cut = start + (around?.index ?? at - start)
  if (cut > start || start === 0) {
    if (cut > 0) return cut
  }
  return isLow(text, at) ? at - 1 : at
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Parts a long text into pieces of at most `max` units, at line ends or white space where there is some. */
export function pieces(text: string, max: number): string[] {
  const found: string[] = []
  let left = text
  while (left.length > max) {
    const window = left.slice(0, max)
    const line = window.lastIndexOf('\n')
    const space = line > max / 2 ? line : window.lastIndexOf(' ')
    const cut = space > max / 2 ? space + 1 : Math.max(1, cutAt(left, max))
    found.push(left.slice(0, cut))
    left = left.slice(cut)
  }
  if (left) found.push(left)
  return found
}
