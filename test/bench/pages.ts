import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extractPage } from '../../src/wire/page/extract.ts'
import { page, paragraphs } from '../wire/texts.ts'
import { medianMs, type Row } from './row.ts'

/** A page with menu, thirty paragraphs and teasers: headline, dates, text and the guards before, beside Readability alone. */
export function benchPages(): Row[] {
  const menu = `<nav><ul>${'<li><a href="/a">World news</a>'.repeat(60)}</ul></nav>`
  const teasers =
    '<div class="teaser"><a href="/b"><h3>Ferry sails late again today</h3></a><p>Short teaser.</p></div>'.repeat(60)
  const text = paragraphs(30)
    .map((line) => `<p>${line}</p>`)
    .join('')
  const html = page({ body: `${menu}<main><article><h1>Bridge</h1>${text}</article></main><aside>${teasers}</aside>` })
  const ours = medianMs(() => extractPage(html, 'https://example.org/a-b-c-d'), 31)
  const alone = medianMs(() => new Readability(parseHTML(html).document as never).parse(), 31)
  return [
    {
      name: 'pages per second',
      value: 1000 / ours,
      unit: 'pages/s',
      against: { peer: 'linkedom and Readability alone', value: 1000 / alone },
    },
    ...benchLargePage(),
  ]
}

/** A page of 5.5 MB, an article of thirty thousand paragraphs: processor time of one reading, and by how much the process grew. */
function benchLargePage(): Row[] {
  const lines = paragraphs(40)
  let text = ''
  for (let i = 0; text.length < 5_500_000; i++) text += `<p class="p${i % 7}">${i}: ${lines[i % lines.length]}</p>`
  const html = page({ body: `<main><article><h1>Bridge</h1>${text}</article></main>` })
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const begun = process.cpuUsage()
  extractPage(html, 'https://example.org/a-b-c-d')
  const { user, system } = process.cpuUsage(begun)
  const grown = process.resourceUsage().maxRSS * 1024 - before
  return [
    { name: 'a page of 5.5 MB', value: (user + system) / 1e6, unit: 's of processor time' },
    { name: 'memory for it', value: Math.max(0, grown) / 1e6, unit: 'MB more' },
  ]
}
