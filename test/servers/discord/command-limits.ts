import type { Json } from './state.ts'

const chatName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** https://docs.discord.com/developers/interactions/application-commands: what the OpenAPI leaves out. */
export function commandLimits(commands: readonly Json[]): string[] {
  const wrong: string[] = []
  const counts = new Map<number, number>()
  const seen = new Set<string>()
  for (const command of commands) {
    const type = command.type ?? 1
    counts.set(type, (counts.get(type) ?? 0) + 1)
    if (seen.has(`${type}:${command.name}`)) wrong.push(`/${command.name} is there twice`)
    seen.add(`${type}:${command.name}`)
    if (type !== 1) {
      if (command.description || command.options?.length)
        wrong.push(`/${command.name} a menu has no description and no options`)
      continue
    }
    wrong.push(...named(command), ...options(command, 0))
    if (size(command) > 8000) wrong.push(`/${command.name} has more than 8000 characters`)
  }
  if ((counts.get(1) ?? 0) > 100) wrong.push('/ more than 100 commands')
  if ((counts.get(3) ?? 0) > 5) wrong.push('/ more than 5 message menus')
  return wrong
}

function named(item: Json): string[] {
  const wrong: string[] = []
  if (!chatName.test(item.name) || item.name !== item.name.toLowerCase()) wrong.push(`/${item.name} is no name`)
  const description = [...(item.description ?? '')].length
  if (description < 1 || description > 100) wrong.push(`/${item.name} description 1 to 100`)
  return wrong
}

function options(parent: Json, depth: number): string[] {
  const wrong: string[] = []
  const list: Json[] = parent.options ?? []
  if (list.length > 25) wrong.push(`/${parent.name} more than 25 options`)
  if (new Set(list.map((option) => option.name)).size !== list.length)
    wrong.push(`/${parent.name} an option comes twice`)
  const nested = list.filter((option) => option.type === 1 || option.type === 2)
  if (nested.length && nested.length !== list.length) wrong.push(`/${parent.name} mixes subcommands and options`)
  let optionalSeen = false
  for (const option of list) {
    wrong.push(...named(option))
    if (option.type === 2 && (depth > 0 || !option.options?.length))
      wrong.push(`/${option.name} group stands wrong or is empty`)
    if (option.type <= 2) {
      wrong.push(...options(option, depth + 1))
      continue
    }
    if (option.required && optionalSeen) wrong.push(`/${option.name} required after optional`)
    if (!option.required) optionalSeen = true
    if (option.choices?.length && option.autocomplete) wrong.push(`/${option.name} choices and autocomplete`)
    for (const choice of option.choices ?? []) {
      if ([...String(choice.name)].length > 100 || [...String(choice.value)].length > 100)
        wrong.push(`/${option.name} choice over 100`)
    }
  }
  return wrong
}

function size(item: Json): number {
  const own = [item.name, item.description ?? ''].join('').length
  const choices = (item.choices ?? []).reduce((sum: number, c: Json) => sum + c.name.length + String(c.value).length, 0)
  return own + choices + (item.options ?? []).reduce((sum: number, option: Json) => sum + size(option), 0)
}
