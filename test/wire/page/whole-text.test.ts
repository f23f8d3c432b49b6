import { describe, expect, test } from 'vitest'
import { extractPage } from '../../../src/wire/page/extract.ts'
import { keepAccount } from '../../../src/wire/page/left-out.ts'
import { page, paragraphs } from '../texts.ts'

const url = 'https://www.gullpost.example/news/bridge-is-paid-for-now'
const texts = paragraphs(8)
const body = texts.map((p) => `<p>${p}</p>`).join('')
const textOf = (html: string) => extractPage(page({ body: `<article>${html}</article>` }), url).article?.text ?? ''

describe('nothing of the text vanishes', () => {
  test('the last paragraph ends with the mark of a magazine', () => {
    const marked = texts.map((p, i) => `<p class="paywall">${p}${i === texts.length - 1 ? ' ♦' : ''}</p>`).join('')
    expect(textOf(`<div>${marked}</div>`)).toContain(`${texts.at(-1)} ♦`)
  })

  test('the last box of the text has another space below', () => {
    const paragraph = (text: string) => `<p class="articleBodyBlock">${text}</p>`
    const first = `<div class="articleBody -bottom-space">${texts.slice(0, 7).map(paragraph).join('')}</div>`
    const last = `<div class="row"><div class="articleBody">${paragraph(texts[7]!)}</div></div>`
    expect(textOf(`<div class="row">${first}</div><div class="ad"><p>Advertisement</p></div>${last}`)).toContain(
      texts[7],
    )
  })

  test('each paragraph has a box of its own, and so have the headings between them', () => {
    const boxed = texts.map((p) => `<div class="stream-item"><p>${p}</p></div>`)
    boxed.splice(4, 0, '<div class="stream-item"><h3>What is known of the bridge?</h3></div>')
    expect(textOf(`<h1>Bridge</h1><div>${boxed.join('')}</div>`)).toContain('What is known of the bridge?')
  })
})

describe('nothing that readers don’t see stands in a sentence', () => {
  const hidden = 'border:0;clip:rect(0 0 0 0);height:1px;overflow:hidden;position:absolute;width:1px'
  test.each([
    ['cut to nothing by its style', `<span style="${hidden}">, for those who are read to</span>`],
    ['says how the link opens', '<span class="vh">(opens in a new tab)</span>'],
    ['says so in German', '<span class="go-vh"> (öffnet im neuen Fenster)</span>'],
  ])('a label within a link: %s', (_, label) => {
    const text = textOf(
      `<p>The <a href="/r">report${label}</a> by the council was read out at noon on Tuesday.</p>${body}`,
    )
    expect(text).toMatch(/^The report ?by the council was read out at noon on Tuesday\./)
  })

  test('what a link itself says stays', () => {
    const text = textOf(
      `<p>The shop <a href="/r">opens in a new window</a> of the old pier on Tuesday, the mayor said.</p>${body}`,
    )
    expect(text).toContain('The shop opens in a new window of the old pier on Tuesday')
  })
})

test('a gate amid the text is left out with what an account is good for, and it is told why', () => {
  const gate =
    '<p>Create an account or sign in to continue with your reading experience.</p><ul><li>Access articles from all islands with one account.</li><li>Share your thoughts with other readers.</li></ul>'
  const html = page({ body: `<article>${texts.map((p, i) => `<p>${p}</p>${i === 3 ? gate : ''}`).join('')}</article>` })
  const account = keepAccount()
  const text = extractPage(html, url, undefined, account).article?.text
  expect(text).toBe(texts.join('\n\n'))
  expect(account.pieces).toContainEqual({
    text: 'Share your thoughts with other readers.',
    reasons: ['a list', 'what an account is good for'],
  })
})
