import type { CommandDefinition, Invocation, OptionValue, Reply } from '../../../core/command.ts'
import { commandText } from '../../../core/command-text.ts'
import { UserError } from '../../../core/errors.ts'
import { missingOptions } from '../../../core/missing.ts'
import type { MessageRef } from '../../../core/place.ts'
import { say } from '../../../locales/index.ts'
import { parseCommandText, type TypedCommand } from '../../../typed/command.ts'
import { notices } from '../../chat/notices.ts'
import { type Asker, channelRef } from '../answer/asker.ts'
import { troubleOf } from '../connect/trouble.ts'
import { writeMetadata } from '../form/metadata.ts'
import { formView } from '../form/view.ts'
import { keepPromise } from './keep-promise.ts'
import type { Room } from './room.ts'

type Via = Invocation['via']

/** Runs a command as typed, wherever it was typed; asks in a form for what is missing. */
export async function invokeTyped(room: Room, asker: Asker, text: string, via: Via): Promise<void> {
  let typed: TypedCommand
  try {
    typed = parseCommandText(text, room.desk.commands)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const card = via === 'button' ? notices.oldButton(room.prefix) : notices.trouble(error)
    return room.answers.give(asker, { cards: [card], visible: 'asker' })
  }
  const definition = room.desk.commands.find(({ name }) => name === typed.command)!
  if (typed.missing.length) return askForMissing(room, asker, definition, typed.options)
  return invoke(room, asker, typed.command, typed.options, via)
}

/** Gives the invocation to the desk and its reply to the asker. */
export async function invoke(
  room: Room,
  asker: Asker,
  command: string,
  options: Readonly<Record<string, OptionValue>>,
  via: Via,
): Promise<void> {
  const reply = replyTo(room, asker, command, options, via)
  await keepPromise(
    room,
    asker,
    reply.then((given) => {
      const [card] = given.cards
      const became = given.corrected && card && ((message: MessageRef) => room.desk.shared(message, card))
      return room.answers.give(asker, given, became || undefined)
    }),
  )
}

/** What the desk says to an invocation. */
export async function replyTo(
  room: Room,
  asker: Asker,
  command: string,
  options: Readonly<Record<string, OptionValue>>,
  via: Via,
): Promise<Reply> {
  const [{ member, timeZone }, channelName] = await Promise.all([
    room.people.find(asker.team, asker.user, asker.userName),
    room.channels.name(asker.team, asker.channel, asker.channelName),
  ])
  const place = { ...channelRef(asker), channelName }
  const reply = await room.desk.invoke({
    id: room.newId(),
    at: room.clock(),
    command,
    options,
    place,
    member,
    via,
    ...(asker.message && { message: { ...channelRef(asker), message: asker.message.ts } }),
    ...(asker.messageText !== undefined && { messageText: asker.messageText }),
    ...(timeZone && { timeZone }),
  })
  if (!room.desk.commands.find(({ name }) => name === command)?.reads) room.homes.changed(asker.team)
  return reply
}

async function askForMissing(
  room: Room,
  asker: Asker,
  definition: CommandDefinition,
  given: Readonly<Record<string, OptionValue>>,
): Promise<void> {
  if (asker.trigger) {
    try {
      const client = await room.clientFor(asker.team)
      const view = formView(definition, given, writeMetadata(definition.name, asker), room.prefix)
      await (asker.view?.type === 'modal' ? client.views.push : client.views.open)({ trigger_id: asker.trigger, view })
      return
    } catch (error) {
      room.log('warn', 'slack: a form could not be opened', {
        command: definition.name,
        reason: troubleOf(error).reason,
      })
    }
  }
  const missing = missingOptions(definition, given)
  const needs = say.notices.needs(`${room.prefix}${definition.name}`, missing.map(({ name }) => name).join(', '))
  const button = { type: 'invoke', label: say.notices.fillIn, invoke: commandText(definition.name, given) } as const
  await room.answers.give(asker, {
    cards: [{ title: needs, tone: 'notice', parts: [{ type: 'actions', actions: [button] }] }],
    visible: 'asker',
  })
}
