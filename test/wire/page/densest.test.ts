import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/wire/limits.ts'
import { extractPage } from '../../../src/wire/page/extract.ts'

const paragraph = (n: number) =>
  `On day ${n} the council of Tarnby said that the harbour wall would be rebuilt before winter, after a meeting that lasted until midnight.`
const paragraphs = (count: number, wrap = (text: string) => `<p>${text}</p>`) =>
  Array.from({ length: count }, (_, n) => wrap(paragraph(n))).join('')
const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('')
const table = `<table>${many(18_000, (n) => `<tr><td>Ward ${n}</td><td>${n * 7}</td><td><b class="n">${n}</b></td></tr>`)}</table>`
const remarks = `<section><h2>What readers say</h2>${many(21_000, (n) => `<div class="said"><h4>Reader ${n}</h4><p>I have lived in Tarnby for ${n} years, and in all that time nobody ever asked any of us about the harbour wall.</p></div>`)}</section>`
const page = (before: string, article: string, after: string) =>
  `<!doctype html><html><head><title>Harbour wall is to be rebuilt</title></head><body>${before}<main><h1>Harbour wall is to be rebuilt</h1>${article}</main>${after}</body></html>`

describe('a page with more elements than a page needs', () => {
  it.each([
    ['under a table of eighteen thousand rows', page(table, `<div>${paragraphs(12)}</div>`, '')],
    ['above twenty thousand remarks of readers', page('', `<div>${paragraphs(12)}</div>`, remarks)],
    ['between both', page(table, `<div>${paragraphs(12)}</div>`, remarks)],
    [
      'in paragraphs with a box each',
      page(
        table,
        paragraphs(12, (text) => `<div><p>${text}</p></div>`),
        remarks,
      ),
    ],
    [
      'in parts',
      page(
        table,
        many(4, (n) => `<section><h2>Part ${n}</h2>${paragraphs(3)}</section>`),
        remarks,
      ),
    ],
  ])('is read: the article stands %s', (_, html) => {
    const { article, problem } = extractPage(html, 'https://courier.example/harbour')
    expect(problem).toBeUndefined()
    expect(article?.headline).toBe('Harbour wall is to be rebuilt')
    expect(article!.text.length).toBeLessThan(4_000)
    expect(article?.text).toContain(paragraph(2))
    expect(article?.text).not.toMatch(/Ward 17|nobody ever asked/)
  })

  it('is refused where no page has as many, and in bounded time', () => {
    const begun = process.cpuUsage()
    expect(extractPage(`<html><body>${'x<br>'.repeat(500_000)}`)).toMatchObject({ problem: 'too-large' })
    expect(extractPage(`<html><body>${'<p class=a>x'.repeat(390_000)}`)).toMatchObject({ problem: 'too-large' })
    expect(process.cpuUsage(begun).user).toBeLessThan(8_000_000)
  })

  it('is a whole page up to there', () => {
    const below = page(
      '',
      `<div>${paragraphs(12)}</div>`,
      many(200, (n) => `<p>Word ${n}</p>`),
    )
    expect(extractPage(below)).toEqual(extractPage(below, undefined, { ...defaultLimits, elements: 1_000_000 }))
  })
})
