import type { Json } from './state.ts'

export interface TypedLine {
  readonly command: Json
  /** The subcommand with its options, or the command itself. */
  readonly leaf: Json
  readonly words: readonly string[]
  readonly values: ReadonlyMap<string, string>
  /** The option whose value stands last. */
  readonly last: string | undefined
}

/** Reads a line as Discord's client lets a person fill it in: only what is registered can be typed. */
export function typeLine(line: string, registered: readonly Json[]): TypedLine {
  const body = line.replace(/^\//, '')
  const command = registered.find((c) => c.type === 1 && (body === c.name || body.startsWith(`${c.name} `)))
  if (!command) throw new Error(`Discord offers no command for ${line}`)
  let leaf = command
  let rest = body.slice(command.name.length).trimStart()
  const words: string[] = []
  for (;;) {
    const below: Json[] = (leaf.options ?? []).filter((option: Json) => option.type <= 2)
    if (below.length === 0) break
    const next = below.find((option) => rest === option.name || rest.startsWith(`${option.name} `))
    if (!next) throw new Error(`Discord offers no subcommand for ${line}`)
    words.push(next.name)
    leaf = next
    rest = rest.slice(next.name.length).trimStart()
  }
  return { command, leaf, words, ...fill(rest, leaf) }
}

function fill(rest: string, leaf: Json): Pick<TypedLine, 'values' | 'last'> {
  const options: Json[] = leaf.options ?? []
  const values = new Map<string, string>()
  const starts = options
    .map((option) => ({ option, at: ` ${rest}`.indexOf(` ${option.name}:`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  const free = rest.slice(0, starts[0]?.at ?? rest.length).trim()
  if (free) {
    const first = options.find((option) => !starts.some((start) => start.option === option))
    if (!first) throw new Error(`Discord has no option for “${free}”`)
    values.set(first.name, free)
  }
  starts.forEach(({ option, at }, i) => {
    const end = starts[i + 1]?.at ?? rest.length
    const value = rest.slice(at + option.name.length + 1, end).trim()
    values.set(option.name, /^".*"$/s.test(value) ? value.slice(1, -1) : value)
  })
  return { values, last: [...values.keys()].at(-1) }
}

/** The options as Discord sends them. Throws where its client would not let the person send. */
export function typedOptions(typed: TypedLine, files: ReadonlyMap<string, string>): Json[] {
  const options: Json[] = typed.leaf.options ?? []
  const sent: Json[] = []
  for (const option of options) {
    const file = option.type === 11 ? files.get(option.name) : undefined
    const value = file ?? typed.values.get(option.name)
    if (value === undefined) {
      if (option.required) throw new Error(`Discord demands the option ${option.name}`)
      continue
    }
    sent.push({ name: option.name, type: option.type, value: typedValue(option, value) })
  }
  return nest(typed, sent)
}

export function nest(typed: TypedLine, options: Json[]): Json[] {
  return typed.words.reduceRight<Json[]>(
    (inner, name, i) => [{ name, type: i === typed.words.length - 1 ? 1 : 2, options: inner }],
    options,
  )
}

function typedValue(option: Json, value: string): string | number | boolean {
  if (value.includes('\n')) throw new Error('Discord takes one line only')
  if (option.choices?.length) {
    const choice = option.choices.find((c: Json) => c.value === value || c.name === value)
    if (!choice) throw new Error(`Discord offers no choice ${value}`)
    return choice.value
  }
  if (option.type === 4) {
    if (!/^-?\d+$/.test(value)) throw new Error(`Discord wants a whole number, not ${value}`)
    return Number(value)
  }
  if (option.type === 5) {
    if (value !== 'true' && value !== 'false') throw new Error(`Discord wants True or False, not ${value}`)
    return value === 'true'
  }
  if ([...value].length > (option.max_length ?? 6000)) throw new Error('Discord takes no more letters')
  return value.replace(/^<[@#]!?&?(\d+)>$/, '$1')
}
