import { describe, expect, test } from 'vitest'
import { fingerprint, nearSame, sameText, slugOf } from '../../../src/text/stories/index.ts'
import { cpuMs } from '../../cpu.ts'

const wire = Array.from(
  { length: 30 },
  (_, i) =>
    `Part ${i} of the report says that ship number ${i * 7} left the pier of Corran with ${i + 3} tonnes of salt and the captain signed sheet ${i * 3}.`,
)
const copy = wire.join(' ')
const edited = wire.map((line, i) => (i === 4 ? line.replace('captain', 'master') : line)).join(' ')

describe('near-same texts', () => {
  test('a fingerprint is 16 hex digits, the same for the same words', () => {
    expect(fingerprint(copy)).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint(copy.toUpperCase().replace(/ /g, '\n'))).toBe(fingerprint(copy))
  })

  test('wire copy with one word changed is near, and the same text', () => {
    expect(nearSame(fingerprint(copy), fingerprint(edited))).toBe(true)
    expect(sameText(copy, edited)).toBe(true)
  })

  test('wire copy with an outlet’s headline before and its line behind is the same text', () => {
    const dressed = `Salt ships leave Corran\n\n${copy}\n\nAdditional reporting by our own staff in Corran.`
    expect(nearSame(fingerprint(copy), fingerprint(dressed))).toBe(true)
    expect(sameText(copy, dressed)).toBe(true)
  })

  test('wire copy that an outlet cut to its first half is the same text', () => {
    expect(sameText(copy, wire.slice(0, 15).join(' '))).toBe(true)
  })

  test('two long texts on different things are neither', () => {
    const other = wire.map((line) => line.split(' ').reverse().join(' ')).join(' ')
    expect(nearSame(fingerprint(copy), fingerprint(other))).toBe(false)
    expect(sameText(copy, other)).toBe(false)
  })

  test.each([
    ['Harbour closed on Monday', 'Harbour closed on Tuesday'],
    ['Oram 2, Tarsk 1: report', 'Oram 2, Tarsk 3: report'],
    ['Bank raises its rate to four per cent', 'Bank raises its rate to five per cent'],
    ['', ''],
    ['a', ''],
    ['!!', '??'],
  ])('two short different items are not the same: %j, %j', (a, b) => {
    expect(nearSame(fingerprint(a), fingerprint(b))).toBe(false)
    expect(sameText(a, b)).toBe(false)
  })

  test('two short items of the same words are', () => {
    const [a, b] = ['Harbour closed on Monday', 'HARBOUR closed, on Monday.']
    expect(nearSame(fingerprint(a), fingerprint(b))).toBe(true)
    expect(sameText(a, b)).toBe(true)
  })

  test('a bulletin with other numbers is another text', () => {
    const bulletin = (n: number) =>
      `Weather at the Corran station. Wind from the west at ${n} knots in the morning and at ${n + 4} knots after noon. Waves of ${n / 2} metres off the cape. Air pressure of ${990 + n} at the pier. The next bulletin of the station follows at the usual hour with the tides.`
    expect(sameText(bulletin(11), bulletin(23))).toBe(false)
    expect(sameText(bulletin(11), `${bulletin(11)} Stay safe.`)).toBe(true)
  })

  test('100,000 words are read in bounded time', () => {
    const text = `${copy} `.repeat(130)
    expect(cpuMs(() => fingerprint(text))).toBeLessThan(2000)
  })
})

describe('slugs', () => {
  test.each([
    ['Visas denied to gay Chechens', 'visas-chechens'],
    ['Zürich: Straßenbahn', 'zurich-strassenbahn'],
    ['Flooding in Harrow | The Morning Ledger', 'flooding-harrow'],
    ['Carrow inks deal with Boeing', 'carrow-boeing'],
    ['Mayor Olga Brandt quits after flood in Marvane', 'brandt-flood'],
    ['Spy Inks Deal With Boeing', 'spy-boeing'],
    ['Two die as fire guts Wexby warehouse', 'wexby-warehouse'],
    ['Man jailed for Dunmarsh stabbing', 'dunmarsh-stabbing'],
    ['Moss Foods raises bid for Pellar', 'bid-pellar'],
    ['Ferry fire off Calder Island', 'ferry-calder'],
    ['Kent County Council cuts buses', 'kent-buses'],
    ['County Council cuts buses in Wexby', 'buses-wexby'],
  ])('%s → %s', (title, slug) => expect(slugOf(title.replace('ß', 'ss'))).toBe(slug))

  test.each([[''], ['!!!'], ['The of and'], ['北京']])('%j has no telling word', (title) =>
    expect(slugOf(title)).toBe('story'),
  )

  test('a slug is short and plain whatever comes', () => {
    for (const title of ['x'.repeat(5000), '<b>constructor</b> __proto__', '١٢٣ كلمة word', 'A–B—C…D'.repeat(99)]) {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slugOf(title).length).toBeLessThanOrEqual(40)
    }
  })
})
