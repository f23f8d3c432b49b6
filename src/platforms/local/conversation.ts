import type { Clock } from '../../core/clock.ts'
import type { Member, Permission } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { NewId } from '../../core/id.ts'
import type { Desk } from '../../core/platform.ts'
import type { MessageRow, MessageRows } from '../../core/rows/message.ts'
import { renderPlain } from '../../locales/plain.ts'
import { parseCommandText, type TypedCommand } from '../../typed/command.ts'
import { answering, type Call, type Spoken } from './answering.ts'
import type { PressBody, SayBody } from './bodies.ts'
import type { Channels } from './channels.ts'
import type { Events } from './events.ts'
import { memberNamed } from './members.ts'
import { invokesOf, notOffered, type Offers } from './offers.ts'
import { threadOf } from './threads.ts'
import { troubleCard } from './trouble.ts'
import { withValues } from './values.ts'

export interface ConversationParts {
  readonly desk: Desk
  readonly messages: MessageRows
  readonly channels: Channels
  readonly events: Events
  readonly offers: Offers
  readonly clock: Clock
  readonly newId: NewId
  readonly timeZone: string
  readonly levelOf: (name: string) => Permission
}

type Pressed = Omit<Call, 'typed' | 'member'> & { readonly typed?: TypedCommand }

/** Turns what people type and press into invocations, and what the desk replies into messages and answers. */
export function conversation(parts: ConversationParts) {
  const { desk, messages, channels, offers, clock, newId } = parts
  const { ask, answer, privately, keep } = answering(parts)

  async function say(body: SayBody): Promise<Spoken> {
    const channel = await channels.named(body.channel)
    const member = memberNamed(body.member, parts.levelOf)
    if (!/^\s*\//.test(body.text)) return await keep(channel, member, body.text)
    try {
      const typed = withValues(parseCommandText(body.text, desk.commands), body.values, desk.commands)
      return await run({ typed, channel, member, via: 'command' })
    } catch (error) {
      if (error instanceof UserError) return privately([troubleCard(error)], channel, member)
      throw error
    }
  }

  async function press(body: PressBody): Promise<Spoken> {
    const member = memberNamed(body.member, parts.levelOf)
    const id = body.message ?? undefined
    const row = id === undefined ? undefined : await messages.byId(id)
    const pressed = row ? pressedMessage(row, body) : await pressedOffer(id, body, member)
    try {
      const known = pressed.typed ?? parseCommandText(body.action, desk.commands)
      const typed = withValues(known, body.values, desk.commands)
      return await run({ ...pressed, typed, member })
    } catch (error) {
      if (error instanceof UserError) return privately([troubleCard(error)], pressed.channel, member)
      throw error
    }
  }

  function pressedMessage(row: MessageRow, body: PressBody): Pressed {
    const place = { channel: row.channel, pressed: row, ...threadOf(row) }
    const entry = desk.commands.find((command) => command.menu === body.action)
    if (entry) {
      const typed = { command: entry.name, options: {}, missing: [] }
      return { ...place, via: 'menu', typed, messageText: renderPlain(row.card) }
    }
    if (!invokesOf(row.card).includes(body.action)) throw notOffered(body.action)
    return { ...place, via: body.values ? 'form' : 'button' }
  }

  async function pressedOffer(id: string | undefined, body: PressBody, member: Member): Promise<Pressed> {
    const offer = offers.find(id, body.action, member.id)
    const { channel } = offer
    if (offer.kind === 'answer') return { channel, via: body.values ? 'form' : 'button', pressed: { offer: offer.id } }
    const row = offer.on === undefined ? undefined : await messages.byId(offer.on)
    const pressed = row ?? (offer.on === undefined ? undefined : { offer: offer.on })
    return {
      channel,
      via: 'form',
      ...(offer.typed && { typed: offer.typed }),
      ...(pressed && { pressed }),
      ...(row && threadOf(row)),
    }
  }

  async function run(call: Call): Promise<Spoken> {
    if (call.typed.missing.length) return ask(call, await channels.all())
    const row = call.pressed && 'card' in call.pressed ? call.pressed : undefined
    const reply = await desk.invoke({
      id: newId(),
      at: clock(),
      command: call.typed.command,
      options: call.typed.options,
      place: {
        ...placeOf(call.channel),
        channelName: call.channel,
        ...(call.thread !== undefined && { thread: call.thread }),
      },
      member: call.member,
      via: call.via,
      ...(row && { message: { ...placeOf(row.channel), message: row.id } }),
      ...(call.messageText !== undefined && { messageText: call.messageText }),
      timeZone: parts.timeZone,
    })
    return await answer(reply, call)
  }

  return { say, press }
}

export function placeOf(channel: string): { platform: 'local'; workspace: 'local'; channel: string } {
  return { platform: 'local', workspace: 'local', channel }
}
