import { type APIButtonComponent, type APIEmbed, MessageFlags, type RawFile } from 'discord.js'
import type { Card, CardPart } from '../../../core/card.ts'
import { say } from '../../../locales/index.ts'
import { max } from '../limits.ts'
import { cardButtons, type Row } from './buttons.ts'
import { points } from './clip.ts'
import { cardEmbeds } from './embeds.ts'
import { cardFiles, type Upload, wholeText } from './files.ts'
import { plainMarkdown } from './plain.ts'
import { inlines, isSnowflake } from './rich.ts'

/** The body of a message, for posts, answers and edits alike: what is empty is sent as empty, so that an edit clears it. */
export interface MessageBody {
  readonly content: string
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly Row[]
  readonly allowed_mentions: { readonly parse: never[]; readonly users?: string[]; readonly roles?: string[] }
  readonly attachments: readonly { readonly id: string; readonly filename: string; readonly description?: string }[]
  readonly flags: number
}

export interface Message {
  readonly body: MessageBody
  readonly files: readonly RawFile[]
}

/** A card as a message of embeds. `reserved` are buttons of the adapter's own, behind those of the card. */
export function renderMessage(card: Card, reserved: readonly APIButtonComponent[] = []): Message {
  const { rows, extra } = cardButtons(card, reserved)
  const { uploads, pictures } = cardFiles(card)
  const { embeds, cut } = cardEmbeds(card, pictures, extra)
  const called = calledBy(card)
  return message({
    content: embeds.length || called.text ? called.text : '…',
    embeds,
    rows,
    called,
    uploads: cut ? [...uploads, wholeText(card)] : uploads,
    flags: 0,
  })
}

/** The same without uploads: for a channel where the bot may not attach files. What they hold is named. */
export function renderWithoutFiles(card: Card): Message {
  const named: Card = { ...card, parts: card.parts.map(nameUpload) }
  const { rows, extra } = cardButtons(named)
  const { embeds } = cardEmbeds(named, new Map(), extra, 'noFile')
  const called = calledBy(card)
  const content = called.text || (embeds.length ? '' : '…')
  return message({ content, embeds, rows, called, uploads: [], flags: 0 })
}

function nameUpload(part: CardPart): CardPart {
  if (part.type === 'picture') return { type: 'context', text: say.discord.picture(part.alt) }
  return part.type === 'file' ? { type: 'context', text: say.discord.file(part.label) } : part
}

/**
 * The same as plain text: for a channel where the bot may not embed, and for a server that refuses the rich form. Files
 * and pictures stay out.
 */
export function renderPlainMessage(card: Card, reserved: readonly APIButtonComponent[] = []): Message {
  const called = calledBy(card)
  const line = called.text && `${called.text}\n`
  const content = line + plainMarkdown(card, max.content - points(line))
  return message({
    content: content.trim() || '…',
    embeds: [],
    rows: cardButtons(card, reserved).rows,
    called,
    uploads: [],
    flags: MessageFlags.SuppressEmbeds,
  })
}

function message(made: {
  content: string
  embeds: readonly APIEmbed[]
  rows: readonly Row[]
  called: CalledBy
  uploads: readonly Upload[]
  flags: number
}): Message {
  return {
    body: {
      content: made.content,
      embeds: made.embeds,
      components: made.rows,
      allowed_mentions: {
        parse: [],
        ...(made.called.users.length && { users: [...made.called.users] }),
        ...(made.called.roles.length && { roles: [...made.called.roles] }),
      },
      attachments: made.uploads.map(({ name, description }, id) => ({
        id: String(id),
        filename: name,
        ...(description && { description }),
      })),
      flags: made.flags,
    },
    files: made.uploads.map(({ name, data, contentType }) => ({ name, data, contentType })),
  }
}

interface CalledBy {
  readonly users: readonly string[]
  readonly roles: readonly string[]
  /** As they are written before the embeds. */
  readonly text: string
}

/** The people and roles a card calls: the only mentions that are live. In an embed they would not be told. */
function calledBy(card: Card): CalledBy {
  const found = { member: new Set<string>(), role: new Set<string>() }
  const look = (rich: Parameters<typeof inlines>[0] | undefined) => {
    if (rich === undefined) return
    for (const inline of inlines(rich)) {
      if (typeof inline === 'string' || (inline.type !== 'member' && inline.type !== 'role')) continue
      if (isSnowflake(inline.id)) found[inline.type].add(inline.id)
    }
  }
  for (const part of card.parts) {
    if (part.type === 'text' || part.type === 'quote' || part.type === 'context') look(part.text)
    else if (part.type === 'list') for (const item of part.items) look(item)
    else if (part.type === 'fields') for (const field of part.fields) look(field.value)
  }
  look(card.footer)
  const users = [...found.member].slice(0, max.mentions)
  const roles = [...found.role].slice(0, max.mentions)
  return { users, roles, text: [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`)].join(' ') }
}
