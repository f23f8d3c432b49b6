import { expect, test } from 'vitest'
import { extractRecord } from '../../../src/wire/commandline.ts'
import { paragraphs } from '../texts.ts'

/** Milliseconds of processor time. The slowest page takes half of it on a busy machine. */
const budget = 1_500
const body = paragraphs(8)
  .map((p) => `<p>${p}</p>`)
  .join('')
const many = (text: string, times: number) => text.repeat(times)
const numbered = (times: number, one: (i: number) => string) => Array.from({ length: times }, (_, i) => one(i)).join('')
const nested = (tag: string, depth: number, inner: string) => many(`<${tag}>`, depth) + inner + many(`</${tag}>`, depth)
const script = (source: string) => `<script type="application/ld+json">${source}</script>`
const link = '<a href=/x>five words of some headline</a>'

const pages: readonly (readonly [name: string, html: string])[] = [
  ['bare links', many(`${link} `, 30_000) + body],
  ['links as headings', many(`<h2>${link}</h2>`, 19_000) + body],
  ['links with some text each', many(`<div>${link} and text besides</div>`, 20_000) + body],
  ['short runs of links', many(`${many('<a href=x>y</a> ', 39)}some words, in between, of it. `, 1_400) + body],
  ['links at the bottom of many boxes', many('<div>', 90) + many(`${link} `, 5_900)],
  ['tiny paragraphs', many('<p>x</p>', 59_000) + body],
  ['too many paragraphs', many('<p>x</p>', 100_000) + body],
  ['paragraphs of prose', many('<p>A sentence, of twenty-five characters, ends here.</p>', 59_000)],
  ['tables in tables', many('<table><tr><td>x, y', 1_500) + body],
  ['many cells', `<table>${many(`<tr>${many('<td>x, y</td>', 10)}</tr>`, 1_500)}</table>${body}`],
  ['an attribute of 1 MB', `<div class="${many('ad-word ', 130_000)}">${body}`],
  ['100,000 attributes', `<div ${numbered(100_000, (i) => `a${i}=b `)}>${body}`],
  ['scripts', many('<script>var a = 1</script>', 59_000) + body],
  ['blocks of JSON-LD', many(script('{"@type":"NewsArticle","headline":"x"}'), 5_000) + body],
  ['open brackets in JSON-LD', many(script(many('[', 400_000)), 14) + body],
  ['half a million spaces in JSON-LD', script(`{"a":1${many(' ', 490_000)}x}`) + body],
  ['open brackets in data', many(`<script>${many('[{"a":', 60_000)}</script>`, 12) + body],
  ['strings in data', many(`<script>x = [${many('"a\\\\",', 60_000)}]</script>`, 12)],
  [
    'data in strings in data',
    `<script>x = ${JSON.stringify(JSON.stringify([many('<p>Words, and more words. ', 9_000)]))}</script>`,
  ],
  [
    'parts within parts',
    numbered(20_000, (i) => `<div hidden id="S:${i}"><template id="P:${i + 1}"></template>x, y</div>`) + body,
  ],
  [
    'parts in a circle',
    `<div hidden id="S:1"><template id="B:2"></template></div><div hidden id="S:2"><template id="B:1"></template></div>${body}`,
  ],
  ['tables of rows', many(`<table>${many('<tr><td>x<td>y', 200)}</table>`, 60) + body],
  ['one enormous text', `<p>${many('word, ', 980_000)}`],
  ['one enormous word', `<article><p>${many('x', 5_900_000)}`],
  ['entities', `<article><p>${many('&nbsp;', 900_000)}${body}`],
  ['entities in a side bar', `<div class=sidebar>${many('&amp; x ', 190_000)}</div>`],
  ['comments', many('<!---->', 800_000) + body],
  ['custom elements', numbered(59_000, (i) => `<x-a${i}>x</x-a${i}>`) + body],
  ['many deep towers', many(nested('div', 95, 'x, y'), 600) + body],
  ['deep towers with prose', many(nested('div', 99, `<p>${paragraphs(1)[0]}</p>`), 60)],
  ['deep towers that look like side bars', many(nested('div class=sidebar', 40, '<p>hi, there</p>'), 36)],
  ['nested past the bound', many('<div>text, text ', 4_999) + body],
  ['pieces of text in many bylines', many('<div class=byline>', 60) + many('x<b></b>', 50_000)],
  ['images', many('<img src=/a.jpg alt="x">', 59_000) + body],
  ['figures', many('<figure><img src=a><figcaption>words, of, caption</figcaption></figure>', 19_000) + body],
  ['line breaks', `<article>${many('x<br>', 50_000)}${body}`],
  ['less-than signs', many('<', 3_000_000) + body],
  [
    'quoted posts',
    many(`<div><div><blockquote class="twitter-tweet">${paragraphs(1)[0]}</blockquote></div></div>`, 2_000),
  ],
]

test.each(pages)('%s: answered within the budget', (_, html) => {
  const begun = process.cpuUsage()
  const answer = extractRecord({ id: 1, html: `<html><body>${html}`, url: 'https://gullpost.example/a-b-c-d' })
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1_000).toBeLessThan(budget)
  expect(typeof answer.ok).toBe('boolean')
  expect(String(answer.error ?? '')).not.toMatch(/could not be read/)
})

test.each([
  ['bare links', many(`${link} `, 30_000)],
  ['lists of links', many(`<ul><li>${link}</li></ul>`, 10_000)],
  ['links as headings', many(`<h2>${link}</h2>`, 10_000)],
])('the article under them is found: %s', (_, links) => {
  const { text } = extractRecord({
    id: 1,
    html: `<html><body>${links}<article>${body}</article>`,
    url: 'https://g.example/a-b-c-d',
  })
  expect(text).toBe(paragraphs(8).join('\n\n'))
})

test('a long article keeps its links, and a menu takes none of its text', () => {
  const prose = numbered(
    700,
    (i) => `<p>Item ${i} of <a href=/x>the plan</a> was read out, and <b>nobody</b> objected to it.</p>`,
  )
  const menu = `<ul>${many(`<li>${link}</li>`, 900)}</ul>`
  const { text } = extractRecord({
    id: 1,
    html: `<html><body>${menu}<article>${prose}</article>`,
    url: 'https://g.example/a-b-c-d',
  })
  expect(text).toBe(
    Array.from({ length: 700 }, (_, i) => `Item ${i} of the plan was read out, and nobody objected to it.`).join(
      '\n\n',
    ),
  )
})
