import { expect, test } from 'vitest'
import { parseDate, parseMoment } from '../../src/wire/dates/index.ts'

const at = (iso: string) => Date.parse(iso)

test.each([
  ['RFC 822', 'Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['with an offset', 'Thu, 01 Jan 2004 19:48:21 +0200', '2004-01-01T17:48:21Z'],
  ['with a colon in the offset', 'Thu, 01 Jan 2004 19:48:21 -05:00', '2004-01-02T00:48:21Z'],
  ['a named American zone', 'Thu, 01 Jan 2004 19:48:21 EST', '2004-01-02T00:48:21Z'],
  ['a named European zone', 'Thu, 01 Jul 2004 19:48:21 CEST', '2004-07-01T17:48:21Z'],
  ['two-digit year', 'Thu, 01 Jan 04 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['no weekday', '01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['no seconds', 'Thu, 1 Jan 2004 19:48 GMT', '2004-01-01T19:48:00Z'],
  ['no zone', 'Thu, 01 Jan 2004 19:48:21', '2004-01-01T19:48:21Z'],
  ['full names', 'Thursday, 01 January 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['RFC 850', 'Thursday, 01-Jan-04 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['asctime', 'Thu Jan  1 19:48:21 2004', '2004-01-01T19:48:21Z'],
  ['month first', 'Thu, Jan 01 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['a wrong weekday', 'Mon, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['a leap second', 'Sat, 31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59Z'],
  ['twelve hours', 'May 18, 2017 at 3:05 p.m. EDT', '2017-05-18T19:05:00Z'],
  ['midnight', 'May 18, 2017 12:05 AM GMT', '2017-05-18T00:05:00Z'],
  ['W3CDTF', '2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
  ['with an offset', '2003-12-31T10:14:55-08:00', '2003-12-31T18:14:55Z'],
  ['with a fraction', '2003-12-31T10:14:55.250Z', '2003-12-31T10:14:55.250Z'],
  ['no seconds', '2003-12-31T10:14Z', '2003-12-31T10:14:00Z'],
  ['a blank for the T', '2003-12-31 10:14:55 +0100', '2003-12-31T09:14:55Z'],
  ['the day alone', '2003-12-31', '2003-12-31T00:00:00Z'],
  ['the month alone', '2003-12', '2003-12-01T00:00:00Z'],
  ['the year alone', '2003', '2003-01-01T00:00:00Z'],
  ['no dashes', '20031231', '2003-12-31T00:00:00Z'],
  ['basic', '20031231T101455Z', '2003-12-31T10:14:55Z'],
  ['ordinal', '2003-335', '2003-12-01T00:00:00Z'],
  ['ordinal, no dash', '2003335', '2003-12-01T00:00:00Z'],
  ['week', '2004-W01-4', '2004-01-01T00:00:00Z'],
  ['two-digit year', '03-12-31', '2003-12-31T00:00:00Z'],
  ['24:00', '2003-12-31T24:00:00Z', '2004-01-01T00:00:00Z'],
  ['Korean', '2004년 05월 28일 오후 11:31:25', '2004-05-28T14:31:25Z'],
  ['Korean, numbers', '2004-05-28 오전 01:31:25', '2004-05-27T16:31:25Z'],
  ['Japanese', '2019年11月20日 14:05', '2019-11-20T14:05:00Z'],
  ['Greek', 'Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
  ['Hungarian', '2004. július 13. 09:15', '2004-07-13T09:15:00Z'],
  ['German', '18. März 2017, 14:30 Uhr', '2017-03-18T14:30:00Z'],
  ['French', 'jeudi 18 août 2016 à 9h05', '2016-08-18T09:05:00Z'],
  ['Spanish', '3 de enero de 2017', '2017-01-03T00:00:00Z'],
  ['Russian', '5 октября 2019, 10:00', '2019-10-05T10:00:00Z'],
  ['dots', '28.05.2004 11:31', '2004-05-28T11:31:00Z'],
  ['slashes, day first', '28/05/2004', '2004-05-28T00:00:00Z'],
  ['slashes, month first where it must be', '05/28/2004 9:15 PM', '2004-05-28T21:15:00Z'],
  ['SQL', '2004-07-08 23:56:58.0', '2004-07-08T23:56:58Z'],
])('%s: %s', (_, written, wanted) => {
  expect(parseDate(written)).toBe(at(wanted))
})

test.each([
  '',
  'yesterday',
  'n/a',
  'Thu, 31 Jun 2004 19:48:21 GMT',
  '2003-13-01',
  '2003-02-30',
  '25:00',
  'version 1.2',
  '99999999999999999999',
])('%s is no date', (written) => {
  expect(parseDate(written)).toBeUndefined()
})

test('day, moment and zone are kept as they were written', () => {
  expect(parseMoment('2019-11-20T23:30:00-05:00')).toEqual({
    date: '2019-11-20',
    at: at('2019-11-21T04:30:00Z'),
    zone: '-05:00',
  })
  expect(parseMoment('May 18, 2017')).toEqual({ date: '2017-05-18' })
})

test.each([
  ['Pacific winter time is no p.m.', 'Tue, 01 Oct 2019 14:30:00 PST', '2019-10-01T22:30:00Z'],
  ['nor in the morning', 'Tue, 01 Oct 2019 09:30:00 PDT', '2019-10-01T16:30:00Z'],
  ['Atlantic time is no a.m.', 'Tue, 01 Oct 2019 12:30:00 AST', '2019-10-01T16:30:00Z'],
  ['Sydney', '1 October 2019 12:30 AEST', '2019-10-01T02:30:00Z'],
  ['Alaska, after p.m.', 'Oct. 1, 2019, 2:30 p.m. AKDT', '2019-10-01T22:30:00Z'],
  ['p. m. with a blank', '1 de octubre de 2019, 2:30 p. m.', '2019-10-01T14:30:00Z'],
  ['ET in summer', 'Tue, 14 Jul 2026 18:30 ET', '2026-07-14T22:30:00Z'],
  ['ET in winter', 'Tue, 13 Jan 2026 18:30 ET', '2026-01-13T23:30:00Z'],
  ['CT in summer', 'July 14, 2026 6:30 PM CT', '2026-07-14T23:30:00Z'],
  ['PT, numbers', '07/14/2026 6:30 PM PT', '2026-07-15T01:30:00Z'],
  ['PT, ISO', '2026-01-13 18:30 PT', '2026-01-14T02:30:00Z'],
  ['ET in the night in which the clocks go forward', 'Sun, 08 Mar 2026 03:30 ET', '2026-03-08T07:30:00Z'],
  ['ET in the hour before they go back', 'Sun, 01 Nov 2026 00:30 ET', '2026-11-01T04:30:00Z'],
])('zones: %s: %s', (_, written, wanted) => {
  expect(parseDate(written)).toBe(at(wanted))
})

test.each(['2026', '2026-03', 'March 2026'])('%s: no day is known', (written) => {
  expect(parseMoment(written)).toMatchObject({ rough: true })
})

test.each([
  ['a month and a year that stand apart', 'Council looks to 2030 as the March plan for the quarry goes back'],
  ['a name that begins like a month', 'Maria Decker 2019'],
])('%s make no date', (_, written) => {
  expect(parseMoment(written)).toBeUndefined()
})

test('a day that stands behind a name and a paper', () => {
  expect(parseMoment('By Marta Dale | Wexby Post | Nov 24, 2026 at 3:45 pm')?.date).toBe('2026-11-24')
})
