import type { Card } from '../../core/card.ts'
import type { Clock } from '../../core/clock.ts'
import type { Invocation, Member, Reply } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { NewId } from '../../core/id.ts'
import type { Desk } from '../../core/platform.ts'
import type { MessageRow, MessageRows } from '../../core/rows/message.ts'
import { say } from '../../locales/index.ts'
import type { TypedCommand } from '../../typed/command.ts'
import type { Events } from './events.ts'
import { type Form, formFor } from './form.ts'
import { invokesOf, type Offers } from './offers.ts'
import { troubleCard } from './trouble.ts'

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

/** One call of a command on its way through the desk. */
export interface Call {
  readonly typed: TypedCommand
  readonly channel: string
  readonly member: Member
  readonly via: Invocation['via']
  /** The message or private answer that was pressed, which an answer may replace. */
  readonly pressed?: MessageRow | { readonly offer: string }
  readonly thread?: string
  readonly messageText?: string
}

export interface AnsweringParts {
  readonly desk: Desk
  readonly messages: MessageRows
  readonly events: Events
  readonly offers: Offers
  readonly clock: Clock
  readonly newId: NewId
}

/** Turns replies into messages of the channel, private answers and forms. */
export function answering({ desk, messages, events, offers, clock, newId }: AnsweringParts) {
  /** Keeps what is known, and asks for the rest: in words for whoever reads answers, as a form for the page. */
  function ask(call: Call, all: readonly string[]): Spoken {
    const definition = desk.commands.find((command) => command.name === call.typed.command)!
    const form = formFor(definition, call.typed, newId(), all)
    offers.put({
      id: form.message,
      kind: 'form',
      channel: call.channel,
      member: call.member.id,
      card: { parts: [] },
      invoke: form.invoke,
      typed: call.typed,
      ...(call.pressed && { on: 'card' in call.pressed ? call.pressed.id : call.pressed.offer }),
    })
    const needs = call.typed.missing.map((option) => `${option.name}: (${option.description})`).join(', ')
    const example = call.typed.missing.find((option) => option.example)?.example
    const trouble = new UserError(
      'missing-option',
      say.local.needs(definition.name, needs),
      example && say.settings.forExample(example),
    )
    const card = troubleCard(trouble)
    return { ...privately([{ ...card, tone: 'notice' }], call.channel, call.member), form }
  }

  async function answer(reply: Reply, call: Call): Promise<Spoken> {
    const cards = reply.cards.length ? reply.cards : [{ parts: [{ type: 'text' as const, text: say.local.done }] }]
    const [first, ...others] = cards
    if (reply.replaces && call.pressed) {
      const id = await replace(call, first!)
      if (id !== undefined) {
        const rest = others.length ? await deliver(others, reply.visible, call) : undefined
        return { replies: cards, messages: [id, ...(rest?.messages ?? [])], visible: reply.visible, replaced: true }
      }
    }
    const spoken = await deliver(cards, reply.cards.length ? reply.visible : 'asker', call)
    const [message] = spoken.messages
    if (reply.corrected && spoken.visible === 'channel' && message !== undefined) {
      const { channel, thread } = call
      const place = { platform: 'local', workspace: 'local', channel, ...(thread !== undefined && { thread }) }
      await desk.shared({ ...place, message }, first!)
    }
    return spoken
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
    if (text.trim() === '') {
      throw new UserError('nothing-said', say.local.nothingSaid, say.local.typeSomething)
    }
    if (text.length > longestMessage) {
      const sentence = say.local.tooLong(text.length)
      throw new UserError('message-too-long', sentence, say.local.ifArticle)
    }
    await publish(channel, member.name, { parts: [{ type: 'text', text }] })
    return { replies: [], messages: [], visible: 'channel' }
  }

  return { ask, answer, privately, keep }
}

/** What is written to people, not pasted to be read by the desk. */
const longestMessage = 100_000
