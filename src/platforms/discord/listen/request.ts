import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { CommandDefinition, Invocation, OptionValue } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import { parseCommandText } from '../../../typed/command.ts'
import { notices } from '../../chat/notices.ts'
import { readFormId } from '../form/id.ts'
import { readForm } from '../form/modal.ts'
import type { Inbound } from './inbound.ts'
import { messageText } from './message-text.ts'
import { readOptions } from './options.ts'
import { namedIn, type Resolved } from './resolved.ts'

/** What was asked for, before it is known to be complete. */
export interface Request {
  readonly definition: CommandDefinition
  readonly options: Readonly<Record<string, OptionValue>>
  readonly via: Invocation['via']
  readonly message?: APIMessage
  readonly messageText?: string
  readonly named?: Invocation['named']
}

/** Reads what an interaction asks for; a card where the desk no longer has it. Throws `UserError` where a value is wrong. */
export async function readRequest(inbound: Inbound, interaction: APIInteraction): Promise<Request | Card> {
  if (interaction.type === InteractionType.ApplicationCommand) return readCommand(inbound, interaction)
  if (interaction.type === InteractionType.MessageComponent) return readButton(inbound, interaction)
  return readModal(inbound, interaction as APIModalSubmitInteraction)
}

function readCommand(inbound: Inbound, interaction: APIApplicationCommandInteraction): Request | Card {
  const { data } = interaction
  if (data.type === ApplicationCommandType.Message) {
    const definition = find(inbound, inbound.registration.menus.get(data.name))
    const message = data.resolved.messages[data.target_id]
    if (!definition) return notices.oldCommand(`“${data.name}”`)
    return { definition, options: {}, via: 'menu', ...(message && { message, messageText: messageText(message) }) }
  }
  if (data.type !== ApplicationCommandType.ChatInput) return notices.oldCommand(`“${data.name}”`)
  const resolved = data.resolved as Resolved | undefined
  const { words, options } = readOptions(data.options, resolved?.attachments)
  const path = [data.name, ...words].join(' ')
  const definition = find(inbound, inbound.registration.paths.get(path))
  return definition ? { definition, options, via: 'command', named: namedIn(resolved) } : notices.oldCommand(`/${path}`)
}

function readButton(inbound: Inbound, interaction: APIMessageComponentInteraction): Request | Card {
  try {
    const { command, options } = parseCommandText(interaction.data.custom_id, inbound.desk.commands)
    const definition = find(inbound, command)
    return definition ? { definition, options, via: 'button', message: interaction.message } : notices.oldButton()
  } catch (error) {
    // A button says what it said when it was posted: a command or an option may have gone since.
    if (error instanceof UserError) return notices.oldButton()
    throw error
  }
}

async function readModal(inbound: Inbound, interaction: APIModalSubmitInteraction): Promise<Request | Card> {
  const open = await readFormId(interaction.data.custom_id, inbound.desk.commands, inbound.store).catch(
    (error: unknown) => {
      if (error instanceof UserError) return undefined
      throw error
    },
  )
  const definition = find(inbound, open?.command)
  if (!open || !definition) return notices.oldForm()
  const { resolved } = interaction.data as { resolved?: Resolved }
  const filled = readForm(definition, interaction.data.components, resolved?.attachments)
  return {
    definition,
    options: { ...open.options, ...filled },
    via: 'form',
    named: namedIn(resolved),
    ...(interaction.message && { message: interaction.message }),
  }
}

const find = (inbound: Inbound, name: string | undefined) =>
  inbound.desk.commands.find((command) => command.name === name)
