import type { Card } from '../../core/card.ts'
import type { Clock } from '../../core/clock.ts'
import type { Invocation, Member, Permission, Reply } from '../../core/command.ts'
import { parseCommandText, type TypedCommand } from '../../core/command-text.ts'
import { UserError } from '../../core/errors.ts'
import type { NewId } from '../../core/id.ts'
import { renderPlain } from '../../core/plain.ts'
import type { Desk } from '../../core/platform.ts'
import type { MessageRow, MessageRows } from '../../core/rows/message.ts'
import type { PressBody, SayBody } from './bodies.ts'
import type { Channels } from './channels.ts'
import type { Events } from './events.ts'
import { type Form, formFor } from './form.ts'
import { memberNamed } from './members.ts'
import { invokesOf, notOffered, type Offers } from './offers.ts'
import { threadOf } from './threads.ts'
import { troubleCard } from './trouble.ts'
import { withValues } from './values.ts'

export interface Spoken {
  /** Every card of the answer, whoever sees it. */
  readonly replies: readonly Card[]
  /** The id of each reply: of the message in the channel, or of the private answer. */
  readonly messages: readonly string[]
  readonly visible: Reply['visible']
  /** The first reply took the place of the pressed message. */
  readonly replaced?: boolean
  /** What is missing, to be asked for; `press` with its `message`, its `invoke` as `action`, and `values`. */
  readonly form?: Form
}

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

interface Call {
  readonly typed: TypedCommand
  readonly channel: string
  readonly member: Member
  readonly via: Invocation['via']
  /** The message or private answer that was pressed, which an answer may replace. */
  readonly pressed?: MessageRow | { readonly offer: string }
  readonly thread?: string
  readonly messageText?: string
}

/** Turns what people type and press into invocations, and what the desk replies into messages and answers. */
export function conversation(parts: ConversationParts) {
  const { desk, messages, channels, events, offers, clock, newId } = parts

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
    const pressed = row ? pressedMessage(row, body) : pressedOffer(id, body, member)
    try {
      const known = pressed.typed ?? parseCommandText(body.action, desk.commands)
      const typed = withValues(known, body.values, desk.commands)
      return await run({ ...pressed, typed, member })
    } catch (error) {
      if (error instanceof UserError) return privately([troubleCard(error)], pressed.channel, member)
      throw error
    }
  }

  function pressedMessage(row: MessageRow, body: PressBody): Omit<Call, 'typed' | 'member'> & { typed?: TypedCommand } {
    const place = { channel: row.channel, pressed: row, ...threadOf(row) }
    const entry = desk.commands.find((command) => command.menu === body.action)
    if (entry) {
      const typed = { command: entry.name, options: {}, missing: [] }
      return { ...place, via: 'menu', typed, messageText: renderPlain(row.card) }
    }
    if (!invokesOf(row.card).includes(body.action)) throw notOffered(body.action)
    return { ...place, via: body.values ? 'form' : 'button' }
  }

  function pressedOffer(
    id: string | undefined,
    body: PressBody,
    member: Member,
  ): Omit<Call, 'typed' | 'member'> & { typed?: TypedCommand } {
    const offer = offers.find(id, body.action, member.id)
    return {
      channel: offer.channel,
      via: offer.kind === 'form' || body.values ? 'form' : 'button',
      ...(offer.typed && { typed: offer.typed }),
      ...(offer.kind === 'answer' && { pressed: { offer: offer.id } }),
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

  /** Keeps what is known, and asks for the rest: in words for whoever reads answers, as a form for the page. */
  function ask(call: Call, all: readonly string[]): Spoken {
    const definition = desk.commands.find((command) => command.name === call.typed.command)!
    const row = call.pressed && 'card' in call.pressed ? call.pressed : undefined
    const form = formFor(definition, call.typed, newId(), all)
    offers.put({
      id: form.message,
      kind: 'form',
      channel: call.channel,
      member: call.member.id,
      card: { parts: [] },
      invoke: form.invoke,
      typed: call.typed,
      ...(row && { message: row.id }),
    })
    const needs = call.typed.missing.map((option) => `${option.name}: (${option.description})`).join(', ')
    const example = call.typed.missing.find((option) => option.example)?.example
    const trouble = new UserError(
      'missing-option',
      `“/${definition.name}” needs ${needs}.`,
      example && `For example: ${example}`,
    )
    const card = troubleCard(trouble)
    return { ...privately([{ ...card, tone: 'notice' }], call.channel, call.member), form }
  }

  async function answer(reply: Reply, call: Call): Promise<Spoken> {
    const cards = reply.cards.length ? reply.cards : [done]
    const [first, ...others] = cards
    if (reply.replaces && call.pressed) {
      const id = await replace(call, first!)
      if (id !== undefined) {
        const rest = others.length ? await deliver(others, reply.visible, call) : undefined
        return { replies: cards, messages: [id, ...(rest?.messages ?? [])], visible: reply.visible, replaced: true }
      }
    }
    return await deliver(cards, reply.cards.length ? reply.visible : 'asker', call)
  }

  /** Undefined when the message went away meanwhile: then the answer is given beside it. */
  async function replace(call: Call, card: Card): Promise<string | undefined> {
    if (!call.pressed) return undefined
    if ('offer' in call.pressed) {
      const offer = offers.get(call.pressed.offer)
      if (offer) offers.put({ ...offer, card })
      return offer?.id
    }
    const row = await messages.edit(call.pressed.id, card, clock())
    if (row) events.edited(row)
    return row?.id
  }

  async function deliver(cards: readonly Card[], visible: Reply['visible'], call: Call): Promise<Spoken> {
    if (visible === 'asker') return privately(cards, call.channel, call.member)
    const ids: string[] = []
    for (const card of cards) ids.push((await publish(call.channel, 'Nightdesk', card, call.thread)).id)
    return { replies: cards, messages: ids, visible }
  }

  function privately(cards: readonly Card[], channel: string, member: Member): Spoken {
    const ids = cards.map((card) => {
      const id = newId()
      if (invokesOf(card).length) offers.put({ id, kind: 'answer', channel, member: member.id, card })
      return id
    })
    return { replies: cards, messages: ids, visible: 'asker' }
  }

  async function publish(channel: string, author: string, card: Card, thread?: string): Promise<MessageRow> {
    const { message } = await messages.add({ channel, key: null, author, card, thread: thread ?? null, at: clock() })
    events.posted(message)
    return message
  }

  async function keep(channel: string, member: Member, text: string): Promise<Spoken> {
    if (text.trim() === '')
      throw new UserError('nothing-said', 'There is nothing in it.', 'Type a message, or a command such as /help.')
    await publish(channel, member.name, { parts: [{ type: 'text', text }] })
    return { replies: [], messages: [], visible: 'channel' }
  }

  return { say, press }
}

const done: Card = { parts: [{ type: 'text', text: 'Done.' }] }

export function placeOf(channel: string): { platform: 'local'; workspace: 'local'; channel: string } {
  return { platform: 'local', workspace: 'local', channel }
}
