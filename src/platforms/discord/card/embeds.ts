import type { APIEmbed } from 'discord.js'
import type { Card, CardPart } from '../../../core/card.ts'
import { say } from '../../../locales/index.ts'
import { richToPlain } from '../../../locales/plain.ts'
import { hostOf, otherHost } from '../../chat/address.ts'
import { cleanLine } from '../../chat/clean.ts'
import { max } from '../limits.ts'
import { safeAddress } from './address.ts'
import { clip, points } from './clip.ts'
import { fitPart, isText } from './parts.ts'
import { fitRich, inlines, link } from './rich.ts'

const colours = { news: 0x2f6fed, answer: 0x5865f2, notice: 0x8a8f98, warning: 0xf0a020, error: 0xd83c3e } as const

/** Code points of one description, with a place for the note. */
const room = max.description - 80

const note = (rest: 'file' | 'noFile') => `-# ${say.discord.shortened[rest]}`

export interface Embeds {
  readonly embeds: readonly APIEmbed[]
  /** True where something of the text had to stay out. */
  readonly cut: boolean
}

/**
 * The texts and pictures of a card as embeds that keep every limit together. `pictures` are names of uploaded files, by
 * part. Only the first embed has an address: Discord folds embeds of one address into one.
 */
export function cardEmbeds(
  card: Card,
  pictures: ReadonlyMap<CardPart, string>,
  extra: readonly string[] = [],
  rest: 'file' | 'noFile' = 'file',
): Embeds {
  const page = new Page(card)
  for (const part of card.parts) {
    if (part.type === 'picture') page.picture(pictures.get(part))
    else if (isText(part)) page.text((budget) => fitPart(part, budget))
  }
  page.pictureAt(card.image)
  for (const line of extra) page.text((budget) => fitRich(line, budget))
  const footer = card.footer
  if (footer && !isPlain(footer)) page.text((budget) => fitPart({ type: 'context', text: footer }, budget))
  return page.finish(note(rest))
}

const isPlain = (footer: NonNullable<Card['footer']>) => inlines(footer).every((inline) => typeof inline === 'string')

/** A `#rrggbb` as Discord's number. */
const numberOf = (colour: string) => Number.parseInt(colour.slice(1), 16)

/** The outlet at the head, with its icon, which Discord fetches itself. */
function authorOf({ url, name }: NonNullable<Card['icon']>): { name: string; icon_url: string } | undefined {
  const address = safeAddress(url)
  const shown = clip(cleanLine(name), max.author)
  return address && shown ? { name: shown, icon_url: address } : undefined
}

/** What has been laid on the message so far, and the room that is left. */
class Page {
  readonly #embeds: APIEmbed[] = []
  readonly #color: number
  readonly #footer: string
  #left: number
  #cut = false

  constructor(card: Card) {
    this.#color = card.colour === undefined ? colours[card.tone ?? 'answer'] : numberOf(card.colour)
    const first: APIEmbed = {}
    const address = card.url ? safeAddress(card.url) : undefined
    const names = address ? otherHost(card.title ?? '', address) : 'none'
    // A headline may name a firm by its host: then it shows the true one as well.
    const goal = address && names === 'in passing' ? ` (${hostOf(address)})` : ''
    const title = clip(cleanLine(card.title ?? ''), max.title - points(goal)) + goal
    this.#footer = card.footer && isPlain(card.footer) ? clip(cleanLine(richToPlain(card.footer)), 300) : ''
    this.#left = max.embedTotal - points(note('noFile')) - points(this.#footer) - 2
    const author = card.icon && authorOf(card.icon)
    if (author) {
      first.author = author
      this.#left -= points(author.name)
    }
    if (title) {
      const shown = fitRich(title, max.title)
      first.title = shown.markdown
      this.#cut ||= shown.cut || points(cleanLine(card.title ?? '')) > max.title
      this.#left -= points(shown.markdown)
    }
    this.#embeds.push(first)
    if (!address) return
    // A headline that reads as another address would make a link whose text lies.
    if (title && names !== 'as an address') first.url = address
    else this.text(() => ({ markdown: link('', address), cut: false }))
  }

  text(fit: (budget: number) => { markdown: string; cut: boolean }): void {
    if (this.#left < 8) {
      this.#cut ||= fit(8).markdown !== ''
      return
    }
    let embed = this.#embeds.at(-1)!
    let used = embed.description ? points(embed.description) + 1 : 0
    let fitted = fit(Math.min(this.#left - 1, room - used))
    if (fitted.cut && used > room / 2 && this.#embeds.length < max.embeds - 1) {
      const whole = fit(Math.min(this.#left - 1, room))
      if (points(whole.markdown) > points(fitted.markdown)) {
        embed = this.#add()
        used = 0
        fitted = whole
      }
    }
    if (fitted.markdown === '') {
      this.#cut ||= fitted.cut
      return
    }
    embed.description = embed.description ? `${embed.description}\n${fitted.markdown}` : fitted.markdown
    this.#left -= points(fitted.markdown) + 1
    this.#cut ||= fitted.cut
  }

  picture(name: string | undefined): void {
    if (name === undefined) return
    let embed = this.#embeds.at(-1)!
    if (embed.image) embed = this.#add()
    embed.image = { url: `attachment://${name}` }
  }

  /** A picture elsewhere, which Discord fetches itself; one of the card's own goes before it. */
  pictureAt(url: string | undefined): void {
    const address = url === undefined ? undefined : safeAddress(url)
    const [first] = this.#embeds
    if (address && first && !first.image) first.image = { url: address }
  }

  finish(note: string): Embeds {
    const last = this.#embeds.at(-1)!
    if (this.#cut) {
      const whole = last.description ? `${last.description}\n${note}` : note
      if (points(whole) <= max.description) last.description = whole
    }
    if (this.#footer) last.footer = { text: this.#footer }
    const embeds = this.#embeds.filter((embed) => embed.title || embed.description || embed.image || embed.footer)
    for (const embed of embeds) embed.color = this.#color
    return { embeds, cut: this.#cut }
  }

  #add(): APIEmbed {
    const embed: APIEmbed = {}
    this.#embeds.push(embed)
    return embed
  }
}
