/** No text is measured beyond this; no line of a picture holds more. */
const LONGEST = 2000

/** Breaks a text into at most `most` lines that fit; what doesn't fit ends in "…". Control and direction marks are dropped. */
export function wrap(text: string, room: number, measure: (text: string) => number, most: number): string[] {
  const words = text
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => pieces(word, room, measure))
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > room) {
      if (lines.length === most - 1) return [...lines, ellipsis(line, room, measure)]
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  return lines
}

/** A word wider than a line is torn. */
function pieces(word: string, room: number, measure: (text: string) => number): string[] {
  if (measure(word) <= room) return [word]
  const parts: string[] = []
  let part = ''
  for (const char of word) {
    if (part !== '' && measure(part + char) > room) {
      parts.push(part)
      part = char
    } else part += char
  }
  return [...parts, part]
}

function ellipsis(line: string, room: number, measure: (text: string) => number): string {
  let short = line
  while (short !== '' && measure(`${short}…`) > room) short = short.slice(0, -1)
  return `${short.trimEnd()}…`
}
