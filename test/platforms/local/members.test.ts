import { expect, it } from 'vitest'
import { memberNamed } from '../../../src/platforms/local/members.ts'

const named = (name: string) => memberNamed(name, () => 'editor').name

it.each([
  ['nightdesk', 'as it is'],
  ['NIGHTDESK', 'in capitals'],
  ['Night\u200bdesk', 'with a space of no width'],
  ['Nightdesk\u2060', 'with a joiner behind'],
  ['N\u00adightdesk', 'with a soft hyphen'],
  ['N\u0131ghtdesk', 'with a dotless i'],
  ['N\u0456ghtd\u0435\u0455\u043a', 'with Cyrillic letters'],
  ['\u039d\u0399GHTD\u0395S\u039a', 'with Greek capitals'],
  ['Nig\u04bbtdesk', 'with a Cyrillic shha'],
  ['N\u0131\u0261htdesk', 'with a script g'],
  ['Nlghtdesk', 'with an l'],
  ['N1ghtdesk', 'with a one'],
  ['\uff2e\uff49\uff47\uff48\uff54desk', 'in full width'],
  ['\u{1d40d}\u{1d422}\u{1d420}\u{1d421}\u{1d42d}desk', 'in mathematical letters'],
  ['Ni\u0307ghtdesk', 'with a second dot'],
  ['\u{1f1f3}ightdesk', 'with a letter of flags'],
  ['Night\u200adesk', 'with a hair’s space'],
  ['Night\u13a0esk', 'with a Cherokee letter'],
])('nobody speaks as the desk: %s, %s', (name) => {
  expect(() => named(name)).toThrow('Only the desk itself speaks as Nightdesk')
})

it.each(['Ann', 'Night editor', 'Nachtdienst', 'Ночной редактор', '夜', 'nightdesk2', 'Knight', 'Zoë', 'علی\u200cرضا'])(
  '%s is a name like any other',
  (name) => {
    expect(named(name)).toBe(name)
  },
)

it.each(['\u200b', ' \u2060', 'An\nn', '\u202eksedthgiN', 'Ann\u0000'])('what can’t be read is no name: %j', (name) => {
  expect(() => named(name)).toThrow('no name that can be read')
})
