import type { Card, CardPart } from './card.ts'

/**
 * The card without what holds something that must go: items, fields, buttons and parts one by one. Undefined where its title or address
 * holds it, or where nothing would be left to read: then the whole message goes.
 */
export function cardWithout(card: Card, holds: (json: string) => boolean): Card | undefined {
  const clean = (value: unknown) => value === undefined || !holds(JSON.stringify(value))
  if (!clean(card.title) || !clean(card.url) || !clean(card.madeOf)) return undefined
  const parts = card.parts.flatMap((part) => partWithout(part, clean))
  if (parts.every(({ type }) => type === 'actions' || type === 'divider' || type === 'heading')) return undefined
  const { footer, story, image, ...rest } = card
  return {
    ...{ ...rest, parts },
    ...(image !== undefined && clean(image) && { image }),
    ...(story !== undefined && clean(story) && { story }),
    ...(footer !== undefined && clean(footer) && { footer }),
  }
}

function partWithout(part: CardPart, clean: (value: unknown) => boolean): CardPart[] {
  if (clean(part)) return [part]
  if (part.type === 'list') {
    const items = part.items.filter(clean)
    return items.length > 0 ? [{ ...part, items }] : []
  }
  if (part.type === 'fields') {
    const fields = part.fields.filter(clean)
    return fields.length > 0 ? [{ ...part, fields }] : []
  }
  if (part.type === 'actions') {
    const actions = part.actions.filter(clean)
    return actions.length > 0 ? [{ ...part, actions }] : []
  }
  return []
}
