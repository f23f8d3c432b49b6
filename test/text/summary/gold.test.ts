import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/text/analyse.ts'

/** An invented article: each line a sentence that a brief must hold (+), may hold (?) or must not (-). */
interface Gold {
  readonly proves: string
  readonly title: string
  readonly text: string
  readonly must: readonly string[]
  readonly never: readonly string[]
}

function readGold(): Gold[] {
  const file = readFileSync(new URL('../../fixtures/summary/gold.txt', import.meta.url), 'utf8')
  return file
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [proves, heading, ...lines] = block.trimEnd().split('\n')
      const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2))
      const text = lines
        .map((line) => (line === '' ? '\n\n' : `${line.slice(2)}\n`))
        .join('')
        .trim()
      return { proves: proves!, title: heading!.slice(2), text, must: marked('+ '), never: marked('- ') }
    })
}

const gold = readGold()
/** What two careful editors may still see otherwise: of 48, at least 46 have to be right. */
const least = 45

function faults({ title, text, must, never }: Gold): string[] {
  const { summary } = analyse({ title, text, published: '2031-03-05' })
  const brief = summary.map((sentence) => sentence.text)
  const holds = (line: string) => brief.some((sentence) => line.includes(sentence) || sentence.includes(line))
  return [
    ...must.filter((line) => !holds(line)).map((line) => `lacks: ${line}`),
    ...never.filter(holds).map((line) => `has: ${line}`),
  ]
}

test('of 48 invented articles at least 46 get the brief an editor would post', () => {
  expect(gold).toHaveLength(48)
  const wrong = gold.flatMap((article) => {
    const found = faults(article)
    return found.length ? [`${article.proves}: ${found.join(' | ')}`] : []
  })
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(gold.length - least)
}, 120_000)
