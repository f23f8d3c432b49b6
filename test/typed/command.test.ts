import { describe, expect, it } from 'vitest'
import type { CommandDefinition } from '../../src/core/command.ts'
import { commandText } from '../../src/core/command-text.ts'
import { parseCommandText } from '../../src/typed/command.ts'

const base = { description: 'x', permission: 'reader' } as const
const commands: CommandDefinition[] = [
  {
    ...base,
    name: 'brief',
    options: [
      { name: 'article', type: 'text', description: 'x', rest: true },
      { name: 'published', type: 'string', description: 'x' },
    ],
  },
  {
    ...base,
    name: 'desk feed add',
    options: [
      { name: 'url', type: 'string', description: 'x', required: true },
      { name: 'channel', type: 'channel', description: 'x' },
      { name: 'style', type: 'string', description: 'x', choices: [{ label: 'Each', value: 'each' }] },
      { name: 'filter', type: 'string', description: 'x' },
    ],
  },
  { ...base, name: 'desk feed list', options: [] },
  {
    ...base,
    name: 'followup snooze',
    options: [
      { name: 'number', type: 'integer', description: 'x', required: true },
      { name: 'until', type: 'string', description: 'x', required: true },
    ],
  },
  {
    ...base,
    name: 'followup add',
    options: [
      { name: 'text', type: 'string', description: 'x', rest: true, required: true },
      { name: 'due', type: 'string', description: 'x' },
      { name: 'owner', type: 'member', description: 'x' },
    ],
  },
]
const parse = (text: string) => parseCommandText(text, commands)

describe('a command as typed', () => {
  it.each([
    ['/brief', 'brief', {}],
    ['brief https://a.example/x?y=1', 'brief', { article: 'https://a.example/x?y=1' }],
    [
      '/brief published:2017-05-18\nUS denied visas: a report\n\n"We won," she said.',
      'brief',
      { published: '2017-05-18', article: 'US denied visas: a report\n\n"We won," she said.' },
    ],
    [
      '/brief A headline: and more\nText.\npublished:2017-05-18',
      'brief',
      { published: '2017-05-18', article: 'A headline: and more\nText.' },
    ],
    [
      '/brief "A quoted headline"\nText with "quotes" in it.',
      'brief',
      { article: 'A quoted headline\nText with "quotes" in it.' },
    ],
    [
      '/desk feed add https://a.example/rss channel:#politics filter:"visa asylum" style:Each',
      'desk feed add',
      { url: 'https://a.example/rss', channel: 'politics', filter: 'visa asylum', style: 'each' },
    ],
    [
      '/desk  feed add https://a.example/rss filter:visa asylum',
      'desk feed add',
      { url: 'https://a.example/rss', filter: 'visa asylum' },
    ],
    ['/followup snooze 3 tomorrow 9:00', 'followup snooze', { number: 3, until: 'tomorrow 9:00' }],
    ['/followup snooze #3 until:"tomorrow 9:00"', 'followup snooze', { number: 3, until: 'tomorrow 9:00' }],
    [
      '/followup add Call the ministry due:tomorrow 9:00 owner:@ann',
      'followup add',
      { text: 'Call the ministry', due: 'tomorrow 9:00', owner: 'ann' },
    ],
    ['/followup add due:tomorrow Call the ministry', 'followup add', { text: 'Call the ministry', due: 'tomorrow' }],
  ])('%j is read', (text, command, options) => {
    expect(parse(text)).toMatchObject({ command, options, missing: [] })
  })

  it('names what is missing instead of guessing', () => {
    expect(parse('/desk feed add').missing.map((option) => option.name)).toEqual(['url'])
    expect(parse('/followup snooze 3').missing.map((option) => option.name)).toEqual(['until'])
  })

  it.each([
    ['/breif x', 'unknown-command', /Did you mean “\/brief”/],
    ['/desk', 'unknown-command', /feed/],
    ['/desk feed', 'unknown-command', /add, list/],
    ['/desk feed burn', 'unknown-command', /add, list/],
    ['/', 'unknown-command', /help/],
    ['/desk feed add https://a.example/rss chanel:x', 'unknown-option', /channel:/],
    ['/desk feed add https://a.example/rss style:loud', 'bad-option', /each|$/],
    ['/followup snooze three tomorrow', 'bad-option', /|/],
    ['/desk feed list all of them', 'too-many-words', /no options/],
  ])('%j is answered with %s', (text, identifier, next) => {
    let error: unknown
    try {
      parse(text)
    } catch (caught) {
      error = caught
    }
    expect(error).toMatchObject({ name: 'UserError', identifier })
    expect(String((error as { next?: string }).next ?? '')).toMatch(next)
  })

  it('reads again what a button wrote over several lines', () => {
    const options = { text: 'Call the ministry\n\nand ask “why”:\nnow', due: 'tomorrow 9:00' }
    expect(parse(commandText('followup add', options)).options).toEqual(options)
  })

  it('keeps quotation marks where they mean something', () => {
    const find = [
      {
        ...base,
        name: 'find',
        options: [{ name: 'words', type: 'string' as const, description: 'x', rest: true, quotes: true as const }],
      },
    ]
    expect(parseCommandText('/find "ferry sale"', find).options.words).toBe('"ferry sale"')
    expect(parseCommandText('/find dear "ferry sale"', find).options.words).toBe('dear "ferry sale"')
  })

  it('takes a mark that is never closed, and one in a pasted text, for an ordinary character', () => {
    expect(parse('/followup add text:"Call\nthem').options.text).toBe('"Call')
    const pasted = 'Headline\nHe said published:"never\nand never" again'
    expect(parse(`/brief published:2026-11-20\n${pasted}`).options.article).toBe(pasted)
  })

  it('reads 400,000 lines of one letter', () => {
    expect(String(parse(`/brief\n${'a\n'.repeat(400_000)}`).options.article)).toHaveLength(799_999)
  })

  it('reads again what a button wrote', () => {
    const options = { text: 'Ask "the" ministry again', due: 'tomorrow 9:00' }
    expect(parse(commandText('followup add', options)).options).toEqual({
      text: 'Ask ”the” ministry again',
      due: 'tomorrow 9:00',
    })
  })
})
