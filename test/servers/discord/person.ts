import type { LocalDiscord } from './index.ts'
import { interactionJson } from './interaction-json.ts'
import { messageJson, storeMessage } from './messages.ts'
import { has, type Permissions, permission } from './permissions.ts'
import { flat, type SeenMessage, seeMessage } from './seen.ts'
import type { Channel, Interaction, Json, Message } from './state.ts'
import { nest, typedOptions, typeLine } from './typing.ts'

export interface LocalPerson {
  readonly id: string
  readonly name: string
  permissions: Permissions
  /** `outside`: in a direct message, where no server is. */
  command(line: string, file?: { name: string; mime: string; body: string }, where?: { outside: true }): Interaction
  completes(line: string): Promise<readonly string[]>
  /** A message to all; `@nightdesk` in it becomes a mention. */
  says(words: string, to?: { readonly channel?: string; readonly above?: string }): Message
  press(label: string, messageId?: string): Interaction
  menu(label: string, messageId: string): Interaction
  form(): Json | undefined
  submit(values: Readonly<Record<string, string>>): Interaction
  sees(): readonly (Message & { readonly seen: SeenMessage })[]
  /** The private conversation with the bot. */
  seesPrivately(): readonly (Message & { readonly seen: SeenMessage })[]
}

export const reader: Permissions =
  permission.viewChannel | permission.sendMessages | permission.useCommands | permission.sendInThreads
export const admin: Permissions = reader | permission.manageGuild

/** What an admin has by a role, where Discord tells of roles alone. */
const managers = '888888888888888888'

/** A human in a channel, who can do only what the bot offered: Discord's own client would not send the rest. */
export function addPerson(
  discord: LocalDiscord,
  channel: Channel,
  who: { readonly name: string; readonly permissions?: Permissions; readonly roles?: readonly string[] },
): LocalPerson {
  const { state, context } = discord
  const id = context.newId()
  const names = (user: string) => nameOf(discord, user)
  const roles = [...(who.roles ?? []), ...(has(who.permissions ?? reader, permission.manageGuild) ? [managers] : [])]
  if (roles.includes(managers))
    state.roles.set(managers, { name: 'Managers', guild: channel.guild, permissions: permission.manageGuild })
  state.people.set(id, { name: who.name, guild: channel.guild, roles })
  let open: Json | undefined

  const offered = () =>
    [...(state.commands.get('global') ?? []), ...(state.commands.get(channel.guild) ?? [])].filter((command) => {
      const wanted = command.default_member_permissions
      return wanted === null || wanted === undefined || has(person.permissions, BigInt(wanted))
    })

  function interact(type: number, data: Json, more: { source?: Message; outside?: boolean } = {}): Interaction {
    const alone = more.source && state.channels.get(more.source.channel)?.recipient
    const where = alone ? state.channels.get(more.source!.channel)! : channel
    const interaction: Interaction = {
      id: context.newId(),
      token: `tok-${context.newId()}`,
      at: context.now(),
      type,
      guild: channel.guild,
      channel: where.id,
      user: id,
      ...(more.source && { source: more.source.id }),
      state: 'waiting',
      ephemeral: false,
      messages: [],
    }
    state.interactions.set(interaction.id, interaction)
    context.dispatch(
      'INTERACTION_CREATE',
      interactionJson(context, interaction, where, person, who.roles ?? [], data, {
        ...more,
        ...(alone && { outside: true }),
      }),
    )
    return interaction
  }

  const visible = () => {
    const threads = [...state.channels.values()].filter((other) => other.parent === channel.id).map((other) => other.id)
    return [...state.messages.values()].filter(
      (message) =>
        (message.channel === channel.id || threads.includes(message.channel)) &&
        (!message.onlyFor || message.onlyFor === id),
    )
  }

  const alone = () => {
    const mine = [...state.channels.values()].find(({ recipient }) => recipient === id)
    return [...state.messages.values()].filter((message) => message.channel === mine?.id)
  }

  const person: LocalPerson = {
    id,
    name: who.name,
    permissions: who.permissions ?? reader,
    command(line, file, where) {
      const typed = typeLine(line, offered())
      const files = new Map<string, string>()
      const resolved: Json = resolvedOf(discord, typedOptions(typed, new Map()))
      const slot = (typed.leaf.options ?? []).find((option: Json) => option.type === 11)
      if (file && slot) {
        const attachment = context.newId()
        files.set(slot.name, attachment)
        Object.assign(resolved, {
          attachments: {
            [attachment]: {
              id: attachment,
              filename: file.name,
              content_type: file.mime,
              size: file.body.length,
              url: `https://cdn.example/${attachment}/${file.name}`,
              proxy_url: `https://cdn.example/${attachment}`,
            },
          },
        })
      }
      return interact(
        2,
        {
          id: typed.command.id,
          name: typed.command.name,
          type: 1,
          options: typedOptions(typed, files),
          ...(Object.keys(resolved).length && { resolved }),
        },
        where ?? {},
      )
    },
    async completes(line) {
      const typed = typeLine(line, offered())
      const focused = (typed.leaf.options ?? []).find((option: Json) => option.name === typed.last)
      if (!focused?.autocomplete) throw new Error(`Discord completes nothing in ${line}`)
      const options = [...typed.values].map(([name, value]) => ({
        name,
        type: (typed.leaf.options ?? []).find((option: Json) => option.name === name)!.type,
        value,
        ...(name === focused.name && { focused: true }),
      }))
      const asked = interact(4, {
        id: typed.command.id,
        name: typed.command.name,
        type: 1,
        options: nest(typed, options),
      })
      await discord.until(() => asked.state === 'choices', `choices for ${line}`)
      return (asked.choices ?? []).map((choice) => choice.name)
    },
    says(words, to = {}) {
      const content = words.replaceAll('@nightdesk', `<@${state.bot}>`)
      const above = to.above && { reference: { message_id: to.above, channel_id: channel.id } }
      const sent = { json: {}, files: new Map() }
      const where = to.channel ?? channel.id
      return storeMessage(context, where, { content }, sent, { author: id, ...above })
    },
    press(label, messageId) {
      const message = messageId
        ? [...visible(), ...alone()].find((m) => m.id === messageId)
        : visible().findLast((m) => flat(m.components).some((c) => c.type === 2 && c.label === label && !c.url))
      if (!message) throw new Error(`there is no message with a button ${label}`)
      const button = flat(message.components).find((c) => c.type === 2 && c.label === label && !c.url)
      if (!button) throw new Error(`the message has no button ${label}`)
      if (button.disabled) throw new Error(`${label} is disabled`)
      return interact(3, { custom_id: button.custom_id, component_type: 2, id: 1 }, { source: message })
    },
    menu(label, messageId) {
      const entry = offered().find((command) => command.type === 3 && command.name === label)
      const message = visible().find((m) => m.id === messageId)
      if (!entry || !message) throw new Error(`Discord offers no entry ${label}`)
      const data = {
        id: entry.id,
        name: label,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: messageJson(context, message) } },
      }
      return interact(2, data)
    },
    form() {
      const latest = [...state.interactions.values()].findLast(
        (interaction) => interaction.user === id && interaction.state === 'modal',
      )
      open = latest?.modal
      return open
    },
    submit(values) {
      const from = [...state.interactions.values()].findLast(
        (interaction) => interaction.user === id && interaction.state === 'modal',
      )
      if (!from?.modal) throw new Error('no form is open')
      const components = from.modal.components.map((part: Json) => filled(part, values))
      from.state = 'answered'
      const source = from.source ? state.messages.get(from.source) : undefined
      return interact(5, { custom_id: from.modal.custom_id, components }, source ? { source } : {})
    },
    seesPrivately: () => alone().map((message) => ({ ...message, seen: seeMessage(message, names) })),
    sees: () => visible().map((message) => ({ ...message, seen: seeMessage(message, names) })),
  }
  return person
}

/** The name of a person by id, for tests about who is told. */
export function nameOf(discord: LocalDiscord, id: string): string {
  if (id.startsWith('&')) return discord.state.roles.get(id.slice(1))?.name ?? id
  return discord.state.people.get(id)?.name ?? id
}

/** What Discord tells of the ids in options of the types user, channel and role. */
function resolvedOf({ state }: LocalDiscord, options: readonly Json[]): Json {
  const resolved: Record<string, Record<string, Json>> = {}
  const put = (kind: string, id: string, what: Json) => {
    resolved[kind] = { ...resolved[kind], [id]: { id, ...what } }
  }
  for (const { type, value, options: inner } of options) {
    if (inner) return resolvedOf({ state } as LocalDiscord, inner)
    const person = state.people.get(value)
    const channel = state.channels.get(value)
    const role = state.roles.get(value)
    if (type === 6 && person) put('users', value, { username: 'someone', global_name: person.name })
    if (type === 7 && channel) put('channels', value, { name: channel.name, type: channel.type })
    if (type === 8 && role) put('roles', value, { name: role.name })
  }
  return resolved
}

function filled(part: Json, values: Readonly<Record<string, string>>): Json {
  const field = part.component ?? part.components[0]
  const value = values[field.custom_id] ?? ''
  if (field.required !== false && value === '') throw new Error(`Discord demands the field ${field.custom_id}`)
  if (field.type === 4 && [...value].length > (field.max_length ?? 4000))
    throw new Error('Discord takes no more letters')
  if (field.type === 4 && field.style === 1 && value.includes('\n')) throw new Error('Discord takes one line here')
  const choice = field.options?.find((option: Json) => option.label === value || option.value === value)
  if (field.options && value && !choice) throw new Error(`Discord offers no ${value}`)
  const sent =
    field.type === 4
      ? { type: 4, custom_id: field.custom_id, value }
      : { type: field.type, custom_id: field.custom_id, values: value ? [choice?.value ?? value] : [] }
  return part.type === 18 ? { type: 18, id: 1, component: sent } : { type: 1, id: 1, components: [sent] }
}
