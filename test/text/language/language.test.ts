import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../../src/text/language/index.ts'
import { cpuMs } from '../../cpu.ts'

const bodies: [string, string][] = [
  [
    'en',
    'The council voted on Tuesday to close the old harbour bridge for two years while engineers repair its arches.',
  ],
  [
    'de',
    'Der Stadtrat hat am Dienstag beschlossen, die alte Hafenbrücke für zwei Jahre zu sperren, damit sie repariert wird.',
  ],
  [
    'fr',
    'Le conseil municipal a décidé mardi de fermer le vieux pont du port pendant deux ans pour réparer ses arches.',
  ],
  [
    'es',
    'El ayuntamiento decidió el martes cerrar el viejo puente del puerto durante dos años para reparar sus arcos.',
  ],
  [
    'it',
    'Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte del porto per due anni per riparare gli archi.',
  ],
  [
    'pl',
    'Rada miasta postanowiła we wtorek zamknąć stary most portowy na dwa lata, aby inżynierowie mogli go naprawić.',
  ],
  ['ru', 'Городской совет во вторник решил закрыть старый мост в порту на два года, чтобы отремонтировать его арки.'],
  ['ar', 'قرر مجلس المدينة يوم الثلاثاء إغلاق جسر الميناء القديم لمدة عامين لإصلاح أقواسه.'],
  ['ja', '市議会は火曜日、古い港の橋を修理のため二年間閉鎖することを決めました。'],
  ['tr', 'Belediye meclisi salı günü eski liman köprüsünü onarım için iki yıl boyunca kapatmaya karar verdi.'],
]

describe('language', () => {
  test.each(bodies)('a sentence in %s is told as such, and only English is readable', (code, text) => {
    expect(detectLanguage(text)).toEqual({ code, readable: code === 'en' })
  })

  test('a mixed text is decided by its body, not by its headline', () => {
    const [, german] = bodies[1]!
    const english = bodies[0]![1]
    expect(detectLanguage(`${german}\n\n${`${english} `.repeat(40)}`).code).toBe('en')
    expect(detectLanguage(`${english}\n\n${`${german} `.repeat(40)}`)).toEqual({ code: 'de', readable: false })
  })

  test('a long quotation in the middle does not decide either', () => {
    const english = `${bodies[0]![1]} `.repeat(30)
    expect(detectLanguage(`${english}\n${`${bodies[6]![1]} `.repeat(6)}\n${english}`).code).toBe('en')
  })

  test('a few common English words are readable, their language unknown', () => {
    expect(detectLanguage('Fire in city')).toEqual({ code: 'und', readable: true })
  })

  test.each([
    ['The talks begin Jan. 5. The ban ends Feb. 3.'],
    ['Holm quit Monday. Lund did not.'],
    ['The Rev. Ann Coe spoke first at the vigil.'],
    ['Police held Maj. Gen. Uwe Hart on Sunday.'],
    ['The vote in Oslo is over. Jan Maas has won.'],
    ['Vesk left the Kremlin with Ilse van der Berg.'],
  ])('%s: dates and names are no other language', (text) => {
    expect(detectLanguage(text)).toEqual({ code: 'en', readable: true })
  })

  test.each([['Lindholm denies blame. Vesk silent.'], ['Talks fail. Ban stays.'], ['Maas wins Kiel vote']])(
    '%s is too short to tell, and read as English',
    (text) => expect(detectLanguage(text)).toEqual({ code: 'und', readable: true }),
  )

  test.each([
    ['nl', 'De bank sluit. Het park ook.'],
    ['de', 'Der Rat tagt. Die Stadt zahlt.'],
    ['fr', 'Le maire part. Le vote est fini.'],
    ['es', 'La ley cae. El paro sigue.'],
    ['sv', 'Polisen grep tre män. Ingen skadades.'],
  ])('a few words in %s are not read as English', (code, text) => {
    expect(detectLanguage(text)).toEqual({ code, readable: false })
  })

  test('what speaks against English keeps a text unread where its language can’t be told', () => {
    expect(detectLanguage('Sąd uchylił wyrok. Brak winnych.')).toEqual({ code: 'und', readable: false })
  })

  test.each([[''], ['   \n'], ['!!! 1234 – 56 %'], ['Żółw'], ['北京'], ['xqzt']])(
    '%j is neither known nor readable',
    (text) => {
      expect(detectLanguage(text)).toEqual({ code: 'und', readable: false })
    },
  )

  test('addresses say nothing about the language', () => {
    expect(detectLanguage('https://example.org/the-news-of-the-day a@example.org').code).toBe('und')
  })

  test('a text of a million characters takes no longer than its sample', () => {
    const text = `${bodies[0]![1]} `.repeat(10_000)
    detectLanguage('Warm up the detector with an ordinary sentence.')
    expect(cpuMs(() => expect(detectLanguage(text).code).toBe('en'))).toBeLessThan(300)
  })
})
