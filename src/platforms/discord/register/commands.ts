import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { CommandDefinition, Option } from '../../../core/command.ts'
import { cleanLine } from '../../chat/clean.ts'
import { clip } from '../card/clip.ts'
import { max } from '../limits.ts'
import { localChoice, localDescription, localGroup, localMenu, localNames } from './localized.ts'

export interface Registration {
  readonly body: RESTPutAPIApplicationCommandsJSONBody
  /** Names as Discord sends them ('desk feed add'), and labels of menus, each to the command's own name. */
  readonly paths: ReadonlyMap<string, string>
  readonly menus: ReadonlyMap<string, string>
}

/** Members who may manage the server see the admins' commands; the server's own settings can change that. */
const manageGuild = '32'

const guildOnly = { contexts: [0], integration_types: [0] }

/** The word under which a command is registered that has others below it: Discord can't have both. */
const bare = 'show'

/** Discord's registration of the desk's commands: words become command, group and subcommand. */
export function registrationOf(commands: readonly CommandDefinition[]): Registration {
  const paths = new Map<string, string>()
  const menus = new Map<string, string>()
  const tops = Map.groupBy(commands, (command) => command.name.split(' ')[0]!)
  const body: unknown[] = []
  for (const [top, below] of tops) {
    const own = below.find((command) => command.name === top)?.description
    const under = wordsBelow(below, 1)
    const allAdmin = below.every((command) => command.permission === 'admin')
    body.push({
      type: ApplicationCommandType.ChatInput,
      name: top,
      ...localNames(top, [...tops.keys()]),
      description: describe(own ?? `${capital(top)}: ${under.join(', ')}`),
      ...(own ? localDescription(own) : localGroup(top, under, describe)),
      ...(allAdmin && { default_member_permissions: manageGuild }),
      ...guildOnly,
      options: optionsOf(top, below, paths),
    })
  }
  for (const command of commands) {
    if (!command.menu || menus.has(command.menu)) continue
    menus.set(command.menu, command.name)
    body.push({
      type: ApplicationCommandType.Message,
      name: clip(command.menu, max.name),
      ...localMenu(command.menu),
      ...(command.permission === 'admin' && { default_member_permissions: manageGuild }),
      ...guildOnly,
    })
  }
  return { body: body as RESTPutAPIApplicationCommandsJSONBody, paths, menus }
}

function optionsOf(
  top: string,
  commands: readonly CommandDefinition[],
  paths: Map<string, string>,
): APIApplicationCommandOption[] {
  const only = commands.length === 1 ? commands[0]! : undefined
  if (only && only.name === top) {
    paths.set(top, top)
    return orderedOptions(only)
  }
  const seconds = Map.groupBy(commands, (command) => command.name.split(' ')[1] ?? bare)
  return [...seconds].map(([second, below]) => {
    const path = `${top} ${second}`
    const single = below.length === 1 ? below[0]! : undefined
    if (single && single.name.split(' ').length < 3)
      return subcommand([second, [...seconds.keys()]], path, single, paths)
    const thirds = wordsBelow(below, 2)
    return {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name: second,
      ...localNames(second, [...seconds.keys()]),
      description: describe(`${capital(second)}: ${thirds.join(', ')}`),
      ...localGroup(second, thirds, describe),
      options: below.map((command) => {
        const third = command.name.split(' ')[2] ?? bare
        return subcommand([third, [...thirds, bare]], `${path} ${third}`, command, paths)
      }),
    }
  })
}

function subcommand(
  [name, beside]: readonly [name: string, beside: readonly string[]],
  path: string,
  command: CommandDefinition,
  paths: Map<string, string>,
): APIApplicationCommandSubcommandOption {
  paths.set(path, command.name)
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    ...localNames(name, beside),
    description: describe(command.description),
    ...localDescription(command.description),
    options: orderedOptions(command),
  }
}

/** True where Discord itself demands the option. Long text can't be typed well there: a form asks for it. */
function demanded(option: Option): boolean {
  return option.required === true && option.type !== 'text' && option.rest !== true
}

/** More choices than Discord shows are offered while typing; long text is offered a form there. */
function completes(option: Option): boolean {
  return option.completes === true || option.type === 'text' || (option.choices?.length ?? 0) > max.choices
}

function orderedOptions(command: CommandDefinition): APIApplicationCommandBasicOption[] {
  const ordered = [...command.options.filter(demanded), ...command.options.filter((option) => !demanded(option))]
  const names = ordered.map(({ name }) => name)
  return ordered.slice(0, max.options).map((option) => {
    const base = {
      name: option.name,
      ...localNames(option.name, names),
      description: describe(option.description),
      ...localDescription(option.description),
      required: demanded(option),
    }
    switch (option.type) {
      case 'integer':
        return { ...base, type: ApplicationCommandOptionType.Integer }
      case 'boolean':
        return { ...base, type: ApplicationCommandOptionType.Boolean }
      case 'member':
        return { ...base, type: ApplicationCommandOptionType.User }
      case 'role':
        return { ...base, type: ApplicationCommandOptionType.Role }
      case 'file':
        return { ...base, type: ApplicationCommandOptionType.Attachment }
      case 'channel':
        return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: channelTypes }
      default:
        return {
          ...base,
          type: ApplicationCommandOptionType.String,
          ...choosing(option),
        } as APIApplicationCommandBasicOption
    }
  })
}

/** Where the bot can post. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const as never

function choosing(option: Option) {
  if (completes(option)) return { autocomplete: true }
  if (!option.choices?.length) return {}
  return {
    choices: option.choices.map(({ label, value }) => ({
      name: clip(cleanLine(label), max.choice),
      ...localChoice(label),
      value,
    })),
  }
}

const describe = (text: string) => clip(cleanLine(text) || '…', max.commandDescription)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function wordsBelow(commands: readonly CommandDefinition[], index: number): string[] {
  return [...new Set(commands.map((command) => command.name.split(' ')[index]).filter((word) => word !== undefined))]
}
