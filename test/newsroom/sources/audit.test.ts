import { describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import type { ReadArticle } from '../../../src/newsroom/articles/article.ts'
import { auditCard } from '../../../src/newsroom/cards/sources/audit.ts'
import { auditFile } from '../../../src/newsroom/files/sources.ts'
import { auditOf } from '../../../src/newsroom/sources/audit.ts'
import { pressHere } from '../../house/press-here.ts'
import { type Invented, invented } from './article.ts'

const post: Invented = {
  id: '01900000-0000-7000-8000-00000000000a',
  outlet: 'The Evening Post',
  url: 'https://post.example/ferry',
  text: [
    'Ada Lund, the mayor, accused Karl Ode of selling rotten ferries. Ada Lund said, “The ferries of Oldham were sold without a single public tender.”',
    'The shipyard declined to comment on the engines. Residents said the police had told them the northern pier was closed.',
    'An audit report says two engines failed in winter.',
  ].join('\n'),
  speakers: [
    { id: 's1', name: 'Ada Lund', kind: 'person', roles: ['mayor'] },
    { id: 's2', name: 'shipyard', kind: 'body' },
    { id: 's3', name: 'Residents', kind: 'collective' },
    { id: 's4', name: 'police', kind: 'body' },
    { id: 's5', name: 'audit report', kind: 'document' },
  ],
  said: [
    {
      source: 'Ada Lund',
      cue: 'accused',
      content: 'Karl Ode of selling rotten ferries',
      speaker: 's1',
      stance: 'claims',
    },
    {
      source: 'Ada Lund',
      cue: 'said',
      content: '“The ferries of Oldham were sold without a single public tender.”',
      speaker: 's1',
      kind: 'direct',
    },
    {
      source: 'The shipyard',
      cue: 'declined',
      content: 'to comment on the engines',
      speaker: 's2',
      stance: 'declines',
    },
    {
      source: 'Residents',
      cue: 'said',
      content: 'the police had told them the northern pier was closed',
      speaker: 's3',
    },
    { source: 'the police', cue: 'had told', content: 'the northern pier was closed', speaker: 's4', within: 3 },
    { source: 'An audit report', cue: 'says', content: 'two engines failed in winter', speaker: 's5' },
  ],
}
const blad: Invented = {
  id: '01900000-0000-7000-8000-00000000000b',
  outlet: 'Norrbladet',
  url: 'https://blad.example/ferry',
  text: [
    'Mayor Ada Lund said, “The ferries of Oldham were sold without any public tender.”',
    'Karl Ode declined to answer. Ada Lund accused Karl Ode of greed.',
    'The engineers confirmed two engines failed in winter.',
  ].join('\n'),
  speakers: [
    { id: 's1', name: 'Ada Lund', kind: 'person' },
    { id: 's2', name: 'Karl Ode', kind: 'person' },
    { id: 's3', name: 'engineers', kind: 'collective' },
  ],
  said: [
    {
      source: 'Mayor Ada Lund',
      cue: 'said',
      content: '“The ferries of Oldham were sold without any public tender.”',
      speaker: 's1',
      kind: 'direct',
    },
    { source: 'Karl Ode', cue: 'declined', content: 'to answer', speaker: 's2', stance: 'declines' },
    { source: 'Ada Lund', cue: 'accused', content: 'Karl Ode of greed', speaker: 's1', stance: 'claims' },
    { source: 'The engineers', cue: 'confirmed', content: 'two engines failed in winter', speaker: 's3' },
  ],
}

const card = (articles: readonly ReadArticle[], page = 1) =>
  auditCard({ title: 'Ferry sale', articles, about: { story: 'ferry-sale' }, page }, auditOf(articles))
const shown = (...articles: Invented[]) => renderPlain(card(articles.map(invented)))
/** The lines under a heading, without their links. */
function under(plain: string, heading: string): string[] {
  const lines = plain.split('\n')
  const from = lines.indexOf(heading)
  const to = lines.findIndex((line, i) => i > from && !line.startsWith('•'))
  return from < 0 ? [] : lines.slice(from + 1, to).map((line) => line.replaceAll(/ · in the text \(\S+\)/g, ''))
}

describe('the audit of an article', () => {
  const plain = shown(post)

  it('counts who is heard, with their names as they stand', () => {
    expect(under(plain, 'Who is heard')).toEqual([
      '• Named people: 1 — Ada Lund',
      '• Institutions: 2 — shipyard, police',
      '• Documents: 1 — audit report',
      '• Groups without names: 1 — Residents',
    ])
  })

  it('names the accused who has no word in it, where the article says so', () => {
    expect(under(plain, 'Accused, and no answer found in this article')).toEqual([
      '• Karl Ode — [accused in:] Ada Lund accused: Karl Ode of selling rotten ferries',
    ])
    expect(plain).toMatch(
      /Looked for: words of the accused, of their lawyer, spokesperson or institution, a denial, a plea/,
    )
  })

  it('lists who declined, what is second-hand, and what has one source only', () => {
    expect(under(plain, 'Declined to answer')).toEqual(['• The shipyard declined: to comment on the engines'])
    expect(under(plain, 'Reaches us only through somebody else')).toEqual([
      '• the police had told: the northern pier was closed — [through] Residents said',
    ])
    expect(under(plain, 'Claims of weight from one source only')).toContain(
      '• An audit report says: two engines failed in winter',
    )
  })

  it('says what it looked for and did not find, and that it judges nothing', () => {
    expect(plain).toContain('None found: Accused, and declined to answer; Quotes that differ between versions.')
    expect(plain).toContain('These are counts and places, not judgements: within this article only.')
  })

  it('of an article without sources has nothing but that', () => {
    const empty = shown({ text: 'The harbour froze.' })
    expect(empty).toMatch(/None found: Who is heard; Accused, and no answer found/)
    expect(empty).not.toContain('•')
  })
})

describe('the audit of a story', () => {
  const plain = shown(post, blad)

  it('sets the two versions of a quote side by side, each with its outlet and link', () => {
    expect(under(plain, 'Quotes that differ between versions')).toEqual([
      '• “The ferries of Oldham were sold without a single public tender.” · The Evening Post — [elsewhere:] “The ferries of Oldham were sold without any public tender.” · Norrbladet',
    ])
    expect(plain).toMatch(/Norrbladet · in the text \(https:\/\/blad\.example\/ferry#:~:text=/)
  })

  it('does not call a claim single-sourced that somebody else makes in another article', () => {
    expect(under(plain, 'Claims of weight from one source only').join('\n')).not.toContain(
      'two engines failed in winter',
    )
  })

  it('an answer in one article is one to the accusations of all', () => {
    expect(under(plain, 'Accused, and declined to answer')).toEqual([
      '• Karl Ode — [accused in:] Ada Lund accused: Karl Ode of selling rotten ferries · The Evening Post',
      '• Karl Ode — [accused in:] Ada Lund accused: Karl Ode of greed · Norrbladet',
    ])
    expect(plain).toMatch(/None found: .*Accused, and no answer found in these 2 articles/)
    expect(plain).not.toContain('Looked for:')
  })

  it('the same quote in both articles is no difference', () => {
    const same = { ...blad, text: blad.text.replace('any public', 'a single public') }
    const said = blad.said!.map((one, i) =>
      i === 0 ? { ...one, content: '“The ferries of Oldham were sold without a single public tender.”' } : one,
    )
    expect(under(shown(post, { ...same, said }), 'Quotes that differ between versions')).toEqual([])
  })

  it('shows only exact words of the articles that it names', () => {
    const articles = [invented(post), invented(blad)]
    let seen = 0
    for (const part of card(articles).parts) {
      if (part.type !== 'list') continue
      for (const inline of part.items.flatMap((item) => (typeof item === 'string' ? [] : item))) {
        if (typeof inline === 'string' || inline.type !== 'exact') continue
        const { text } = articles.find(({ article }) => article.id === inline.article)!.article.content
        expect(inline.text).toBe(text.slice(inline.span.start, inline.span.end))
        seen++
      }
    }
    expect(seen).toBeGreaterThan(20)
  })
})

const trial: Invented = {
  id: '01900000-0000-7000-8000-00000000000c',
  outlet: 'Wexby Herald',
  url: 'https://herald.example/mill',
  text: 'Prosecutors charged Dale Ruck with arson on Monday. The mill was closed.',
  charged: [['Dale Ruck', 'Prosecutors charged Dale Ruck with arson on Monday.']],
}

describe('somebody whom the article itself tells to be charged', () => {
  it('stands with the sentence that tells it, for which nobody is given', () => {
    expect(under(shown(trial), 'Accused, and no answer found in this article')).toEqual([
      '• Dale Ruck — [accused in:] Prosecutors charged Dale Ruck with arson on Monday.',
    ])
    expect(shown(trial)).toMatch(/on Monday\. · in the text \(https:\/\/herald\.example\/mill#:~:text=/)
    expect(shown(trial, post)).toContain('with arson on Monday. · Wexby Herald')
  })

  it('is in the files with its place, and has neither source nor kind there', async () => {
    const file = async (format: string) => {
      const { parts } = await auditFile({ press: pressHere }, 'Mill', auditOf([invented(trial)]), format)
      const part = parts[0]
      return part?.type === 'file' ? Buffer.from(part.base64, 'base64').toString() : ''
    }
    const [fact] = JSON.parse(await file('json')).facts
    expect(fact).toMatchObject({ fact: 'accused, no word of their own', about: 'Dale Ruck' })
    expect(fact.row).toMatchObject({ source: [], cue: [], kind: '', stance: '', certainty: '', outlet: 'Wexby Herald' })
    for (const { start, end, text } of fact.row.content) expect(trial.text.slice(start, end)).toBe(text)
    const markdown = await file('markdown')
    expect(markdown).toContain('  - Prosecutors charged Dale Ruck with arson on Monday.\n')
    expect(markdown).not.toMatch(/no source given|no cue/)
    expect(await file('csv')).toContain('Dale Ruck')
  })
})

describe('an audit of very much', () => {
  it('is refused with what to do instead, so that no answer waits for it', () => {
    const read = invented(post)
    const much = Array.from({ length: 9000 }, () => read)
    expect(() => auditOf(much)).toThrow(expect.objectContaining({ identifier: 'too-much-to-audit' }))
  })
})

describe('the audit as a file', () => {
  const articles = [invented(post), invented(blad)]
  const text = async (format: string) => {
    const { parts } = await auditFile({ press: pressHere }, 'Ferry sale', auditOf(articles), format)
    const [file] = parts
    if (file?.type !== 'file') throw new Error('no file')
    return Buffer.from(file.base64, 'base64').toString()
  }

  it('as a table names the fact of each row, and who is accused', async () => {
    const [header, ...rows] = (await text('csv')).trim().split('\r\n')
    expect(header).toMatch(/^fact,about,speaker,role,kind,/)
    expect(rows[0]).toMatch(/^"accused, declined",Karl Ode,Ada Lund,mayor,indirect,claims,accused,/)
    expect(rows.filter((row) => row.startsWith('quote differs,quote 1,Ada Lund'))).toHaveLength(2)
  })

  it('as JSON has the counts with the spans of the names', async () => {
    const { heard, facts } = JSON.parse(await text('json')) as {
      heard: { kind: string; count: number; names: { start: number; end: number; text: string; article: string }[] }[]
      facts: { fact: string }[]
    }
    expect(heard.find(({ kind }) => kind === 'person')).toMatchObject({
      count: 2,
      names: [{ text: 'Ada Lund' }, { text: 'Karl Ode' }],
    })
    for (const { count, names } of heard) expect(names).toHaveLength(count)
    expect(new Set(facts.map(({ fact }) => fact))).toContain('second-hand')
  })

  it('as Markdown has a heading a fact', async () => {
    expect(await text('markdown')).toMatch(/## quote differs\n\n- quote 1\n {2}- Ada Lund said: “The ferries/)
  })
})
