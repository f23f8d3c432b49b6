/** Lines of iCalendar (RFC 5545), folded and ended as it wants them. */
export function icsFile(lines: readonly string[]): string {
  return `${lines.map(fold).join('\r\n')}\r\n`
}

/** A calendar has at least one component (RFC 5545, 3.6); this one shows nothing. */
export const noEvents = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** '20261123T090000Z' for a moment, milliseconds UTC (RFC 5545, 3.3.5). */
export function icsMoment(at: number): string {
  return `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
}

/** RFC 5545, 3.3.11; other control characters have no place in a text. */
export const escapeText = (text: string) =>
  text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')

/** RFC 5545, 3.1: no line longer than 75 octets, and no character torn apart. */
function fold(line: string): string {
  if (line.length <= 24) return line
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const char of line) {
    const size =
      char.codePointAt(0)! < 0x80 ? 1 : char.codePointAt(0)! < 0x800 ? 2 : char.codePointAt(0)! < 0x10000 ? 3 : 4
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += char
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
