import type { Choice, CommandDefinition, Member, Option, OptionValue } from '../../core/command.ts'
import type { Desk } from '../../core/platform.ts'
import { findCommand } from '../../typed/find-command.ts'
import { splitWords } from '../../typed/words.ts'
import { placeOf } from './conversation.ts'

/** A choice while a line is typed. `text` is the whole line once it is taken. */
export interface Suggestion extends Choice {
  readonly kind: 'command' | 'option' | 'value'
  readonly description?: string
  readonly text: string
}

const choiceLimit = 25

/** What could come next in the line: names of commands, then of options, then the values of one. */
export async function suggest(
  { desk, channels }: { readonly desk: Desk; readonly channels: readonly string[] },
  text: string,
  channel: string,
  member: Member,
): Promise<Suggestion[]> {
  const line = text.slice(0, 2_000)
  if (!line.startsWith('/') || line.includes('\n')) return []
  const names = commandNames(desk.commands, line)
  const found = definitionOf(desk.commands, line)
  if (!found || names.length) return names.slice(0, choiceLimit)
  const { definition, rest } = found
  const typing = beingTyped(rest, definition)
  if (!typing) return optionNames(definition, rest, line).slice(0, choiceLimit)
  const { option, typed, start } = typing
  if (!option.completes && !option.choices && option.type !== 'boolean' && option.type !== 'channel') {
    return typing.named ? [] : optionNames(definition, rest, line)
  }
  const before = line.slice(0, line.length - rest.length + start)
  const query = {
    command: definition.name,
    option: option.name,
    typed,
    options: knownBefore(rest.slice(0, start), definition),
    place: { ...placeOf(channel), channelName: channel },
    member,
  }
  const choices = fixedChoices(option, channels)?.filter(fits(typed)) ?? (await desk.complete(query))
  const label = typing.named || typing.free ? `${option.name}:` : ''
  return choices.slice(0, choiceLimit).map((choice) => ({
    ...choice,
    kind: 'value',
    text: `${before}${label}${/\s/.test(choice.value) ? `"${choice.value}"` : choice.value} `,
  }))
}

/** The choices of an option that the desk need not be asked for. */
function fixedChoices(option: Option, channels: readonly string[]): readonly Choice[] | undefined {
  if (option.choices) return option.choices
  if (option.type === 'boolean') return yesAndNo
  return option.type === 'channel' ? channels.map((name) => ({ label: `#${name}`, value: `#${name}` })) : undefined
}

const fits =
  (typed: string) =>
  ({ label, value }: Choice) =>
    `${label}\n${value}`.toLowerCase().includes(typed.toLowerCase())

const yesAndNo: readonly Choice[] = [
  { label: 'yes', value: 'yes' },
  { label: 'no', value: 'no' },
]

/** Commands whose name goes on from what is typed, one word at a time for a group: '/desk' before '/desk feed add'. */
function commandNames(commands: readonly CommandDefinition[], line: string): Suggestion[] {
  const typed = line.slice(1).toLowerCase()
  return commands
    .filter(({ name }) => name.startsWith(typed) && name !== typed.trimEnd())
    .map(({ name, description }) => ({
      kind: 'command',
      label: `/${name}`,
      value: name,
      description,
      text: `/${name} `,
    }))
}

function definitionOf(commands: readonly CommandDefinition[], line: string) {
  try {
    const found = findCommand(line, commands)
    return found.rest === '' ? undefined : found
  } catch {
    return undefined
  }
}

interface Typing {
  readonly option: Option
  readonly typed: string
  /** Where in the rest of the line the word begins. */
  readonly start: number
  readonly named: boolean
  /** Other words come before it, so that its value needs its name. */
  readonly free: boolean
}

/** The option whose value is at the end of the line. A named value of text takes the bare words that follow it. */
function beingTyped(rest: string, definition: CommandDefinition): Typing | undefined {
  const open = /(?:^|\s)([a-z_-]{1,32}):$/.exec(rest.slice(-40))
  const empty = open && definition.options.find((option) => option.name === open[1])
  if (empty) return { option: empty, typed: '', start: rest.length - empty.name.length - 1, named: true, free: false }
  const words = splitWords(rest)
  const from = words.findLastIndex((word) => word.key && definition.options.some((option) => option.name === word.key))
  const word = words[from]
  const option = definition.options.find(({ name }) => name === word?.key)
  if (word && option) {
    const oneWord = option.choices || option.type === 'integer' || option.type === 'boolean' || word.quoted
    if (/\s$/.test(rest) || (oneWord && word.end < rest.length)) return undefined
    const typed = rest.slice(word.start + option.name.length + 1).replace(/^["“„«]|["”“»]$/g, '')
    return { option, typed, start: word.start, named: true, free: false }
  }
  const first = definition.options.find((candidate) => candidate.required) ?? definition.options[0]
  if (!first?.completes && !first?.choices) return undefined
  const typed = rest.trim()
  const start = rest.length - rest.trimStart().length
  return { option: first, typed, start, named: false, free: true }
}

function optionNames(definition: CommandDefinition, rest: string, line: string): Suggestion[] {
  const last = /(?:^|\s)(\S*)$/.exec(rest.slice(-80))?.[1] ?? ''
  const given = new Set(splitWords(rest).flatMap((word) => (word.key ? [word.key] : [])))
  return definition.options
    .filter((option) => !given.has(option.name) && option.name.startsWith(last.toLowerCase()))
    .map((option) => ({
      kind: 'option',
      label: `${option.name}:`,
      value: `${option.name}:`,
      description: option.description,
      text: `${line.slice(0, line.length - last.length)}${option.name}:`,
    }))
}

function knownBefore(rest: string, definition: CommandDefinition): Record<string, OptionValue> {
  const known: Record<string, OptionValue> = {}
  for (const word of splitWords(rest)) {
    if (word.key && definition.options.some(({ name }) => name === word.key)) known[word.key] = word.value
  }
  return known
}
