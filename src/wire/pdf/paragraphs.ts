import type { Line } from './lines.ts'

const sentenceEnd = /[.!?…:;]["'”’)\]]*$/
const listItem = /^(?:[•▪‣●○–—-]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))\s/

/** Joins lines to paragraphs, by the space between them, their size, indents and short last lines. */
export function paragraphsOf(lines: readonly Line[]): string[] {
  const leading = leadingOf(lines)
  const rights = rightsOf(lines)
  const compounds = compoundsOf(lines)
  const paragraphs: string[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before && !begins(before, line, leading, rights))
      paragraphs.push(joined(paragraphs.pop()!, line.text, compounds))
    else paragraphs.push(line.text)
  })
  return paragraphs
}

/** The size of most letters, in points. */
export function bodySizeOf(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Whether a line begins a paragraph. */
function begins(before: Line, line: Line, leading: number, rights: ReadonlyMap<number, number>): boolean {
  if (Math.abs(before.size - line.size) > 0.1 * before.size) return true
  if (listItem.test(line.text)) return true
  const ended = sentenceEnd.test(before.text)
  const step = before.y - line.y
  const turned = before.page !== line.page || step < -0.5 * line.size
  if (turned) return ended || !(/^\p{Ll}/u.test(line.text) || /[\p{L}\p{N},\u00ad-]$/u.test(before.text))
  if (step > 1.35 * leading) return true
  const indent = line.left - before.left
  if (ended && indent > 0.8 * line.size && indent < 6 * line.size) return true
  const right = rights.get(columnOf(before)) ?? before.right
  return ended && right - before.right > 0.12 * (right - before.left)
}

/** The usual step from line to line, in points. */
function leadingOf(lines: readonly Line[]): number {
  const steps = new Map<number, number>()
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const step = before && before.page === line.page ? Math.round((before.y - line.y) * 2) / 2 : 0
    if (step > 0.5 * line.size && step < 3 * line.size) steps.set(step, (steps.get(step) ?? 0) + 1)
  })
  const most = Math.max(0, ...steps.values())
  // Of steps that are as frequent the least: paragraphs of one line have none of their own.
  const usual = [...steps].filter(([, count]) => count === most).map(([step]) => step)
  return usual.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...usual)
}

const columnOf = ({ left }: Line) => Math.round(left / 40)

function rightsOf(lines: readonly Line[]): Map<number, number> {
  const rights = new Map<number, number>()
  for (const line of lines) rights.set(columnOf(line), Math.max(line.right, rights.get(columnOf(line)) ?? 0))
  return rights
}

/** Words that are written with a hyphen within a line: at the end of one, theirs is kept. */
function compoundsOf(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{1,40}-\p{L}{1,40}/gu) ?? []))
}

function joined(paragraph: string, next: string, compounds: ReadonlySet<string>): string {
  if (paragraph.endsWith('\u00ad')) return `${paragraph.slice(0, -1)}${next}`
  const first = /(\p{L}{1,40})-$/u.exec(paragraph.slice(-42))?.[1]
  if (first === undefined) return /[\p{L}\p{N}][/–]$/u.test(paragraph) ? `${paragraph}${next}` : `${paragraph} ${next}`
  const second = /^\p{L}{1,40}/u.exec(next)?.[0] ?? ''
  const parted = /^\p{Ll}/u.test(second) && !compounds.has(`${first}-${second}`.toLowerCase())
  return `${parted ? paragraph.slice(0, -1) : paragraph}${next}`
}
