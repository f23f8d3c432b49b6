import { describe, expect, it } from 'vitest'
import type { Inline, Rich } from '../../../src/core/card.ts'
import { renderPlain } from '../../../src/locales/plain.ts'
import type { ReadArticle } from '../../../src/newsroom/articles/article.ts'
import { sourcesCard } from '../../../src/newsroom/cards/sources.ts'
import type { SourcesFilter } from '../../../src/newsroom/sources/filter.ts'
import { type Invented, invented } from './article.ts'

const harbour: Invented = {
  text: [
    'The harbour of Oldham will be sold, the mayor Ada Lund said on Friday. She added that “nobody loses a job”.',
    'Two officials said the price was low, according to Norrbladet. The transport ministry told The Morning Courier that it would not confirm the price.',
    'A report by the port authority says the cranes are old.',
    'The council repudiated the claim by Karl Ode that the cranes are new. They insisted that it waits.',
    '“We stay,” read a banner.',
  ].join('\n'),
  speakers: [
    { id: 's1', name: 'Ada Lund', kind: 'person', roles: ['mayor'] },
    { id: 's2', name: 'officials', kind: 'collective' },
    { id: 's3', name: 'transport ministry', kind: 'body' },
    { id: 's4', name: 'report by the port authority', kind: 'document' },
    { id: 's5', name: 'council', kind: 'body' },
    { id: 's6', name: 'Karl Ode', kind: 'person' },
  ],
  said: [
    { source: 'the mayor Ada Lund', cue: 'said', content: 'The harbour of Oldham will be sold', speaker: 's1' },
    {
      source: 'She',
      cue: 'added',
      content: 'that “nobody loses a job”',
      speaker: 's1',
      certainty: 'implied',
      kind: 'mixed',
    },
    {
      source: 'Two officials',
      cue: 'said',
      content: 'the price was low',
      speaker: 's2',
      channel: ['according-to', 'according to Norrbladet'],
    },
    {
      source: 'The transport ministry',
      cue: 'told',
      content: 'that it would not confirm the price',
      speaker: 's3',
      stance: 'declines',
      channel: ['told', 'told The Morning Courier'],
    },
    { source: 'A report by the port authority', cue: 'says', content: 'the cranes are old', speaker: 's4' },
    {
      source: 'The council',
      cue: 'repudiated',
      content: 'the claim by Karl Ode that the cranes are new',
      speaker: 's5',
      stance: 'repudiates',
    },
    {
      source: 'Karl Ode',
      cue: 'claim',
      content: 'that the cranes are new',
      speaker: 's6',
      stance: 'claims',
      within: 5,
    },
    { source: 'They', cue: 'insisted', content: 'that it waits', stance: 'demands' },
    { content: '“We stay,”', kind: 'direct' },
  ],
  url: 'https://news.example/harbour',
  outlet: 'The Evening Post',
}
const about = { article: '01900000-0000-7000-8000-000000000001' }
const card = (articles: readonly ReadArticle[], filter?: SourcesFilter, page?: number) =>
  sourcesCard({ title: 'Harbour sold', articles, about, ...(filter && { filter }), ...(page && { page }) })
const shown = (article: Invented, filter?: SourcesFilter) => renderPlain(card([invented(article)], filter))
const lines = (article: Invented, filter?: SourcesFilter) =>
  shown(article, filter)
    .split('\n')
    .map((line) => line.replace(/ · in the text \(.*\)$/, ''))

function inlinesOf(rich: Rich): readonly Inline[] {
  return typeof rich === 'string' ? [rich] : rich
}
function allInlines(articles: readonly ReadArticle[]): Inline[] {
  return card(articles).parts.flatMap((part) => {
    if (part.type === 'list') return part.items.flatMap((item) => inlinesOf(item))
    return part.type === 'text' ? inlinesOf(part.text) : []
  })
}

describe('the sources of an article', () => {
  it('stand by speaker: people, bodies and documents, who is not named, and what the text leaves open', () => {
    const all = lines(harbour)
    const headings = [
      'People',
      'Bodies and documents',
      'Not named',
      'Who it is, the text leaves open',
      'Through whom it reached us',
    ]
    expect(all.filter((line) => headings.includes(line))).toEqual(headings)
    expect(all.indexOf('Ada Lund, mayor')).toBeLessThan(all.indexOf('transport ministry'))
    expect(all.indexOf('report by the port authority')).toBeLessThan(all.indexOf('officials'))
  })

  it('show every exact word as it stands under its span, and no word of the article otherwise', () => {
    const read = invented(harbour)
    const exact = allInlines([read]).filter((inline) => typeof inline !== 'string' && inline.type === 'exact')
    expect(exact.length).toBeGreaterThan(20)
    for (const inline of exact) {
      if (typeof inline === 'string' || inline.type !== 'exact') continue
      expect(inline.text).toBe(read.article.content.text.slice(inline.span.start, inline.span.end))
      expect(inline.article).toBe(read.article.id)
    }
  })

  it('put quotation marks only where the text has them: a paraphrase has none', () => {
    const ours = allInlines([invented(harbour)]).map((inline) =>
      typeof inline === 'string'
        ? inline
        : inline.type === 'exact' || inline.type === 'link'
          ? ''
          : 'text' in inline
            ? inline.text
            : '',
    )
    expect(ours.join('')).not.toMatch(/["“”„«»]/)
    expect(lines(harbour)).toContain('• said: The harbour of Oldham will be sold')
    expect(lines(harbour)).toContain('• [no source given] “We stay,”')
  })

  it('name for whom somebody speaks, once: not where the name or the role says it', () => {
    const gate: Invented = {
      text: 'The Harbour Guild is on strike. Jo Roe, its spokeswoman, said it would last. Harbour Guild lawyer Ann Lee said so too. Lawyers for Tom Wyre said nothing was lost.',
      speakers: [
        { id: 's1', name: 'Jo Roe', kind: 'person', roles: ['its spokeswoman'], speaksFor: 's4' },
        { id: 's2', name: 'Ann Lee', kind: 'person', roles: ['Harbour Guild lawyer'], speaksFor: 's4' },
        { id: 's3', name: 'Lawyers for Tom Wyre', kind: 'collective', speaksFor: 's5' },
        { id: 's4', name: 'Harbour Guild', kind: 'body' },
        { id: 's5', name: 'Tom Wyre', kind: 'person' },
      ],
      said: [
        { source: 'Jo Roe', cue: 'said', content: 'it would last', speaker: 's1' },
        { source: 'Ann Lee', cue: 'said', content: 'so too', speaker: 's2' },
        { source: 'Lawyers for Tom Wyre', cue: 'said', content: 'nothing was lost', speaker: 's3' },
      ],
    }
    const all = lines(gate)
    expect(all).toContain('Jo Roe, its spokeswoman, [for] Harbour Guild')
    expect(all).toContain('Ann Lee, Harbour Guild lawyer')
    expect(all).toContain('Lawyers for Tom Wyre')
  })

  it('tell who was worked out from who is named', () => {
    expect(lines(harbour)).toContain('• She [= Ada Lund] added: that “nobody loses a job”')
    expect(lines(harbour)).toContain('• They insisted: that it waits')
    expect(shown(harbour)).not.toContain('said [')
  })

  it('keep apart whom the desk isn’t sure of, with the reason in words', () => {
    const doubtful: Invented = {
      ...harbour,
      said: harbour.said!.map((one) => (one.source === 'She' ? { ...one, doubt: 'pronoun' as const } : one)),
    }
    const all = lines(doubtful)
    const apart = all.indexOf('Not sure: look before you use it')
    expect(apart).toBeGreaterThan(all.indexOf('Not named'))
    expect(all.indexOf('• said: The harbour of Oldham will be sold')).toBeLessThan(apart)
    const line = all.findIndex((one) => one.startsWith('• She [= Ada Lund] added'))
    expect(line).toBeGreaterThan(apart)
    expect(all[line]).toContain('[not sure: the pronoun may be somebody else]')
  })

  it('show a quote without a cue as the speaker’s only by implication', () => {
    const text = 'Ada Lund said the harbour is sold.\n“Nobody loses a job.”'
    const said = [
      { source: 'Ada Lund', cue: 'said', content: 'the harbour is sold', speaker: 's1' },
      { content: '“Nobody loses a job.”', kind: 'direct' as const, speaker: 's1', certainty: 'implied' as const },
    ]
    const speakers = [{ id: 's1', name: 'Ada Lund', kind: 'person' as const }]
    expect(lines({ text, said, speakers })).toContain('• [no cue; the speaker before]: “Nobody loses a job.”')
  })

  it('part a split quote with an ellipsis of ours, but not the paragraphs of one quote', () => {
    const text = 'Ada Lund said: “We stay.\n“We work.” “Here,” Ada Lund added, “we are home.”'
    const said = [
      { source: 'Ada Lund', cue: 'said', content: ['“We stay.', '“We work.”'], kind: 'direct' as const, speaker: 's1' },
      {
        source: 'Ada Lund',
        cue: 'added',
        content: ['“Here,”', '“we are home.”'],
        kind: 'direct' as const,
        speaker: 's1',
      },
    ]
    const all = lines({ text, said, speakers: [{ id: 's1', name: 'Ada Lund', kind: 'person' }] })
    expect(all).toContain('• said: “We stay. “We work.”')
    expect(all).toContain('• added: “Here,” […] “we are home.”')
  })

  it('name a channel with its cue, and once more as somebody through whom it reached us', () => {
    const all = lines(harbour)
    expect(all).toContain('• told The Morning Courier: that it would not confirm the price [declines]')
    expect(all).toContain('• Two officials said: the price was low (according to Norrbladet)')
    expect(all).toContain('• according to Norrbladet [words of] officials')
    expect(all).toContain('• told The Morning Courier [words of] transport ministry')
  })

  it('do not name a channel again that is the source itself, nor a letter or a tweet as somebody', () => {
    const text = 'According to Norrbladet, the harbour is sold. Ada Lund said in a tweet that it is not.'
    const said = [
      {
        source: 'Norrbladet',
        cue: 'According to',
        content: 'the harbour is sold',
        speaker: 's1',
        channel: ['according-to', 'According to Norrbladet'] as const,
      },
      {
        source: 'Ada Lund',
        cue: 'said',
        content: 'that it is not',
        speaker: 's2',
        channel: ['medium', 'in a tweet'] as const,
      },
    ]
    const speakers = [
      { id: 's1', name: 'Norrbladet', kind: 'body' as const },
      { id: 's2', name: 'Ada Lund', kind: 'person' as const },
    ]
    const all = lines({ text, said, speakers })
    expect(all).toContain('• According to Norrbladet: the harbour is sold')
    expect(all).toContain('• said: that it is not (in a tweet)')
    expect(all.join('\n')).not.toContain('Through whom')
  })

  it('show a claim that another repudiates as repudiated, and say through whom a nested one came', () => {
    expect(lines(harbour)).toContain('• claim: that the cranes are new — [repudiated by] The council')
    const text = 'The minister, Karl Ode, said the police had told him that the ship was empty.'
    const said = [
      {
        source: 'The minister, Karl Ode,',
        cue: 'said',
        content: 'the police had told him that the ship was empty',
        speaker: 's1',
      },
      { source: 'the police', cue: 'had told', content: 'that the ship was empty', speaker: 's2', within: 0 },
    ]
    const speakers = [
      { id: 's1', name: 'Karl Ode', kind: 'person' as const },
      { id: 's2', name: 'police', kind: 'collective' as const },
    ]
    expect(lines({ text, said, speakers })).toContain(
      '• the police had told: that the ship was empty — [through] The minister, Karl Ode, said',
    )
  })

  it('end a chain that runs in a circle', () => {
    const text = 'Ada Lund said Karl Ode said it is sold.'
    const said = [
      { source: 'Ada Lund', cue: 'said', content: 'Karl Ode said it is sold', within: 1 },
      { source: 'Karl Ode', cue: 'said', content: 'it is sold', within: 0 },
    ]
    expect(lines({ text, said }).filter((line) => line.includes('[through]'))).toHaveLength(2)
  })

  it('say the stance where it adds something, and not what the cue says already', () => {
    const text =
      'Ada Lund denied that it leaks. Ada Lund demanded a vote. Ada Lund claimed a win. Ada Lund dismissed the report.'
    const said = [
      { cue: 'denied', source: 'Ada Lund', content: 'that it leaks', stance: 'denies' as const, speaker: 's1' },
      { cue: 'demanded', source: 'Ada Lund', content: 'a vote', stance: 'demands' as const, speaker: 's1' },
      { cue: 'claimed', source: 'Ada Lund', content: 'a win', stance: 'claims' as const, speaker: 's1' },
      { cue: 'dismissed', source: 'Ada Lund', content: 'the report', stance: 'repudiates' as const, speaker: 's1' },
    ]
    const all = lines({ text, said, speakers: [{ id: 's1', name: 'Ada Lund', kind: 'person' }] })
    expect(all.filter((line) => line.startsWith('•'))).toEqual([
      '• denied: that it leaks',
      '• demanded: a vote',
      '• claimed: a win',
      '• dismissed: the report [repudiates]',
    ])
  })

  it('link each entry to its sentence with a text fragment, and a pasted text to nothing', () => {
    const links = allInlines([invented(harbour)]).filter(
      (inline) => typeof inline !== 'string' && inline.type === 'link',
    )
    expect(links).toHaveLength(11)
    expect(links[0]).toMatchObject({
      url: 'https://news.example/harbour#:~:text=The%20harbour%20of%20Oldham%20will%20be,mayor%20Ada%20Lund%20said%20on%20Friday.',
    })
    const { url: _, ...pasted } = harbour
    expect(shown(pasted)).not.toContain(' · in the text')
  })
})

describe('filters', () => {
  it.each([
    ['lund', ['Ada Lund, mayor']],
    ['MAYOR', ['Ada Lund, mayor']],
    ['ministry', ['transport ministry']],
    ['norrbladet', ['officials']],
  ])('speaker:%s chooses by name, role, source or channel', (speaker, labels) => {
    const all = lines(harbour, { speaker })
    const known = [
      'Ada Lund, mayor',
      'transport ministry',
      'officials',
      'council',
      'Karl Ode',
      'report by the port authority',
    ]
    expect(all.filter((line) => known.includes(line))).toEqual(labels)
  })

  it('kind: leaves only attributions of that kind', () => {
    expect(lines(harbour, { kind: 'mixed' }).filter((line) => line.startsWith('•'))).toEqual([
      '• She [= Ada Lund] added: that “nobody loses a job”',
    ])
    expect(lines(harbour, { kind: 'direct', speaker: 'lund' })).not.toContain('Ada Lund, mayor')
  })

  it('a filter that fits nothing says who is there', () => {
    expect(shown(harbour, { speaker: 'Nobody' })).toMatch(
      /Nothing here fits that filter\. Speakers here: Ada Lund; Karl Ode; /,
    )
  })

  it('a pronoun is no name: “she” chooses nobody', () => {
    expect(shown(harbour, { speaker: 'she' })).toContain('Nothing here fits that filter.')
  })
})

describe('an article without sources', () => {
  it('says so, and says apart that a language is not read', () => {
    expect(shown({ text: 'The harbour froze.' })).toContain('I found nobody who is said to have said anything.')
    expect(shown({ text: 'Satama jäätyi.', readable: false })).toContain(
      'This text is in a language that I don’t read (Finnish).',
    )
  })
})

describe('a story', () => {
  const other: Invented = {
    text: 'The mayor of Oldham, Ada Lund, said the sale is final. Officials said it was rushed. Karl Ode, a baker, said bread is dear.',
    speakers: [
      { id: 's1', name: 'Ada Lund', kind: 'person' },
      { id: 's2', name: 'Officials', kind: 'collective' },
      { id: 's3', name: 'Ode', kind: 'person' },
    ],
    said: [
      { source: 'Ada Lund', cue: 'said', content: 'the sale is final', speaker: 's1' },
      { source: 'Officials', cue: 'said', content: 'it was rushed', speaker: 's2' },
      { source: 'Karl Ode', cue: 'said', content: 'bread is dear', speaker: 's3' },
    ],
    id: '01900000-0000-7000-8000-000000000002',
    outlet: 'Norrbladet',
  }
  const plain = renderPlain(card([invented(harbour), invented(other)])).replace(/ · in the text \(.*\)/g, '')

  it('has one entry for one person, and says that this was worked out; each statement has its outlet', () => {
    expect(plain.match(/^Ada Lund/gm)).toHaveLength(1)
    expect(plain).toContain('Ada Lund, mayor [the same name in 2 articles: The Evening Post, Norrbladet]')
    expect(plain).toContain('• said: the sale is final · Norrbladet')
    expect(plain).toContain('• said: The harbour of Oldham will be sold · The Evening Post')
    expect(plain).toContain('Over 2 articles')
  })

  it('takes a surname for the one who has it in full in another article, and says so', () => {
    expect(plain).toContain('Karl Ode [taken for one in 2 articles: The Evening Post, Norrbladet]')
    expect(plain).not.toMatch(/^Ode$/m)
  })

  it('never takes two for one: officials of two articles stay apart', () => {
    expect(plain).toMatch(/^officials$/m)
    expect(plain).toMatch(/^Officials$/m)
  })

  it('says how many of its articles are in a language that is not read, and that one without articles has none', () => {
    const finnish = invented({ text: 'Satama jäätyi.', readable: false })
    expect(renderPlain(card([invented(harbour), finnish]))).toContain(
      'Over 2 articles, 1 of them in a language that I don’t read',
    )
    expect(renderPlain(card([]))).toContain('There is no article in this story.')
  })
})

describe('thoughts, plans and acts', () => {
  const read = invented({
    text: 'Ada Lund said the pier was safe. Ada Lund hopes to sail in May.',
    speakers: [{ id: 's1', name: 'Ada Lund', kind: 'person' }],
    said: [
      { source: 'Ada Lund', cue: 'said', content: 'the pier was safe', speaker: 's1' },
      { source: 'Ada Lund', cue: 'hopes', content: 'to sail in May', speaker: 's1', weak: true },
    ],
  })
  const shown = (weak: boolean) =>
    renderPlain(sourcesCard({ title: 'Pier', articles: [read], about: { article: 'a1' }, weak }))

  it('are left out unless they are asked for', () => {
    expect(shown(false)).toContain('the pier was safe')
    expect(shown(false)).not.toContain('to sail in May')
    expect(shown(true)).toContain('to sail in May')
  })
})
