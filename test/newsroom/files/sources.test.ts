import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import type { ReadArticle } from '../../../src/newsroom/articles/article.ts'
import { sourcesFile } from '../../../src/newsroom/files/sources.ts'
import type { SourceRow } from '../../../src/newsroom/sources/rows.ts'
import { sourcesOf } from '../../../src/newsroom/sources/sources.ts'
import { pressHere } from '../../house/press-here.ts'
import { type Invented, invented } from '../sources/article.ts'

const harbour: Invented = {
  text: 'The council repudiated the claim by Karl Ode, a baker, that “it, too, leaks”. He said on Monday, “We”, and later “stay”.',
  speakers: [
    { id: 's1', name: 'council', kind: 'body' },
    { id: 's2', name: 'Karl Ode', kind: 'person', roles: ['a baker'] },
  ],
  said: [
    {
      source: 'The council',
      cue: 'repudiated',
      content: 'the claim by Karl Ode, a baker, that “it, too, leaks”',
      speaker: 's1',
      stance: 'repudiates',
      kind: 'mixed',
    },
    {
      source: 'Karl Ode, a baker,',
      cue: 'claim',
      content: 'that “it, too, leaks”',
      speaker: 's2',
      stance: 'claims',
      kind: 'mixed',
      within: 0,
    },
    { source: 'He', cue: 'said', content: ['“We”', '“stay”'], speaker: 's2', kind: 'direct', certainty: 'implied' },
  ],
  url: 'https://news.example/harbour',
  outlet: 'The Evening Post',
}

async function written(articles: readonly ReadArticle[], format: string) {
  const card: Card = await sourcesFile({ press: pressHere }, 'Harbour', sourcesOf(articles), format)
  const [file] = card.parts
  if (file?.type !== 'file') throw new Error('no file')
  return { ...file, text: Buffer.from(file.base64, 'base64').toString() }
}

/** A reader of RFC 4180 of our own, so that the writer isn't tested by itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') cell += text[++i]
      else if (char === '"') quoted = false
      else cell += char
    } else if (char === '"') quoted = true
    else if (char === ',') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (char === '\r' && text[i + 1] === '\n') {
      rows.at(-1)!.push(cell)
      cell = ''
      rows.push([])
      i++
    } else cell += char
  }
  if (quoted || cell) throw new Error('the file ends inside a cell')
  return rows.slice(0, -1)
}

const records = (text: string) => {
  const [header, ...rows] = readCsv(text)
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [header![i]!, cell])))
}

describe('sources as a table', () => {
  const read = invented(harbour)
  let file: Awaited<ReturnType<typeof written>>
  beforeAll(async () => {
    file = await written([read], 'csv')
  })

  it('has a row an attribution, and the columns that a fact-checker needs', () => {
    expect(file).toMatchObject({ name: 'sources.csv', mime: 'text/csv', label: '3 attributions' })
    const [header, ...rows] = readCsv(file.text)
    expect(header!.slice(0, 14).join(' ')).toBe(
      'speaker role kind stance cue content certainty channel sentence link start end article outlet',
    )
    expect(rows.map((row) => row.length)).toEqual([header!.length, header!.length, header!.length])
  })

  it('keeps claim and repudiation together, in the words of the article', () => {
    expect(records(file.text)[0]).toMatchObject({
      speaker: 'Karl Ode',
      role: 'a baker',
      kind: 'mixed',
      stance: 'claims',
      cue: 'claim',
      content: 'that “it, too, leaks”',
      through: 'council',
      'repudiated by': 'council',
      outlet: 'The Evening Post',
      article: read.article.id,
    })
  })

  it('gives places that lead back to the exact words, a split quote as several', () => {
    for (const { content, start, end } of records(file.text)) {
      const ends = end!.split(';').map(Number)
      const words = start!.split(';').map((from, i) => harbour.text.slice(Number(from), ends[i]))
      expect(words.join(' … ')).toBe(content)
    }
    expect(records(file.text)[1]).toMatchObject({ content: '“We” … “stay”', source: 'He', certainty: 'implied' })
  })

  it('links each row to its sentence', () => {
    expect(records(file.text)[1]!.link).toBe(
      'https://news.example/harbour#:~:text=He%20said%20on%20Monday%2C%20%E2%80%9CWe%E2%80%9D%2C%20and%20later%20%E2%80%9Cstay%E2%80%9D.',
    )
  })

  it('an article whose words are formulas makes none of them run', async () => {
    const text = '=cmd|calc said\nthe end is, "near"'
    const hostile = invented({
      text,
      speakers: [{ id: 's1', name: '=cmd|calc', kind: 'person' }],
      said: [{ source: '=cmd|calc', cue: 'said', content: 'the end is, "near"', speaker: 's1' }],
      outlet: '@outlet',
      headline: '+headline',
    })
    const [record] = records((await written([hostile], 'csv')).text)
    expect(Object.values(record!).filter((cell) => /^[=+\-@]/.test(cell!))).toEqual([])
    expect(record).toMatchObject({ speaker: "'=cmd|calc", content: 'the end is, "near"', outlet: "'@outlet" })
  })
})

describe('sources as JSON', () => {
  it('hold every span with its exact words', async () => {
    const { attributions } = JSON.parse((await written([invented(harbour)], 'json')).text) as {
      attributions: SourceRow[]
    }
    expect(attributions).toHaveLength(3)
    const spans = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    expect(spans).toHaveLength(10)
    for (const { start, end, text } of spans) expect(harbour.text.slice(start, end)).toBe(text)
  })
})

describe('sources as Markdown', () => {
  it('stand by section and speaker, with what was worked out in emphasis', async () => {
    const { text, name } = await written([invented(harbour)], 'markdown')
    expect(name).toBe('sources.md')
    expect(text).toMatch(
      /^# Sources: Harbour\n\n## People\n\n### Karl Ode, a baker\n\n- Karl Ode, a baker, claim: that “it, too, leaks” /,
    )
    expect(text).toContain('*(mixed; claims; said not to be so by council)*')
    expect(text).toContain('*(direct; who it is was worked out: Karl Ode)*')
    expect(text).toContain('[in the text](<https://news.example/harbour#:~:text=')
  })

  it('escape foreign words, so that they are no markup', async () => {
    const text = 'Ada said **this** [here](https://x.example) <b>now</b> `code`'
    const hostile = invented({
      text,
      speakers: [{ id: 's1', name: 'Ada', kind: 'person' }],
      said: [
        { source: 'Ada', cue: 'said', content: '**this** [here](https://x.example) <b>now</b> `code`', speaker: 's1' },
      ],
      headline: '# not a heading',
    })
    const { text: markdown } = await written([hostile], 'markdown')
    expect(markdown).toContain('\\*\\*this\\*\\* \\[here\\]\\(https\\://x.example\\) \\<b\\>now\\</b\\> \\`code\\`')
    expect(markdown).not.toMatch(/[^\\]<b>|[^\\]`code/)
  })
})

describe('a file without sources', () => {
  it.each(['csv', 'markdown', 'json'])('as %s is whole and empty', async (format) => {
    const file = await written([invented({ text: 'The harbour froze.' })], format)
    expect(file.label).toBe('0 attributions')
    if (format === 'csv') expect(readCsv(file.text)).toHaveLength(1)
    if (format === 'json') expect(JSON.parse(file.text)).toMatchObject({ attributions: [] })
  })
})
