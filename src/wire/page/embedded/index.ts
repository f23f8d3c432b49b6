import { plainText } from '../../html/plain.ts'
import { scanTexts } from './scan.ts'

const most = { characters: 500_000, looked: 12 }
const least = { prose: 600, line: 60 }

/**
 * The article's paragraphs out of the data that a page is drawn from by script (`__NEXT_DATA__`, `window.__STATE__ = …`), or undefined:
 * the longest text in it that has words of one of the page's `titles` near its beginning, for such data hold other articles as well.
 */
export function readEmbedded(scripts: readonly string[], titles: readonly string[]): string[] | undefined {
  const wanted = new Set(titles.flatMap(wordsOf))
  let best: string[] | undefined
  let longest = least.prose
  for (const script of scripts)
    for (const lines of candidates(script)) {
      const size = proseIn(lines)
      if (size <= longest || !isAbout(lines, wanted)) continue
      best = lines
      longest = size
    }
  return best
}

function* candidates(script: string): Generator<string[]> {
  const { whole, lists } = scanTexts(script.slice(0, most.characters))
  const longest = (texts: readonly string[]) => texts.toSorted((a, b) => b.length - a.length).slice(0, most.looked)
  for (const text of longest(whole)) yield linesOf(text)
  for (const items of lists) yield items.flatMap(linesOf)
}

const linesOf = (text: string) =>
  (/<[a-z/]/i.test(text) ? plainText(text) : text)
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

const proseIn = (lines: readonly string[]) =>
  lines.reduce(
    (sum, line) => (line.length >= least.line && /[.!?…。؟।]["'”’»)\]]*$/.test(line) ? sum + line.length : sum),
    0,
  )

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}|[\u3040-\u30ff\u4e00-\u9fff]{2}/gu) ?? []

/** Two words of a title, or a third of them, are in its first paragraphs. */
function isAbout(lines: readonly string[], wanted: ReadonlySet<string>): boolean {
  const there = new Set(wordsOf(lines.slice(0, 8).join(' ').slice(0, 3_000)))
  let shared = 0
  for (const word of wanted) if (there.has(word)) shared++
  return shared >= 2 && shared >= Math.min(3, wanted.size / 4)
}
