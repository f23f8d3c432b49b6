import { expect, test } from 'vitest'
import { readPlainText } from '../../src/wire/plain/text.ts'
import { paragraphs } from './texts.ts'

const [one, two] = paragraphs(2) as [string, string]

test('headline, deck, caption and date line stand above the text', () => {
  const article = readPlainText(
    `Bridge is paid for\n\nCouncil finds the money after a long night\n\nThe old pier (Stock image)\n\nThursday, May 18, 2017\n\n${one}\n\n${two}\n`,
  )
  expect(article.headline).toBe('Bridge is paid for')
  expect(article.deck).toBe('Council finds the money after a long night')
  expect(article.published).toEqual({ date: '2017-05-18' })
  expect(article.text).toBe(`${one}\n\n${two}`)
})

test('wrapped lines are one paragraph, and lines without blank ones between are one each', () => {
  expect(readPlainText(`A headline\n\nfirst half\nsecond half of it, and more.\n\n${two}`).text).toBe(
    `first half second half of it, and more.\n\n${two}`,
  )
  expect(readPlainText(`${one}\r\n${two}`).text).toBe(`${one}\n\n${two}`)
})

test('a text without a headline keeps all its words', () => {
  const article = readPlainText(one)
  expect(article.text).toBe(one)
  expect(one.startsWith(article.headline.replace('…', ''))).toBe(true)
})

test('without a headline it is called by its first sentence, where that is short', () => {
  const called = (text: string) => readPlainText(text).headline
  expect(called('The harbour of Oldham will be sold, the mayor said on Friday. Nobody will lose a job.')).toBe(
    'The harbour of Oldham will be sold, the mayor said on Friday.',
  )
  expect(called('The bill was written by four people and by Rep. Ada Lund in March, the house heard.')).toMatch(
    /heard\.$/,
  )
  expect(called(`“The harbour will have to be sold.” That is what ${'the mayor said, and '.repeat(9)}`)).toBe(
    '“The harbour will have to be sold.”',
  )
})

test.each(['May 2020 election is close', 'In 2019 nothing changed', 'March for 2 bridges in 1999'])(
  '%s is a headline, not a date',
  (line) => {
    const article = readPlainText(`${line}\n\n${one}`)
    expect(article.headline).toBe(line)
    expect(article.published).toBeUndefined()
  },
)

test('a date with a time and a zone keeps them; a given title wins', () => {
  const article = readPlainText(`Published: 18 May 2017 14:30 +0200\n\n${one}`, 'Given')
  expect(article.headline).toBe('Given')
  expect(article.published).toEqual({ date: '2017-05-18', at: Date.parse('2017-05-18T12:30:00Z'), zone: '+02:00' })
  expect(article.text).toBe(one)
})
