import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { overlaps, type Span } from '../../../src/core/span.ts'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/**
 * Invented articles with each source marked: `[[She=Mara Quill]]`; several names that would do are parted by `/`; `=?` where
 * a careful reader could not tell, and `=?Name` where Name would do but no answer is better. A quotation without a cue is
 * marked itself, its marks included.
 */
const folder = new URL('../../fixtures/speakers/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

interface Mark extends Span {
  readonly right: readonly string[]
  /** No answer is right, too. */
  readonly open: boolean
}

function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  for (const piece of marked.split('[[')) {
    const end = piece.indexOf(']]')
    if (end < 0) {
      text += piece
      continue
    }
    const at = piece.lastIndexOf('=', end)
    const answer = piece.slice(at + 1, end)
    const start = text.length
    text += piece.slice(0, at)
    const right = answer.replace(/^\?/, '').toLowerCase().split('/').filter(Boolean)
    marks.push({ start, end: text.length, right, open: answer.startsWith('?') })
    text += piece.slice(end + 2)
  }
  return { text, marks }
}

test('speakers are resolved: at least 99 of 100 answers are right, and most sources have one', () => {
  let tagged = 0
  let answered = 0
  let right = 0
  let open = 0
  let all = 0
  const wrong: string[] = []
  const silent: string[] = []
  for (const name of names) {
    const { text, marks } = readMarks(readFileSync(new URL(name, folder), 'utf8'))
    const { attributions, speakers } = attributeQuotes(readDocument(text))
    for (const mark of marks) {
      all++
      if (mark.open) open++
      const quoted = /^[“‘"]/.test(text.slice(mark.start, mark.end))
      const own = attributions.find(({ source, content }) =>
        (quoted ? content : source).some((span) => overlaps(span, mark)),
      )
      if (!own) {
        silent.push(`${name}: ${text.slice(mark.start, mark.end)} (not tagged)`)
        continue
      }
      tagged++
      const speaker = speakers.find(({ id }) => id === own.speaker)?.name
      if (speaker === undefined) {
        if (!mark.open) silent.push(`${name}: ${text.slice(mark.start, mark.end)}`)
        continue
      }
      answered++
      if (mark.right.includes(speaker.toLowerCase())) right++
      else wrong.push(`${name}: ${text.slice(mark.start, mark.end)} → ${speaker}`)
    }
  }
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  console.log(
    `${names.length} articles, ${all} sources (${open} with no right answer), ${tagged} tagged; precision ${share(right, answered)}, answered ${share(answered, all)}\nwrong: ${wrong.join('; ')}\nno answer: ${silent.join('; ')}`,
  )
  expect(names.length).toBeGreaterThanOrEqual(104)
  expect(right / answered).toBeGreaterThanOrEqual(0.99)
  expect(answered / all).toBeGreaterThanOrEqual(0.85)
})
