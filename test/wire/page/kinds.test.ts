import { describe, expect, test } from 'vitest'
import { extractPage } from '../../../src/wire/page/extract.ts'
import { page, paragraphs } from '../texts.ts'

const url = 'https://www.gullpost.example/news/bridge-is-paid-for-now'
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const text = paragraphs(8).join('\n\n')
const body = paragraphs(8)
  .map((p) => `<p>${p}</p>`)
  .join('')
const news = { '@type': 'NewsArticle', headline: 'Bridge to Gull Island is paid for', datePublished: '2019-11-20' }
const live = { '@type': 'LiveBlogPosting', headline: 'Live: the vote on the bridge' }

describe('live blogs', () => {
  const entry = (i: number, named: string) =>
    `<div class="${named}"><h2>1${i}:00</h2><p>${paragraphs(1, i)[0]}</p></div>`
  const entries = (named: string) => [1, 2, 3, 4].map((i) => entry(i, named)).join('')
  test.each([
    ['declared', page({ head: ld(live) })],
    [
      'declared, with entries that say more than the whole',
      page({
        head: ld({
          ...live,
          liveBlogUpdate: [
            {
              '@type': 'BlogPosting',
              headline: 'x',
              articleBody: text,
              datePublished: '2019-11-20',
              author: 'Ann Lee',
            },
          ],
        }),
      }),
    ],
    ['marked', page({ body: `<article>${entries('liveblog-entry')}</article>` })],
    ['marked, another way', page({ body: `<article>${entries('c-live-blog__post wide')}</article>` })],
  ])('%s: told as such, with the reason', (_, html) => {
    expect(extractPage(html, url)).toMatchObject({
      problem: 'no-article',
      reason: expect.stringContaining('live blog'),
    })
  })

  test.each([
    [
      'an article that links to a live blog',
      page({ head: ld([news, { '@type': 'ItemList', itemListElement: [live] }]) }),
    ],
    ['an article about live blogs', page({ title: 'How a live blog is made - Gull Post' })],
    ['an article with a box of one entry', page({ body: `<article>${body}${entry(1, 'liveblog-entry')}</article>` })],
    [
      'a link to the live blog',
      page({ body: `<article><a class="liveblog-link" href="/live">Live</a>${body}</article>` }),
    ],
  ])('%s is an article', (_, html) => {
    expect(extractPage(html, url).problem).toBeUndefined()
  })
})

describe('one page of several', () => {
  const next = (href: string) => `<link rel="next" href="${href}">`
  test.each([
    ['the next page, by a parameter', page({ head: next('?page=2') }), url],
    ['the next page, by a folder', page({ head: next('/news/bridge-is-paid-for-now/2/') }), `${url}/`],
    ['the page before', page({ head: `<link rel="prev" href="${url}">` }), `${url}/page/2`],
    [
      'a link in the text',
      page({ body: `<article>${body}<p><a rel="next" href="?page=2">Next page</a></p></article>` }),
      url,
    ],
    ['a line', page({ body: `<article>${body}<p>Page 1 of 3</p></article>` }), url],
  ])('%s: the text that is there, and that there is more', (_, html, at) => {
    const { article, problem } = extractPage(html, at)
    expect(problem).toBeUndefined()
    expect(article?.text).toContain(text)
    expect(article?.partial).toBe(true)
  })

  test.each([
    ['the next article of a blog', page({ head: next('/news/ferry-sails-late-again-today') })],
    ['the same page on another site', page({ head: next('https://other.example/news/bridge-is-paid-for-now?page=2') })],
    ['pages of comments', page({ head: next(`${url}/comment-page-2/`) })],
    ['the only page', page({ body: `<article>${body}<p>Page 1 of 1</p></article>` })],
    [
      'a page of a report, in a sentence',
      page({ body: `<article>${body}<p>It stands on page 2 of 3, said Ann Lee, who had read it.</p></article>` }),
    ],
  ])('%s: nothing of the kind', (_, html) => {
    expect(extractPage(html, url).article).toMatchObject({ text: expect.stringContaining(text) })
    expect(extractPage(html, url).article).not.toHaveProperty('partial')
  })
})

describe('AMP pages are rows of the page that they copy', () => {
  const amp = (canonical: string) =>
    page({ head: `<link rel="canonical" href="${canonical}">` }).replace('<html ', '<html amp ')
  test.each([
    ['on a host of their own', 'https://amp.gullpost.example/news/bridge-is-paid-for-now'],
    ['under a path', 'https://www.gullpost.example/amp/news/bridge-is-paid-for-now'],
    ['with a parameter', `${url}?outputType=amp`],
  ])('%s', (_, at) => {
    expect(extractPage(amp(url), at).article).toMatchObject({ canonicalUrl: url, text })
  })

  test('in a cache, whose address tells the publisher’s', () => {
    const at = 'https://www-gullpost-example.cdn.ampproject.org/c/s/www.gullpost.example/news/bridge-is-paid-for-now'
    expect(extractPage(amp(url), at).article?.canonicalUrl).toBe(url)
  })

  test('another site is not believed', () => {
    const at = 'https://amp.gullpost.example/news/bridge-is-paid-for-now'
    expect(extractPage(amp('https://other.example/news/bridge'), at).article?.canonicalUrl).toBe(at)
  })
})

describe('a short report', () => {
  const title = 'Harbour closes after storm'
  const h1 = `<h1>${title}</h1>`
  const day = '<time datetime="2026-11-24T10:00:00Z">24 November 2026</time>'
  const said =
    '<p>The harbour closed on Monday after a storm.</p><p>“Nobody was hurt,” its master, Ada Quill, said.</p>'
  const meta = '<meta property="article:published_time" content="2026-11-24T10:00:00Z">'
  test.each([
    ['in an article with its time', page({ title, body: `<article>${h1}${day}${said}</article>` })],
    ['with no box of its own', page({ title, body: `${h1}${day}${said}` })],
    ['whose day is told in its head', page({ title, head: meta, body: `<div>${h1}${said}</div>` })],
    [
      'of one sentence',
      page({
        title,
        body: `<article>${h1}${day}<p>The harbour closed on Monday after a storm, Ada Quill said.</p></article>`,
      }),
    ],
  ])('%s is an article', (_, html) => {
    const { problem, article } = extractPage(html, url)
    expect(problem).toBeUndefined()
    expect(article?.text).toMatch(/^The harbour closed on Monday/)
  })
  test.each([
    ['no day', page({ title, body: `<article>${h1}${said}</article>` })],
    [
      'no sentence',
      page({
        title,
        head: meta,
        body: `${h1}<p>Photographs of the harbour and the storm</p><p>Pictures: Ada Quill</p>`,
      }),
    ],
    [
      'a word on scripts alone',
      page({ title, head: meta, body: `${h1}<p>You need to enable JavaScript to read this page at all.</p>` }),
    ],
  ])('with %s is none', (_, html) => {
    expect(extractPage(html, url).problem).toBe('no-article')
  })
})
