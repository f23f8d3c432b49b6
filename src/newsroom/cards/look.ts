import type { Card, CardPart } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'

/** How the posts of a channel look, or of one feed in it. */
export interface Look {
  readonly colour: string | null
  readonly picture: 'article' | 'off'
  readonly icon: 'outlet' | 'off'
}

const isWebAddress = (address: string | undefined): address is string => /^https?:\/\//i.test(address ?? '')

/** A card of an article in the look that was asked for, as far as the article names a picture and its page an icon. */
export function inLook(card: Card, article: ArticleRow, { colour, picture, icon }: Look): Card {
  const { icon: sign, outlet } = article.content
  const pictured = picture === 'article' ? withPicture(card, article) : card
  return {
    ...pictured,
    ...(colour !== null && { colour }),
    ...(icon === 'outlet' && isWebAddress(sign) && outlet && { icon: { url: sign, name: outlet } }),
  }
}

/** The same again for a card that takes another's place. */
export function inLookOf(card: Card, article: ArticleRow, { colour, image, icon }: Card): Card {
  const look = { colour: colour ?? null, picture: image === undefined ? 'off' : 'article', icon: 'off' } as const
  return { ...inLook(card, article, look), ...(icon && { icon }) }
}

/** With the picture that the article names: shown where the platform can, and linked above the buttons. */
function withPicture(card: Card, { content: { image } }: ArticleRow): Card {
  if (!isWebAddress(image)) return card
  const actions = card.parts.findIndex(({ type }) => type === 'actions')
  const link: CardPart = { type: 'context', text: [{ type: 'link', text: say.briefs.picture, url: image }] }
  return { ...card, image, parts: card.parts.toSpliced(actions < 0 ? card.parts.length : actions, 0, link) }
}
