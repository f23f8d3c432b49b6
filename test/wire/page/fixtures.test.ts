import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractPage } from '../../../src/wire/page/extract.ts'

/** Each page says at its head what it proves, and what its article has and lacks. A new page needs no new code. */
interface Wanted {
  readonly proves: string
  readonly url?: string
  readonly starts?: string
  readonly has?: readonly string[]
  readonly lacks?: readonly string[]
  readonly headline?: string
  readonly byline?: string | null
  readonly published?: string | null
  readonly problem?: string | null
}

const folder = new URL('../../fixtures/pages/', import.meta.url)
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const end = source.indexOf('-->')
    return { name, wanted: JSON.parse(source.slice(4, end)) as Wanted, html: source.slice(end + 3).trim() }
  })

describe('pages', () => {
  test('there are some', () => expect(pages.length).toBeGreaterThan(5))

  test.each(pages)('$name: $wanted.proves', ({ wanted, html }) => {
    const url = wanted.url ?? 'https://www.gullpost.example/news/keepers-of-the-marn-canal-hand-back-their-keys'
    const { article, problem } = extractPage(html, url)
    const text = article?.text ?? ''
    for (const piece of wanted.has ?? []) expect(text).toContain(piece)
    for (const piece of wanted.lacks ?? []) expect(text).not.toContain(piece)
    if (wanted.starts !== undefined) expect(text.slice(0, wanted.starts.length)).toBe(wanted.starts)
    if (wanted.headline !== undefined) expect(article?.headline).toBe(wanted.headline)
    if (wanted.byline !== undefined) expect(article?.byline ?? null).toBe(wanted.byline)
    if (wanted.published !== undefined) expect(article?.published?.date ?? null).toBe(wanted.published)
    expect(problem ?? null).toBe(wanted.problem ?? null)
  })
})
