import { expect, it } from 'vitest'
import { momentInWords, renderPlain } from '../../src/locales/plain.ts'

const at = Date.UTC(2026, 8, 6, 7, 5)

it('a moment in plain text has the form that dates have elsewhere, in UTC', () => {
  expect(momentInWords(at)).toBe('Sun 6 Sep 2026, 07:05 UTC')
  expect(momentInWords(at, 'date')).toBe('Sun 6 Sep 2026')
  expect(momentInWords(at, 'time')).toBe('07:05 UTC')
})

it('a card in plain text says its moments so', () => {
  const parts = [{ type: 'text', text: ['due ', { type: 'time', at, style: 'relative' }] }] as const
  expect(renderPlain({ parts })).toBe('due Sun 6 Sep 2026, 07:05 UTC')
})
