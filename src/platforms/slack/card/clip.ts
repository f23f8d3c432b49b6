import * as chat from '../../chat/clip.ts'

/** At most `max` UTF-16 units. */
export const clip = (text: string, max: number) => chat.clip(text, max, chat.units)

/** Parts a long text into pieces of at most `max` units, at line ends or white space where there is some. */
export function pieces(text: string, max: number): string[] {
  const found: string[] = []
  let left = text
  while (left.length > max) {
    const window = left.slice(0, max)
    const line = window.lastIndexOf('\n')
    const space = line > max / 2 ? line : window.lastIndexOf(' ')
    const cut = space > max / 2 ? space + 1 : Math.max(1, chat.head(left, max, chat.units).length)
    found.push(left.slice(0, cut))
    left = left.slice(cut)
  }
  if (left) found.push(left)
  return found
}
