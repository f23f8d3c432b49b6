import { wordsOf } from '../words.ts'
import type { Line } from './telling.ts'

/**
 * The part of a page near some words: from the heading above the first line that has them to the next heading, or to the ends of the
 * page. Where the words are gone, the part under the heading that `known` began with; undefined where that is gone as well.
 */
export function partNear(lines: readonly Line[], near: string, known?: readonly Line[]): readonly Line[] | undefined {
  const wanted = plain(near)
  if (wanted === '') return lines
  const found = lines.findIndex(({ text }) => ` ${plain(text)} `.includes(` ${wanted} `))
  const at = found >= 0 ? found : headingAt(lines, known?.[0])
  if (at < 0) return undefined
  const above = lines.findLastIndex(({ heading }, i) => heading === true && i <= at)
  const below = lines.findIndex(({ heading }, i) => heading === true && i > at)
  return lines.slice(Math.max(0, above), below < 0 ? lines.length : below)
}

function headingAt(lines: readonly Line[], known: Line | undefined): number {
  if (!known?.heading) return -1
  return lines.findIndex(({ heading, text }) => heading === true && plain(text) === plain(known.text))
}

const plain = (text: string) =>
  wordsOf(text, { start: 0, end: text.length })
    .map((word) => word.plain)
    .join(' ')
