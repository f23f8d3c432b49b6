import { expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { inventedText } from '../house/publisher.ts'

const text = inventedText('Oldham', 'the bridge will be rebuilt')
const whole = analyse({ text, published: '2026-11-16', briefLengths: [1, 2] })

it('answers every question about a text, and each span lies in it', () => {
  expect(whole.language).toEqual({ code: 'en', readable: true })
  expect(whole.sentences.map(({ start, end }) => text.slice(start, end))).toHaveLength(5) // four lines, and the third has two
  expect(whole.summary.every(({ start, end, text: shown }) => text.slice(start, end) === shown)).toBe(true)
  expect(whole.briefs[1]).toHaveLength(1)
  expect(whole.speakers.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end))).toContain('Ada Lund')
  expect(
    whole.attributions.flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end))),
  ).toContain('“We have waited for this for eleven years,”')
  expect(whole.timexes.map(({ value }) => value)).toContain('2026-12-14')
  expect(whole.events.map(({ date }) => date)).toContain('2026-12-14')
  expect(whole.threads.map(({ kind }) => kind)).toContain('refusal')
})

it('of a text in another language it answers the language and nothing else', () => {
  const german = analyse({
    text: 'Der Stadtrat hat am Montag beschlossen, dass die Brücke neu gebaut wird, sagte die Bürgermeisterin.',
  })
  expect(german.language).toEqual({ code: 'de', readable: false })
  expect(
    [german.sentences, german.summary, german.attributions, german.timexes, german.events, german.threads].flat(),
  ).toEqual([])
})
