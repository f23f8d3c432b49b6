import { parseMoment } from '../dates/index.ts'
import type { Block } from './blocks.ts'
import { appeal } from './words/appeals.ts'
import {
  agencies,
  appeals,
  consents,
  credits,
  filedUnder,
  furniture,
  gates,
  labels,
  madeAt,
  onlyADate,
  pointers,
  rights,
  toUs,
} from './words/lines.ts'

/** Somebody else's appeal: "Subscribe to the fund, the minister told the owners". */
const told = /\b(?:said|says|told|shouted|cried|ordered|urged|wrote|warned|asked|reads?|according to)\b/i

export const countWords = (text: string): number => text.split(/\s+/).length
/** With a stop, and quotation marks, the mark of a footnote or that of the text's end behind it. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？؟।](?:["'”’»)\]]*|["'”’»)\]]+\d{1,2}|["'”’»]*\[\d{1,3}\]|["'”’»)\]]*\s?[■-◿♠-♦⬛⬥∎✦❖])$/.test(
    text.slice(-12),
  )
const stops = (text: string): boolean => /[.。।]["'”’»)\]]*$/.test(text)

/**
 * The two reasons for which a line is no part of the article, what it says and where it is, or undefined. A sentence that
 * only begins like an appeal ("Register offices will stay shut") has one at most.
 */
export function lineReasons(block: Block): readonly [string, string] | undefined {
  const { text, linked, strong } = block
  const isLink = linked > 0.3
  const ends = endsSentence(text)
  if (linked > 0.8 && block.heading === 0 && countWords(text) < 40 && !(stops(text) && text.length >= 60))
    return ['a link', 'no sentence of its own']
  if (text.length > 400) return undefined
  if (!/[\p{L}\p{N}]/u.test(text)) return ['no word in it', 'a line of its own']
  if (labels.some((label) => label.test(text))) return ['a label', 'nothing else on the line']
  if (pointers.test(text) && (isLink || !stops(text) || text.length < 100))
    return ['points elsewhere', isLink ? 'a link' : 'no sentence of its own']
  if (appeals.test(text)) {
    if (isLink) return ['an appeal', 'a link']
    if (appeal.test(text) && !(ends && told.test(text))) return ['an appeal', 'names what is wanted']
    if (toUs.test(text) && !ends) return ['an appeal', 'no sentence of its own']
    if (toUs.test(text) && strong > 0.9) return ['an appeal', 'set apart']
  }
  if (gates.test(text)) return ['a gate', 'asks for an account']
  if (rights.test(text)) return ['about rights', 'a line of its own']
  if (consents.test(text)) return ['about consent', 'terms to agree to']
  if ((credits.test(text) || agencies.test(text)) && (!ends || countWords(text) <= 6 || isLink))
    return ['a credit', 'no sentence of its own']
  if (onlyADate.test(text)) return ['a date', 'nothing else on the line']
  if (madeAt.test(text) && text.length < 100 && !stops(text) && isDated(text))
    return ['when the page was made', 'no sentence of its own']
  if (furniture.some((pattern) => pattern.test(text))) return ['furniture of the page', 'a line of its own']
  if (filedUnder.test(text) && (!ends || isLink)) return ['what it is filed under', 'no sentence of its own']
  return undefined
}

const isDated = (text: string) => /\d{1,2}[:.h]\d{2}/.test(text) || parseMoment(text) !== undefined
