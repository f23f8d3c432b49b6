import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { Clock } from '../../../core/clock.ts'
import type { CommandDefinition, Invocation, Option, OptionValue } from '../../../core/command.ts'
import { parseCommandText } from '../../../core/command-text.ts'
import { UserError } from '../../../core/errors.ts'
import type { NewId } from '../../../core/id.ts'
import type { Desk } from '../../../core/platform.ts'
import type { KeyValues } from '../../../core/store.ts'
import { type Answering, answerLate, answerNow } from '../answer/answer.ts'
import { notices } from '../answer/notices.ts'
import { createResponder, type Line, type Responder } from '../answer/respond.ts'
import type { Shares } from '../answer/shares.ts'
import type { Account } from '../connect/account.ts'
import type { Attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import { formId, readFormId } from '../form/id.ts'
import { formOf, readForm } from '../form/modal.ts'
import type { Registration } from '../register/commands.ts'
import { type Asker, askerOf } from './asker.ts'
import { completion, writeInForm } from './completion.ts'
import { messageText } from './message-text.ts'
import { readOptions } from './options.ts'

export interface Inbound extends Line {
  readonly app: string
  readonly desk: Desk
  readonly registration: Registration
  readonly account: Account
  readonly shares: Shares
  readonly store: KeyValues
  readonly clock: Clock
  readonly newId: NewId
  readonly log: (level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>) => void
}

/** What was asked for, before it is known to be complete. */
interface Request {
  readonly definition: CommandDefinition
  readonly options: Readonly<Record<string, OptionValue>>
  readonly via: Invocation['via']
  readonly message?: APIMessage
  readonly messageText?: string
}

/** Answers one interaction, whatever it is, within Discord's three seconds. Never rejects. */
export async function takeInteraction(inbound: Inbound, interaction: APIInteraction): Promise<void> {
  const id = inbound.newId()
  const responder = createResponder(inbound, inbound.app, interaction.id, interaction.token)
  const card = (which: Card) =>
    answerNow({ ...inbound, responder, canReplace: false }, { cards: [which], visible: 'asker' })
  try {
    if (interaction.type === InteractionType.Ping) return
    const asker = askerOf(interaction)
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      const choices = asker
        ? await completion(inbound, interaction as APIApplicationCommandAutocompleteInteraction, asker)
        : []
      return settle(inbound, id, await responder.choose(choices))
    }
    if (!asker) return settle(inbound, id, await card(notices.serverOnly))
    if (interaction.type === InteractionType.MessageComponent && inbound.shares.isShare(interaction.data.custom_id)) {
      return settle(inbound, id, await share(inbound, responder, interaction, asker))
    }
    const request = await read(inbound, interaction)
    if ('parts' in request) return settle(inbound, id, await card(request))
    settle(inbound, id, await run(inbound, id, responder, asker, request))
  } catch (error) {
    if (error instanceof UserError) {
      const old = error.identifier === 'unknown-command' && interaction.type !== InteractionType.ApplicationCommand
      return settle(inbound, id, await card(old ? notices.tooOld : notices.trouble(error)))
    }
    inbound.log('error', 'an interaction broke', { invocation: id, error: String((error as Error)?.stack ?? error) })
    const told = await card(notices.broken(id)).catch(
      (cause: unknown) => ({ state: 'unclear', reason: String(cause), cause }) as const,
    )
    settle(inbound, id, told)
  }
}

type Notice = Card

async function read(inbound: Inbound, interaction: APIInteraction): Promise<Request | Notice> {
  if (interaction.type === InteractionType.ApplicationCommand) return readCommand(inbound, interaction)
  if (interaction.type === InteractionType.MessageComponent) return readButton(inbound, interaction)
  return readModal(inbound, interaction as APIModalSubmitInteraction)
}

function readCommand(inbound: Inbound, interaction: APIApplicationCommandInteraction): Request | Notice {
  const { data } = interaction
  if (data.type === ApplicationCommandType.Message) {
    const definition = find(inbound, inbound.registration.menus.get(data.name))
    const message = data.resolved.messages[data.target_id]
    if (!definition) return notices.tooOld
    return { definition, options: {}, via: 'menu', ...(message && { message, messageText: messageText(message) }) }
  }
  if (data.type !== ApplicationCommandType.ChatInput) return notices.tooOld
  const { words, options } = readOptions(data.options, data.resolved?.attachments)
  const definition = find(inbound, inbound.registration.paths.get([data.name, ...words].join(' ')))
  return definition ? { definition, options, via: 'command' } : notices.tooOld
}

function readButton(inbound: Inbound, interaction: APIMessageComponentInteraction): Request | Notice {
  const { command, options } = parseCommandText(interaction.data.custom_id, inbound.desk.commands)
  const definition = find(inbound, command)
  return definition ? { definition, options, via: 'button', message: interaction.message } : notices.tooOld
}

async function readModal(inbound: Inbound, interaction: APIModalSubmitInteraction): Promise<Request | Notice> {
  const open = await readFormId(interaction.data.custom_id, inbound.desk.commands, inbound.store)
  const definition = find(inbound, open?.command)
  if (!open || !definition) return notices.formTooOld
  const resolved = (interaction.data as { resolved?: { attachments?: Record<string, { url: string }> } }).resolved
  const filled = readForm(definition, interaction.data.components, resolved?.attachments)
  return {
    definition,
    options: { ...open.options, ...filled },
    via: 'form',
    ...(interaction.message && { message: interaction.message }),
  }
}

const find = (inbound: Inbound, name: string | undefined) =>
  inbound.desk.commands.find((command) => command.name === name)

/** Asks in a form for what is missing, or runs the command and answers: at once, or deferred when it takes long. */
async function run(
  inbound: Inbound,
  id: string,
  responder: Responder,
  asker: Asker,
  request: Request,
): Promise<Attempt> {
  const { definition, options, via, message } = request
  const missing = definition.options.filter((option) => asksFor(option, options[option.name]))
  if (missing.length && (via === 'command' || via === 'button')) {
    const given = Object.entries(options).filter(([name]) => !missing.some((option) => option.name === name))
    const customId = await formId(
      { command: definition.name, options: Object.fromEntries(given) },
      inbound.desk.commands,
      inbound.store,
      inbound.newId,
    )
    return responder.openForm(formOf(definition, missing, customId))
  }
  const reply = inbound.desk.invoke({
    id,
    at: inbound.clock(),
    command: definition.name,
    options,
    place: asker.place,
    member: asker.member,
    via,
    ...(message && { message: { ...placeOnly(asker), message: message.id } }),
    ...(request.messageText !== undefined && { messageText: request.messageText }),
  })
  const pressed = message && via !== 'menu'
  const everyoneSees = pressed && ((message.flags ?? 0) & 64) === 0
  const answering: Answering = {
    ...inbound,
    responder,
    canReplace: Boolean(pressed),
    ...(everyoneSees && { pressed: { channel: message.channel_id, message: message.id } }),
  }
  const waiting = new AbortController()
  const first = await Promise.race([
    reply,
    inbound.wait(inbound.timing.deferAfter, waiting.signal).then(() => undefined),
  ])
  waiting.abort()
  if (first) return answerNow(answering, first)
  const deferred = await responder.defer()
  if (deferred.state === 'refused')
    inbound.log('warn', 'discord took no deferral', { invocation: id, reason: deferred.reason })
  return answerLate(answering, await reply)
}

/** What is missing, or shall be written in a form. */
function asksFor(option: Option, value: OptionValue | undefined): boolean {
  return value === undefined ? option.required === true : option.type === 'text' && value === writeInForm.value
}

function placeOnly({ place }: Asker) {
  const { channelName: _, ...ref } = place
  return ref
}

async function share(
  inbound: Inbound,
  responder: Responder,
  interaction: APIMessageComponentInteraction,
  asker: Asker,
): Promise<Attempt> {
  const tell = (card: Notice) =>
    answerNow({ ...inbound, responder, canReplace: false }, { cards: [card], visible: 'asker' })
  if (!asker.maySpeak) return tell(notices.mayNotSpeak)
  const cards = await inbound.shares.take(interaction.data.custom_id)
  if (!cards?.length) return tell(notices.shareTooOld)
  const signed = cards.map((card, index) =>
    index < cards.length - 1
      ? card
      : { ...card, parts: [...card.parts, { type: 'context', text: `Shared by ${asker.member.name}` } as const] },
  )
  return answerNow({ ...inbound, responder, canReplace: false }, { cards: signed, visible: 'channel' })
}

function settle(inbound: Inbound, id: string, outcome: Attempt): void {
  if (outcome.state === 'done') return
  const late = outcome.state === 'refused' && outcome.code === code.unknownInteraction
  const reason = 'reason' in outcome ? outcome.reason : outcome.state
  inbound.log(late ? 'warn' : 'error', late ? 'discord: answered too late' : 'discord took no answer', {
    invocation: id,
    reason,
  })
}
