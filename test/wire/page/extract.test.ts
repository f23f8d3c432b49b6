import { describe, expect, test } from 'vitest'
import { extractPage } from '../../../src/wire/page/extract.ts'
import { page, paragraphs } from '../texts.ts'

const url = 'https://www.gullpost.example/2019/11/20/bridge-to-gull-island-is-paid-for'
const ld = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`
const text = paragraphs(8).join('\n\n')
const around = (body: string) => page({ body })
const body = paragraphs(8)
  .map((p) => `<p>${p}</p>`)
  .join('')

describe('the body is the article, without what surrounds it', () => {
  test.each([
    ['navigation', `<nav><ul><li><a href=/a>World</a><li><a href=/b>Sport</a></ul></nav><article>${body}</article>`],
    [
      'a caption',
      `<article><figure><img src=a.jpg><figcaption>The old pier in March. Photo: Ann Lee</figcaption></figure>${body}</article>`,
    ],
    [
      'related stories',
      `<article>${body}<h3>Related stories</h3><ul><li><a href=/a>Storm closes the harbour for a week</a><li><a href=/b>Ferry prices rise again in the spring</a></ul></article>`,
    ],
    [
      'a call to subscribe',
      `<article>${paragraphs(4)
        .map((p) => `<p>${p}</p>`)
        .join('')}<p>Sign up for our newsletter to get the best of the Gull Post every morning.</p>${paragraphs(4, 4)
        .map((p) => `<p>${p}</p>`)
        .join('')}</article>`,
    ],
    [
      'links between paragraphs',
      `<article>${paragraphs(4)
        .map((p) => `<p>${p}</p>`)
        .join('')}<p><a href=/x>READ MORE: The night the cables broke</a></p>${paragraphs(4, 4)
        .map((p) => `<p>${p}</p>`)
        .join('')}</article>`,
    ],
    [
      'share buttons and a byline',
      `<article><div class="byline">By Ann Lee</div><div class="share-bar"><button>Share</button><a href=#>Tweet</a></div>${body}</article>`,
    ],
    [
      'comments',
      `<article>${body}</article><section id="comments"><h2>Comments</h2><p>I never liked that bridge, and now I have to pay for it as well, thank you very much indeed.</p></section>`,
    ],
    [
      'a cookie banner',
      `<div id="cookie-banner"><p>We and our partners use cookies to make this site work and to measure how it is read by our visitors.</p></div><article>${body}</article>`,
    ],
    [
      'hidden text',
      `<article>${body}<p style="display:none">This text is hidden from all readers and must not be quoted by anyone at all.</p><p hidden>Nor this one, whatever it may say about the bridge.</p></article>`,
    ],
    [
      'a footer',
      `<article>${body}</article><footer><p>© 2019 Gull Post. All rights reserved. No part of this page may be copied without permission.</p></footer>`,
    ],
    [
      'an aside',
      `<article>${body}<aside><p>The bridge was first planned in 1911, and has been the subject of nine commissions since then.</p></aside></article>`,
    ],
  ])('%s', (_, html) => {
    expect(extractPage(around(html), url).article?.text).toBe(text)
  })

  test('headings and lists that belong to the text stay', () => {
    const html = `<article>${body}<h2>What happens next</h2>${paragraphs(1, 9).map((p) => `<p>${p}</p>`)}<ul><li>the assembly votes in May</li><li>work begins in June</li></ul></article>`
    expect(extractPage(around(html), url).article?.text).toBe(
      `${text}\n\nWhat happens next\n\n${paragraphs(1, 9)}\n\nthe assembly votes in May\n\nwork begins in June`,
    )
  })

  test('a post that the article quotes stays, share buttons or not', () => {
    const post =
      '<div class="social-embed"><div><blockquote class="twitter-tweet"><p>I will swim if I must: <a href="https://t.co/x">pic</a></p>— Ilse Brandt (@ilse) November 19, 2019</blockquote></div></div>'
    const html = `<article>${paragraphs(4)
      .map((p) => `<p>${p}</p>`)
      .join('')}${post}${paragraphs(4, 4)
      .map((p) => `<p>${p}</p>`)
      .join('')}</article>`
    expect(extractPage(around(html), url).article?.text).toContain('I will swim if I must: pic\n\n— Ilse Brandt')
  })

  test('text that is drawn by script is taken from JSON-LD, unless it is not free', () => {
    const told = {
      '@type': 'NewsArticle',
      headline: 'Bridge to Gull Island is paid for',
      datePublished: '2019-11-20',
      articleBody: paragraphs(8).join('\n\n'),
    }
    expect(extractPage(page({ head: ld(told), body: '<div id=app></div>' }), url).article?.text).toBe(text)
    expect(
      extractPage(
        page({ head: ld({ ...told, isAccessibleForFree: 'False' }), body: '<p>Bridge to Gull Island.</p>' }),
        url,
      ).article?.text ?? '',
    ).not.toContain('assembly')
  })
})

/** Twelve linked headings, each with some lines under it. */
function guide(base: string): string {
  const entries = paragraphs(12).map(
    (text, i) => `<div><h2><a href="${base}${i}.example/">Ferry line ${i}</a></h2><p>${text}</p></div>`,
  )
  return page({ title: 'Ferries of the coast', body: `<main>${entries.join('')}</main>` })
}

describe('what a page says of its article', () => {
  const full = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', '@id': '#page', name: 'wrong' },
      { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      {
        '@type': ['NewsArticle'],
        headline: 'Bridge to Gull Island is paid for',
        description: 'A long night in the council ended with a surprise.',
        author: [{ '@id': '#ann' }, { '@type': 'Person', name: 'Bob Roe' }],
        datePublished: '2019-11-20T08:00:00+01:00',
        dateModified: '2019-11-20T09:30:00+01:00',
        publisher: { '@type': 'Organization', name: 'Gull Post' },
        image: [{ url: '/i.jpg' }],
        inLanguage: 'en-GB',
        mainEntityOfPage: url,
      },
    ],
  }

  test.each([
    ['a line that tells who and when', 'Posted by Ann Lee on 20 November 2019', '2019-11-20'],
    [
      'a line that begins with the day',
      '20 November 2019 · Ann Lee, Bob Roe · Local news, Harbour, Ferries',
      '2019-11-20',
    ],
    [
      'a caption is none, and its day another’s',
      'Workers at the northern pier of Gull Island, 4 March 2017',
      undefined,
    ],
  ])('the day under the headline: %s', (_, line, day) => {
    const html = page({ body: `<article><h1>Bridge to Gull Island is paid for</h1><p>${line}</p>${body}</article>` })
    expect(extractPage(html, 'https://gullpost.example/bridge').article?.published?.date).toBe(day)
  })

  test('JSON-LD, with @graph and references', () => {
    expect(extractPage(page({ head: ld(full) }), `${url}?utm_source=x`).article).toMatchObject({
      headline: 'Bridge to Gull Island is paid for',
      deck: 'A long night in the council ended with a surprise.',
      byline: 'Ann Lee, Bob Roe',
      published: { date: '2019-11-20', at: Date.parse('2019-11-20T07:00:00Z'), zone: '+01:00' },
      updated: { date: '2019-11-20', zone: '+01:00' },
      outlet: 'Gull Post',
      image: 'https://www.gullpost.example/i.jpg',
      language: 'en',
      canonicalUrl: url,
    })
  })

  test.each([
    ['a trailing comma', '{"@type":"NewsArticle","headline":"From the script","datePublished":"2019-11-20",}'],
    ['a raw line break in a string', '{"@type":"NewsArticle","headline":"From\nthe script"}'],
    ['comments around it', '<!-- {"@type":"NewsArticle","headline":"From the script"} -->'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"NewsArticle","headline":"From the script"}\n//]]>'],
    ['a missing end', '{"@type":"NewsArticle","headline":"From the script","author":{"name":"Ann Lee"'],
    [
      'quotation marks that are not escaped',
      '{"@type":"NewsArticle","description":"she said "no" to it","headline":"From the script"}',
    ],
    ['an array', '[{"@type":"Organization","name":"x"},{"@type":"NewsArticle","headline":"From the script"}]'],
  ])('broken JSON-LD: %s', (_, source) => {
    const html = page({ head: ld(source), body: `<article>${body}</article>`, title: '' })
    expect(extractPage(html, url).article?.headline).toBe('From the script')
  })

  test('metadata, where there is no JSON-LD', () => {
    const head =
      '<meta property="og:title" content="Bridge &amp; tunnel | Gull Post"><meta property="og:site_name" content="Gull Post"><meta name="author" content="By Ann Lee"><meta property="article:published_time" content="2019-11-20T08:00:00Z"><link rel="canonical" href="/a?id=7&amp;utm_source=y"><meta property="og:locale" content="de_DE">'
    const html = page({ head, lang: '', body: `<article>${body}</article>`, title: '' })
    expect(extractPage(html, url).article).toMatchObject({
      headline: 'Bridge & tunnel',
      byline: 'Ann Lee',
      outlet: 'Gull Post',
      published: { date: '2019-11-20', zone: 'Z' },
      canonicalUrl: 'https://www.gullpost.example/a?id=7',
      language: 'de',
    })
  })

  test.each([
    [
      'microdata',
      `<article><span itemprop="datePublished" content="2019-11-20"></span><span itemprop="author">Ann Lee</span>${body}</article>`,
      'https://gullpost.example/bridge-paid-for-at-last',
    ],
    [
      'a time element',
      `<article><time datetime="2019-11-20">yesterday</time><a rel="author">Ann Lee</a>${body}</article>`,
      'https://gullpost.example/bridge-paid-for-at-last',
    ],
    [
      'an element named after it',
      `<article><div class="post-date">Published: November 20, 2019</div><p class="byline">By Ann Lee</p>${body}</article>`,
      'https://gullpost.example/bridge-paid-for-at-last',
    ],
    [
      'the address',
      `<article><p class="author-name">Ann Lee</p>${body}</article>`,
      'https://gullpost.example/2019/11/20/bridge',
    ],
  ])('the date and the byline from %s', (_, html, at) => {
    expect(extractPage(around(html), at).article).toMatchObject({
      published: { date: '2019-11-20' },
      byline: 'Ann Lee',
    })
  })

  test('a time without a zone gives the day only', () => {
    expect(
      extractPage(
        page({ head: '<meta property="article:published_time" content="2019-11-20T23:00:00">' }),
        'https://g.example/a-b-c-d',
      ).article?.published,
    ).toEqual({ date: '2019-11-20' })
  })

  test('nothing is made up: no date, no byline, another site’s address', () => {
    const { article } = extractPage(
      page({ head: '<link rel="canonical" href="https://other.example/a">' }),
      'https://g.example/bridge-is-paid-for',
    )
    expect(article).not.toHaveProperty('published')
    expect(article).not.toHaveProperty('byline')
    expect(article?.canonicalUrl).toBe('https://g.example/bridge-is-paid-for')
  })
})

describe('what a page says of its kind', () => {
  const kindOf = (head: string) => extractPage(page({ head, body }), url).article?.kind
  const node = { headline: 'Why the bridge must stay', datePublished: '2019-11-20' }

  test.each([
    [
      'types and sections of JSON-LD',
      ld({ ...node, '@type': ['NewsArticle', 'OpinionNewsArticle'], articleSection: ['Comment', 'Harbour'] }),
      { types: ['NewsArticle', 'OpinionNewsArticle'], sections: ['Comment', 'Harbour'] },
    ],
    [
      'a genre, and a section of Open Graph',
      `${ld({ ...node, '@type': 'https://schema.org/LiveBlogPosting', genre: 'Live' })}<meta property="article:section" content="Sea &amp; shore">`,
      { types: ['LiveBlogPosting'], sections: ['Live', 'Sea & shore'] },
    ],
    [
      'a type of Open Graph that is its own',
      '<meta property="og:type" content="opinion">',
      { types: [], sections: ['opinion'] },
    ],
  ])('%s', (_, head, kind) => expect(kindOf(head)).toEqual(kind))

  test.each([
    ['nothing', ''],
    ['what every page says', '<meta property="og:type" content="article">'],
    ['a section as long as a text', `<meta name="section" content="${'word '.repeat(40)}">`],
  ])('%s is no kind', (_, head) => expect(kindOf(head)).toBeUndefined())

  test('the kinds of what hangs on it are not its own', () => {
    const related = { '@type': 'OpinionNewsArticle', headline: 'Another' }
    expect(kindOf(ld({ ...node, '@type': 'NewsArticle', articleBody: text, mentions: [related] }))?.types).toEqual([
      'NewsArticle',
    ])
  })
})

describe('what is no article is told apart', () => {
  const stub = `<article><h1>Bridge</h1><p>${paragraphs(1)[0]}</p>`
  test.each([
    [
      'paywall',
      'declared',
      page({
        head: ld({ '@type': 'NewsArticle', headline: 'Bridge', isAccessibleForFree: false }),
        body: `${stub}</article>`,
      }),
    ],
    [
      'paywall',
      'said',
      page({ body: `${stub}<p>Subscribe now to continue reading this article and all others.</p></article>` }),
    ],
    [
      'cookie-wall',
      'consent first',
      page({
        title: 'Before you continue',
        body: '<main><h1>Your privacy</h1><p>We and our partners use cookies and similar tracking to personalise content. You can accept all cookies, or manage your consent and privacy choices for our partners here.</p></main>',
      }),
    ],
    [
      'error-page',
      'soft 404',
      page({
        title: '404 - Page not found',
        body: '<main><h1>Page not found</h1><p>The page you were looking for does not exist. It may have moved, or it never was here at all.</p></main>',
      }),
    ],
    [
      'error-page',
      'a robot check',
      page({
        title: 'Just a moment...',
        body: '<main><p>Checking your browser before accessing the site. This may take a few seconds, please be patient.</p></main>',
      }),
    ],
    [
      'no-article',
      'sign in',
      page({
        title: 'Log in - Gull Post',
        body: '<main><h1>Log in</h1><form><input type="email"><input type="password"></form><p>Use your account to read on.</p></main>',
      }),
    ],
    ['no-article', 'nothing', page({ body: '<div></div>' })],
    ['no-article', 'a list of the site’s own articles, with the beginning of each', guide('/news/')],
    ['no-article', 'live blog', page({ head: ld({ '@type': 'LiveBlogPosting', headline: 'Live: the vote' }) })],
    [
      'no-article',
      'a section',
      page({
        title: 'World',
        body: `<main>${Array.from({ length: 40 }, (_, i) => `<div><h3><a href="/${i}">Ferry number ${i} sails late again today</a></h3><p>Short teaser ${i} on it.</p></div>`).join('')}</main>`,
      }),
    ],
  ])('%s: %s', (problem, _, html) => {
    const found = extractPage(html, 'https://gullpost.example/world')
    expect(found.problem).toBe(problem)
    expect(found.reason).toMatch(/\.$/)
  })

  test('the front page of a site', () => {
    expect(extractPage(page(), 'https://gullpost.example/').problem).toBe('no-article')
  })

  test.each([
    ['an article about cookies', page({ title: 'New rules for cookies and consent', count: 8 })],
    ['an article with "not found" in its headline', page({ title: 'Body not found after ferry accident' })],
    [
      'a long article with a call to subscribe',
      page({ body: `<article>${body}<p>Subscribe to continue reading our best stories.</p></article>` }),
    ],
    [
      'a short piece with a date',
      page({ head: ld({ '@type': 'NewsArticle', headline: 'Bridge', datePublished: '2019-11-20' }), count: 1 }),
    ],
    [
      'a sentence that is said to be an article, with its day',
      page({
        head: '<meta property="og:type" content="article"><meta property="article:published_time" content="2019-11-20T08:00:00Z">',
        body: '<article><h1>Bridge is closed</h1><p>The bridge to Gull Island is closed until noon, the harbour council said on Tuesday morning.</p></article>',
      }),
    ],
    ['a guide to other sites, which says something of each', guide('https://ferry')],
  ])('%s is an article', (_, html) => {
    expect(extractPage(html, url).problem).toBeUndefined()
  })
})
