import { describe, expect, test } from 'vitest'
import { extractPage } from '../../../src/wire/page/extract.ts'
import { page, paragraphs } from '../texts.ts'

const url = 'https://www.gullpost.example/news/bridge-is-paid-for-now'
const body = paragraphs(8)
  .map((p) => `<p>${p}</p>`)
  .join('')
const meta = (title: string) => `<meta property="og:title" content="${title}">`
const searched = 'Gull Island bridge: who pays for the bridge?'
const headline = (html: string, head = meta(searched)) =>
  extractPage(page({ head, title: `${searched} - Gull Post`, body: html }), url).article?.headline

describe('a heading of the first rank in the trail of sections', () => {
  const shown = 'Bridge to Gull Island is paid for'
  const trail = `<ul class="breadcrumb"><li><a href="/news">News</a></li><li><h1>${searched}</h1></li></ul>`
  test.each([
    ['by the class of its box', `<article>${trail}<h2>${shown}</h2>${body}</article>`],
    [
      'by its own class',
      `<article><p><a href="/news">News</a></p><h1 class="crumb__headline">${searched}</h1><h2>${shown}</h2>${body}</article>`,
    ],
    ['by an attribute', `<nav><h1 data-breadcrumb-headline>${searched}</h1></nav><article><h2>${shown}</h2>${body}`],
    [
      'with a kicker, which the page says the headline without',
      `<article>${trail}<h2><span>Opinion</span> <span>${shown}</span></h2>${body}</article>`,
    ],
    [
      'with a related headline between, which is beside the article',
      `<article>${trail}<aside><h2>Ferry sold</h2></aside><h2>${shown}</h2>${body}</article>`,
    ],
  ])('%s is not what readers see: the heading below it is', (_, html) => {
    expect(headline(html, meta(shown))).toBe(shown)
  })

  test.each([
    ['no other is below it', `<article>${trail}${body}</article>`],
    ['the next heading parts the text', `<article>${trail}${body}<h2>What comes next</h2>${body}</article>`],
    [
      'the whole article is called a trail',
      `<article class="url-breadcrumb"><h1>${searched}</h1><h2>What comes next</h2>${body}</article>`,
    ],
    [
      'all that the page says of itself agrees with it',
      `<article>${trail}<h2>What comes next</h2>${body}</article>`,
      `${meta(searched)}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${searched}"}</script>`,
    ],
  ])('stays the headline where %s', (_, html, head = meta(searched)) => {
    expect(headline(html, head)).toBe(searched)
  })
})

describe('a kicker in the heading', () => {
  const kicked = '<h1><span>Harbour talks</span> <span>Bridge to Gull Island is paid for</span></h1>'
  test('is no part of the headline where the page says it without', () => {
    expect(headline(`<article>${kicked}${body}</article>`, meta('Bridge to Gull Island is paid for'))).toBe(
      'Bridge to Gull Island is paid for',
    )
  })
  test('belongs to it where the page doesn’t', () => {
    expect(headline(`<article>${kicked}${body}</article>`)).toBe('Harbour talks Bridge to Gull Island is paid for')
  })
  test('ends with a colon that only readers of screens hear: no space before it', () => {
    const html = '<h1><span>Harbour talks</span> <i>: </i><span>bridge to Gull Island is paid for</span></h1>'
    expect(headline(`<article>${html}${body}</article>`)).toBe('Harbour talks: bridge to Gull Island is paid for')
  })
})

describe('which heading is the headline', () => {
  const shown = 'Bridge to Gull Island is paid for'
  test.each([
    ['a masthead that leads to the front page is not', `<h1><a href="/">Notes of a Ferryman</a></h1>${body}`, shown],
    [
      'of many that the page doesn’t say elsewhere none is',
      `${['Day 7', 'Day 8', 'Day 9'].map((day) => `<h1>${day}</h1>`).join(body)}${body}`,
      shown,
    ],
    [
      'what readers see is, where others are its beginning',
      `<h1>${shown}, and for the ferry too</h1>${body}`,
      `${shown}, and for the ferry too`,
    ],
    [
      'what looks like markup in it is text',
      `<h1>Thirty years of &lt;br&gt; tags</h1>${body}`,
      'Thirty years of <br> tags',
    ],
  ])('%s', (_, html, wanted) => {
    expect(headline(`<article>${html}</article>`, meta(wanted.startsWith(shown) ? shown : wanted))).toBe(wanted)
  })

  test('the outlet’s name behind a dot is none of it', () => {
    const html = page({ title: `${shown} • Gull Post`, body: `<article>${body}</article>` })
    expect(extractPage(html, url).article?.headline).toBe(shown)
  })
})
