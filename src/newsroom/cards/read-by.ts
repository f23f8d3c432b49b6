import type { Card } from '../../core/card.ts'
import { wordsOf } from './shown-words.ts'

/** The card with the version of the analysis by which its words were found; as it is where it shows none of an article. */
export function readBy(card: Card, analyser: string): Card {
  if (card.analyser !== undefined || (wordsOf(card).length === 0 && card.madeOf === undefined)) return card
  return { ...card, analyser }
}
