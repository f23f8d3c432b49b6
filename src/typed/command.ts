import type { CommandDefinition, Option, OptionValue } from '../core/command.ts'
import { UserError } from '../core/errors.ts'
import { missingOptions } from '../core/missing.ts'
import { say } from '../locales/index.ts'
import { findCommand } from './find-command.ts'
import { readValue, short } from './value.ts'
import { joinQuotedLines, splitWords, type Word, withLineBreaks } from './words.ts'

export interface TypedCommand {
  readonly command: string
  readonly options: Readonly<Record<string, OptionValue>>
  /** Required options that were not given: an adapter asks for them in a form. */
  readonly missing: readonly Option[]
}

/**
 * Reads a command as typed: `/desk feed add https://example.org channel:#politics filter:"visa asylum"`.
 * Words without a name fill the options in their order; the last of them, or the one marked `rest`, takes what is left,
 * with its line breaks. A named value runs to the next name, unless free text still has to come.
 * Throws `UserError` `unknown-command`, `unknown-option`, `bad-option` or `too-many-words`.
 */
export function parseCommandText(text: string, definitions: readonly CommandDefinition[]): TypedCommand {
  const { definition, rest } = findCommand(text, definitions)
  const { named, free } = partLines(rest, definition)
  const typed = new Map(named.map(([name, value]) => [name, withLineBreaks(value)]))
  placeFree(free, definition, typed)
  const options: Record<string, OptionValue> = {}
  for (const option of definition.options) {
    const value = typed.get(option.name)
    if (value !== undefined && value.trim() !== '') options[option.name] = readValue(option, value)
  }
  const missing = missingOptions(definition, options)
  return { command: definition.name, options, missing }
}

interface Free {
  /** Bare words of the first line, quotes taken off. */
  readonly words: readonly string[]
  /** The same as it was typed, with the lines that follow. */
  readonly text: string
}

function partLines(rest: string, definition: CommandDefinition): { named: [string, string][]; free: Free } {
  const names = new Set(definition.options.map((option) => option.name))
  const lines = joinQuotedLines(rest, names).split('\n')
  const restOption = definition.options.find((option) => option.rest)
  const named: [string, string][] = []
  const words: string[] = []
  const kept: string[] = []
  lines.forEach((line, index) => {
    const split = splitWords(line)
    const onlyNames = split.length > 0 && split.every((word) => word.key && names.has(word.key))
    if (index > 0 && !onlyNames) {
      kept.push(line)
      return
    }
    const freeWords: Word[] = []
    let open: [string, string] | undefined
    let grows = false
    for (const word of split) {
      if (word.key && names.has(word.key)) {
        open = [word.key, word.value]
        named.push(open)
        grows = (!restOption || freeWords.length > 0) && word.quoted !== true
      } else if (open && grows && belongs(word, open[0], definition)) {
        open[1] = `${open[1]} ${line.slice(word.start, word.end)}`
      } else if (word.key && restOption?.type !== 'text' && index === 0) {
        throw new UserError(
          'unknown-option',
          say.typed.noOption(definition.name, short(word.key)),
          optionsHint(definition),
        )
      } else if (open && grows) {
        open[1] = `${open[1]} ${line.slice(word.start, word.end)}`
      } else {
        freeWords.push(word)
      }
    }
    // No spread: a pasted text has more words than a call may have arguments.
    for (const word of freeWords) words.push(word.value)
    if (freeWords.length) {
      const whole = named.length === 0 && freeWords.length === split.length
      const single = freeWords.length === 1
      kept.push(
        whole && !single
          ? line.trim()
          : single && !restOption?.quotes
            ? freeWords[0]!.value
            : freeWords.map((word) => line.slice(word.start, word.end)).join(' '),
      )
    }
  })
  return { named, free: { words, text: kept.join('\n').trim() } }
}

function belongs({ key }: Word, option: string, { options }: CommandDefinition): boolean {
  return (
    key !== undefined && options.find(({ name }) => name === option)?.keys?.includes(key.replace(/^-/, '')) === true
  )
}

function placeFree(free: Free, definition: CommandDefinition, typed: Map<string, string>): void {
  if (free.text === '') return
  const open = definition.options.filter((option) => !typed.has(option.name))
  const restOption = open.find((option) => option.rest)
  const before = restOption ? open.slice(0, open.indexOf(restOption)).filter((option) => option.required) : open
  let left = free.text
  const words = [...free.words]
  for (const option of before) {
    const last = option === before.at(-1) && !restOption
    const word = words.shift()
    if (word === undefined) return
    if (last && takesWords(option)) {
      typed.set(option.name, words.length ? left : word)
      return
    }
    typed.set(option.name, word)
    left = left.slice(left.indexOf(word) + word.length).replace(/^["”“»]?\s*/, '')
    if (last && words.length) throw tooMany(definition, words)
  }
  if (restOption) {
    if (left) typed.set(restOption.name, left)
  } else if (left.trim()) {
    throw tooMany(definition, words.length ? words : [left])
  }
}

function takesWords(option: Option): boolean {
  return (option.type === 'string' || option.type === 'text') && !option.choices
}

function tooMany(definition: CommandDefinition, words: readonly string[]): UserError {
  return new UserError(
    'too-many-words',
    say.typed.tooManyWords(definition.name, short(words.join(' '))),
    optionsHint(definition),
  )
}

function optionsHint(definition: CommandDefinition): string {
  if (definition.options.length === 0) return say.typed.takesNone(definition.name)
  return say.typed.options(definition.options.map((option) => `${option.name}:`).join(' '))
}
