import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import type { Action, Card } from '../../../src/core/card.ts'
import { renderPlain } from '../../../src/locales/plain.ts'
import type { ReadArticle } from '../../../src/newsroom/articles/article.ts'
import { pagesOfText } from '../../../src/newsroom/cards/read/marked.ts'
import { readCard } from '../../../src/newsroom/cards/read.ts'
import { sourcesCard } from '../../../src/newsroom/cards/sources.ts'
import { filterSources, type SourcesFilter, shortened } from '../../../src/newsroom/sources/filter.ts'
import { sourcesOf } from '../../../src/newsroom/sources/sources.ts'
import { parseCommandText } from '../../../src/typed/command.ts'
import { invented, type Said } from './article.ts'

/** One description of Discord holds 4,096 characters, all of a message 6,000; escapes take room. */
const narrowest = 3_900
const narrowestMessage = 5_400
const id = '01900000-0000-7000-8000-000000000001'

/** So many people, each of whom says so many things. */
function crowd(people: number, each: number, words = 12): ReadArticle {
  const said: Said[] = []
  const text: string[] = []
  for (let p = 0; p < people; p++) {
    for (let i = 0; i < each; i++) {
      const content = `that number ${p} of ${i} ${'is quite long '.repeat(Math.ceil(words / 3)).trim()} ${p}-${i}.`
      text.push(`Person Number${p}x said ${content}`)
      said.push({ source: `Person Number${p}x`, cue: 'said', content, speaker: `s${p}` })
    }
  }
  const speakers = Array.from({ length: people }, (_, p) => ({
    id: `s${p}`,
    name: `Person Number${p}x`,
    kind: 'person' as const,
  }))
  return invented({
    text: text.join('\n'),
    speakers,
    said,
    url: 'https://news.example/a-rather-long-address-of-an-article-2026',
  })
}

const card = (read: ReadArticle, page: number, filter: SourcesFilter = {}): Card =>
  sourcesCard({ title: 'Crowd', articles: [read], about: { article: id }, filter, page })
const actionsOf = (made: Card): Action[] => made.parts.flatMap((part) => (part.type === 'actions' ? part.actions : []))
const moreOf = (made: Card) => actionsOf(made).find((action) => action.type === 'invoke' && action.label === 'More')

/** All pages, by pressing "More" until there is none. */
function allPages(read: ReadArticle, filter: SourcesFilter = {}): Card[] {
  const pages = [card(read, 1, filter)]
  for (;;) {
    const more = moreOf(pages.at(-1)!)
    if (more?.type !== 'invoke') return pages
    expect(more.invoke.length).toBeLessThanOrEqual(100)
    const { options } = parseCommandText(more.invoke, commands)
    const { speaker, kind } = options as { speaker?: string; kind?: 'direct' }
    pages.push(card(read, Number(options.page), { ...(speaker && { speaker }), ...(kind && { kind }) }))
  }
}
const entries = (pages: readonly Card[]) =>
  pages.flatMap((page) => page.parts.flatMap((part) => (part.type === 'list' ? part.items : [])))

describe('a long answer', () => {
  it.each([
    [1, 1],
    [12, 1],
    [13, 1],
    [40, 3],
    [2, 60],
  ])('of %i speakers with %i statements each shows every one once, on pages that “More” turns', (people, each) => {
    const pages = allPages(crowd(people, each))
    expect(entries(pages)).toHaveLength(people * each)
    expect(new Set(entries(pages).map((item) => JSON.stringify(item))).size).toBe(people * each)
  })

  it('has at most twelve speakers on a page', () => {
    const pages = allPages(crowd(40, 1, 3))
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const page of pages) expect(page.parts.filter(({ type }) => type === 'list').length).toBeLessThanOrEqual(12)
  })

  it('fits into one message of the narrowest platform, uncut', () => {
    for (const page of allPages(crowd(30, 5, 40))) {
      expect(renderPlain(page).length).toBeLessThan(narrowest)
    }
  })

  it('says whose statements go on over a page', () => {
    const second = renderPlain(card(crowd(1, 60), 2))
    expect(second).toMatch(/^Person Number0x \[continued\]$/m)
    expect(second).toMatch(/Page 2 of \d+ \(page:\d+\), 60 attributions in all/)
  })

  it.each([0, -1, 99, 1.5, Number.NaN])('has no page %d, and says how many there are', (page) => {
    expect(() => card(crowd(2, 1), page)).toThrow(
      expect.objectContaining({ identifier: 'no-page', next: 'There is only one page.' }),
    )
  })

  it('of a single entry that is longer than a page still shows it', () => {
    const content = 'so very long '.repeat(400).trim()
    const read = invented({
      text: `Ada said ${content}`,
      said: Array.from({ length: 9 }, () => ({ source: 'Ada', cue: 'said', content })),
    })
    const pages = allPages(read)
    expect(entries(pages)).toHaveLength(9)
    expect(renderPlain(pages[0]!)).toContain('[…]')
  })
})

describe('the button for more', () => {
  const read = crowd(3, 60)

  it('keeps the filter', () => {
    const pages = allPages(read, { speaker: 'number1X', kind: 'indirect' })
    expect(pages.length).toBeGreaterThan(1)
    expect(entries(pages)).toHaveLength(60)
    expect(moreOf(pages[0]!)).toMatchObject({ invoke: `sources article:${id} speaker:number1X kind:indirect page:2` })
  })

  it('shortens a long filter only as far as it chooses the same', () => {
    const said = (name: string) =>
      Array.from({ length: 40 }, (_, i) => ({
        source: name,
        cue: 'said',
        content: `${name} said it ${i}.`.slice(name.length + 1),
        speaker: name,
      }))
    const names = ['Secretary of the Regional Fisheries Board', 'Secretary of the Regional Ferries Board']
    const text = names.flatMap((name) => Array.from({ length: 40 }, (_, i) => `${name} said it ${i}.`)).join('\n')
    const speakers = names.map((name) => ({ id: name, name, kind: 'body' as const }))
    const both = invented({
      text,
      speakers,
      said: names.flatMap(said),
      url: 'https://news.example/fisheries-and-ferries',
    })
    const groups = sourcesOf([both])
    expect(shortened(groups, { speaker: 'regional fisheries board' }, 14)).toBe('regional fishe')
    expect(filterSources(groups, { speaker: 'regional f' })).toHaveLength(2)
    expect(shortened(groups, { speaker: names[0]! }, 20)).toBeUndefined()
    const made = card(both, 1, { speaker: names[0]!, kind: 'indirect' })
    expect(moreOf(made)).toBeUndefined()
    expect(renderPlain(made)).toMatch(/Page 1 of \d \(page:2\)/)
  })
})

describe('the text of an article', () => {
  const text = [
    'Ada Lund said the harbour is sold. It is old.',
    '“No,” said Karl Ode.',
    'x'.repeat(5000),
    'b '.repeat(3000).trim(),
  ].join('\n\n')
  const read = invented({
    text,
    said: [
      { source: 'Ada Lund', cue: 'said', content: 'the harbour is sold' },
      { source: 'Karl Ode', cue: 'said', content: '“No,”', kind: 'direct' },
    ],
  })
  const paragraphs = (made: Card) =>
    made.parts.flatMap((part) => (part.type === 'text' && typeof part.text !== 'string' ? [part.text] : []))

  it('is shown letter by letter, with contents as exact words and sources in strong letters', () => {
    const [first, second] = paragraphs(readCard(read.article, read.analysis))
    expect(first).toEqual([
      { type: 'strong', text: 'Ada Lund' },
      ' said ',
      { type: 'exact', text: 'the harbour is sold', article: id, span: { start: 14, end: 33 } },
      '. It is old.',
    ])
    expect(
      second!.map((inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : '')).join(''),
    ).toBe('“No,” said Karl Ode.')
  })

  it('nests without a word twice: a source inside of a content is part of the exact words', () => {
    const nested = invented({
      text: 'Ada said Karl had said it is sold.',
      said: [
        { source: 'Ada', cue: 'said', content: 'Karl had said it is sold' },
        { source: 'Karl', cue: 'had said', content: 'it is sold', within: 0 },
      ],
    })
    expect(paragraphs(readCard(nested.article, nested.analysis))).toEqual([
      [
        { type: 'strong', text: 'Ada' },
        ' said ',
        { type: 'exact', text: 'Karl had said it is sold', article: id, span: { start: 9, end: 33 } },
        '.',
      ],
    ])
  })

  it('is whole over all its pages, and each fits into one message', () => {
    const pages = pagesOfText(text)
    const shown = pages.flatMap((_, i) => paragraphs(readCard(read.article, read.analysis, i + 1))).flat()
    const joined = shown
      .map((inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : ''))
      .join('')
    expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    pages.forEach((_, i) => {
      expect(renderPlain(readCard(read.article, read.analysis, i + 1)).length).toBeLessThan(narrowestMessage)
    })
  })

  it('never parts a character of two units', () => {
    const emoji = '🦑'.repeat(3000)
    for (const span of pagesOfText(` ${emoji}`).flat()) {
      expect(` ${emoji}`.slice(span.start, span.end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
    }
  })

  it('has a button for more until the last page, and none without a text', () => {
    expect(moreOf(readCard(read.article, read.analysis))).toMatchObject({ invoke: `read article:${id} page:2` })
    expect(moreOf(readCard(read.article, read.analysis, pagesOfText(text).length))).toBeUndefined()
    expect(() => readCard(read.article, read.analysis, 99)).toThrow(expect.objectContaining({ identifier: 'no-page' }))
    const empty = invented({ text: '' })
    expect(renderPlain(readCard(empty.article, undefined))).toContain('Page 1 of 1.')
  })

  it('stands there unmarked where there is no analysis', () => {
    expect(paragraphs(readCard(read.article, undefined))[0]).toEqual(['Ada Lund said the harbour is sold. It is old.'])
  })
})
