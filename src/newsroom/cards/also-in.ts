import type { Card, CardPart, Inline } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import type { CopyElsewhere } from '../articles/copies.ts'

const namedAtMost = 8

/** The outlets by name, each leading to its page. */
export function alsoIn(copies: readonly CopyElsewhere[]): Inline[] {
  const line: Inline[] = [say.briefs.alsoIn]
  copies.slice(0, namedAtMost).forEach(({ outlet, url }, i) => {
    if (i > 0) line.push(', ')
    line.push(url ? { type: 'link', text: outlet, url } : outlet)
  })
  const rest = copies.length - namedAtMost
  if (rest > 0) line.push(` ${say.counts.more(rest)}`)
  return line
}

/** The card with a line that names the other outlets above its buttons, in place of the line that it had. */
export function withAlsoIn(card: Card, copies: readonly CopyElsewhere[]): Card {
  const parts = card.parts.filter((part) => !isAlsoIn(part))
  if (copies.length === 0) return { ...card, parts }
  const actions = parts.findIndex((part) => part.type === 'actions')
  const at = actions < 0 ? parts.length : actions
  return { ...card, parts: parts.toSpliced(at, 0, { type: 'context', text: alsoIn(copies) }) }
}

function isAlsoIn(part: CardPart): boolean {
  return part.type === 'context' && typeof part.text !== 'string' && part.text[0] === say.briefs.alsoIn
}
