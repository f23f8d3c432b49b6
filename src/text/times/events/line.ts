import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { datedByline, furnitureOpeners, ofPicture, picturedOn } from '../../locales/en/furniture.ts'
import type { Clause } from '../clause/tells.ts'

/** "Ranking in 2023 | School | Class of 2022": the cells of a row. */
export const isTableRow = (sentence: string) => /\s\|\s[^|]*\s\|\s/.test(sentence.slice(0, 300))

/** "With further strikes on the cards later this year": not yet, unless the clause tells it as over. */
export const isLater = (text: string, { start, end }: Span, clause: Clause | undefined) =>
  clause?.tense !== 'past' &&
  /^later (?:in )?th(?:is|e) /i.test(text.slice(start, end)) &&
  // "Might be hungry later in the day."
  !(clause?.tense === 'future' && !clause.firm && !clause.going && text.slice(start, end).endsWith(' day'))

/** "To stop by the end of the year". */
export const isDeadline = (text: string, { start }: Span) =>
  /\bby (?:the )?$/i.test(text.slice(Math.max(0, start - 8), start))

/** A headline or a caption ends in no stop. */
export const isProse = (sentence: string, longer = 40) => sentence.length > longer && /[.!?…]["'”’)\]]*$/.test(sentence)

export function hasVerb(document: Document, index: number): boolean {
  const { first, end } = document.ranges[index]!
  for (let i = first; i < end; i++) {
    const { pos } = document.tokens[i]!
    if (pos === 'VERB' || pos === 'AUX') return true
  }
  return false
}

/** "Pictured here in 1985", "in this May 2025 file photo": when a picture was taken. */
export const isOfPicture = (text: string, sentence: Span, { start, end }: Span) =>
  picturedOn.test(text.slice(Math.max(sentence.start, start - 60), start)) || ofPicture.test(text.slice(end, end + 30))

/** "Catch up on the 2027 campaign with our experts": the page speaks to its reader. */
export const isPageLine = (sentence: string) => {
  const opening = sentence.slice(0, 160)
  return furnitureOpeners.test(opening) || datedByline.test(opening)
}
