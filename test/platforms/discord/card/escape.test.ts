import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../../../src/platforms/chat/clean.ts'
import { points } from '../../../../src/platforms/discord/card/clip.ts'
import { codeText, escapeText } from '../../../../src/platforms/discord/card/escape.ts'
import { fitRich, richMarkdown } from '../../../../src/platforms/discord/card/rich.ts'
import { cpuMs } from '../../../cpu.ts'
import { readMarkdown } from '../../../servers/discord/markdown.ts'

const read = (markdown: string) => readMarkdown(markdown, (id) => id)

describe('foreign text', () => {
  it.each([
    ['plain words, and 3.5 % of them', 'plain words, and 3.5 % of them'],
    ['*a* _b_ ~c~ |d| `e`', '\\*a\\* \\_b\\_ \\~c\\~ \\|d\\| \\`e\\`'],
    [
      '# head\n-# small\n> quote\n- item\n+ item\n1. one\n2) two',
      '\\# head\n\\-# small\n\\> quote\n\\- item\n\\+ item\n1\\. one\n2\\) two',
    ],
    ['a # b > c - d 1. e', 'a # b > c - d 1. e'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    ['<@1> <@&2> <#3> <t:1:R> </a:1> <:e:1>', '\\<\\@1> \\<\\@&2> \\<\\#3> \\<t\\:1:R> \\<\\/a:1> \\<\\:e:1>'],
    ['@everyone @HERE me@here.example', '\\@everyone \\@HERE me\\@here.example'],
    [':fire: at 10:30', '\\:fire: at 10:30'],
    ['a\\*b', 'a\\\\\\*b'],
  ])('%j is written as %j', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown)
  })

  it('is read exactly as it was written, whatever it is', () => {
    const mean = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...'\\*_~`|[]()<>@#:-+.!/1 \n'.split(''),
          '**',
          '||',
          '```',
          '](',
          '<@',
          '<t:1:R>',
          'https://a.example',
          '@everyone',
          '\n# ',
          '\n> ',
        ),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(mean, (pieces) => {
        const text = pieces.join('')
        const seen = read(escapeText(text))
        expect(seen.text).toBe(clean(text))
        expect([seen.links, seen.mentions, seen.tokens]).toEqual([[], [], []])
      }),
      { numRuns: 2000, seed: 7 },
    )
  })

  it('stays inert when several pieces meet, in marks and links of our own', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(https://evil.example)',
      '*',
      '**',
      '`',
      '<',
      '@everyone',
      '<@123456789012345678>',
      '\\',
      '\n# x',
      ' ',
      'word',
    )
    const rich = fc.array(
      fc.oneof(
        piece,
        piece.map((text) => ({ type: 'strong', text }) as const),
        piece.map((text) => ({ type: 'implied', text }) as const),
        piece.map((text) => ({ type: 'code', text }) as const),
        piece.map((text) => ({ type: 'link', text, url: 'https://news.example/' }) as const),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(rich, (inlines) => {
        const seen = read(richMarkdown(inlines))
        expect([seen.mentions, seen.tokens]).toEqual([[], []])
        for (const { url } of seen.links) expect(url).toBe('https://news.example/')
      }),
      { numRuns: 2000, seed: 7 },
    )
  })

  it('fits any budget, cut between graphemes, and takes no long time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 20, max: 200 }),
        (text, budget) => {
          const { markdown, cut } = fitRich([text, { type: 'strong', text }], budget)
          expect(points(markdown)).toBeLessThanOrEqual(budget)
          expect(markdown.isWellFormed()).toBe(true)
          if (cut) expect(markdown.endsWith('…')).toBe(true)
        },
      ),
      { numRuns: 500, seed: 7 },
    )
    const hostile = [
      '\\'.repeat(500_000),
      ':'.repeat(500_000),
      'a:'.repeat(300_000),
      '1'.repeat(500_000),
      '\u0301'.repeat(500_000),
      ' '.repeat(500_000),
      '<a'.repeat(200_000),
    ]
    const took = cpuMs(() => {
      for (const text of hostile) {
        escapeText(text)
        fitRich(text, 4000)
      }
    })
    expect(took).toBeLessThan(5000)
  })

  it('in code has no ticks to get out by', () => {
    expect(codeText('a`b``c\nd')).toBe('`aˋbˋˋc d`')
    expect(codeText(' ')).toBe('')
  })
})
