import { describe, expect, it } from 'vitest'
import { commands } from '../../../../commands/index.ts'
import { registrationOf } from '../../../../src/platforms/discord/register/commands.ts'
import type { Json } from '../../../servers/discord/state.ts'

const languages = ['es-ES', 'es-419', 'fr', 'de', 'pt-BR']
/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const named = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const body = registrationOf(commands).body as unknown as Json[]

const below = (one: Json): Json[] => [one, ...((one.options ?? []) as Json[]).flatMap(below)]
const typed = body.filter(({ type }) => type === 1).flatMap(below)

describe.each(languages)('the commands in %s', (language) => {
  const nameOf = (one: Json): string => one.name_localizations?.[language] ?? one.name
  const describedAs = (one: Json): string => one.description_localizations?.[language] ?? one.description

  it('have names that Discord takes, and no two of one name side by side', () => {
    for (const one of typed) {
      expect(nameOf(one)).toMatch(named)
      expect(nameOf(one)).toBe(nameOf(one).toLowerCase())
      const beside = ((one.options ?? []) as Json[]).map(nameOf)
      expect(new Set(beside).size, `${one.name}: ${beside.join(', ')}`).toBe(beside.length)
    }
    const tops = body.filter(({ type }) => type === 1).map(nameOf)
    expect(new Set(tops).size, tops.join(', ')).toBe(tops.length)
  })

  it('have descriptions of at most a hundred characters, and eight thousand in all for each', () => {
    for (const one of typed) expect([...describedAs(one)].length, describedAs(one)).toBeLessThanOrEqual(100)
    for (const command of body) {
      const size = below(command).reduce(
        (sum, one) =>
          sum +
          Math.max(one.name.length, nameOf(one).length) +
          Math.max((one.description ?? '').length, (describedAs(one) ?? '').length) +
          ((one.choices ?? []) as Json[]).reduce(
            (all, choice) => all + Math.max(choice.name.length, nameOf(choice).length) + String(choice.value).length,
            0,
          ),
        0,
      )
      expect(size, command.name).toBeLessThanOrEqual(8000)
    }
  })

  it('are translated, every name and every description', () => {
    const lacks = (field: string) => typed.filter((one) => one[field]?.[language] === undefined).map(({ name }) => name)
    expect(lacks('description_localizations')).toEqual([])
    expect(lacks('name_localizations')).toEqual([])
  })
})

describe.each(languages)('the choices in %s', (language) => {
  const choices = typed.flatMap((one) => (one.choices ?? []) as Json[])
  const nameOf = (one: Json): string => one.name_localizations?.[language] ?? one.name
  /** Names of things, the same in every language. */
  const own = new Set(['JSON', 'TimelineJS', 'Word (RTF)', 'Discord', 'Slack'])

  it('are all translated, in at most a hundred characters', () => {
    const english = choices.filter((one) => one.name_localizations?.[language] === undefined && !own.has(one.name))
    expect(english.map(({ name }) => name)).toEqual([])
    for (const one of choices) expect([...nameOf(one)].length).toBeLessThanOrEqual(100)
  })

  it('of one option are told apart', () => {
    for (const one of typed) {
      const labels = ((one.choices ?? []) as Json[]).map(nameOf)
      expect(new Set(labels).size, labels.join(', ')).toBe(labels.length)
    }
  })
})

it('values are the same in every language, and so is what Discord sends', () => {
  expect(
    typed.flatMap(({ choices = [] }) => choices as Json[]).filter((choice) => 'value_localizations' in choice),
  ).toEqual([])
  expect(registrationOf(commands).paths.get('followup add')).toBe('followup add')
})
