import type { Charge } from '../../../core/analysis.ts'
import { type Span, slice } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import {
  chargeLinks,
  chargesAgainst,
  chargingVerbs,
  hardlyCharged,
  linkedAtOnce,
  longBack,
  mayCharge,
  offences,
  ofTales,
  settled,
  standsCharged,
} from '../../locales/en/charges.ts'
import { passiveAuxiliaries } from '../../locales/en/passives.ts'
import { objectFrom, subjectBefore } from './whom.ts'

/** Years before the article's own in which a charge is history. */
const longAgo = 3
/** Letters around a verb that are looked at. */
const reach = 160
const several = /^(?:are|were|have|will)$/

/**
 * Who is told to be charged, indicted, arrested for something, sued, or on trial: "Ann Lee was charged with theft", "Police
 * charged Ann Lee with theft", "Ann Lee faces charges". Not what may come, was settled, lies long back, or is of a tale.
 */
export function findCharged(document: Document, published?: string): Charge[] {
  const { ranges, sentences, text } = document
  if (!mayCharge.test(text)) return []
  const year = published === undefined ? undefined : Number(published.slice(0, 4))
  return ranges.flatMap(({ first, end }, index) => {
    const told = { start: sentences[index]!.start, end: sentences[index]!.end }
    const words = slice(text, told)
    if (!mayCharge.test(words) || settled.test(words) || ofTales.test(words) || isHistory(words, year)) return []
    const found: Span[] = []
    for (let i = first; i < end; i++) found.push(...chargedAt(document, i, told))
    return found.map(({ start, end }) => ({ start, end, told }))
  })
}

function chargedAt(document: Document, i: number, told: Span): Span[] {
  const { text, tokens } = document
  const token = tokens[i]!
  const verb = token.value.toLowerCase()
  const behind = text.slice(token.end, Math.min(told.end, token.end + reach))
  if (standsCharged.test(token.value + behind))
    return subjectBefore(document, i - 1, told, /^(?:face|are|were)$/.test(verb))
  if (
    chargesAgainst.test(text.slice(Math.max(told.start, token.start - reach), token.start)) &&
    !hardly(text, told, token.start)
  )
    return objectFrom(document, i, told).map(({ span }) => span)
  if (!chargingVerbs.has(verb) || token.pos === 'NOUN') return []
  const passive = auxiliariesBefore(document, i)
  if (passive !== undefined)
    return links(verb, behind) && !hardly(text, told, token.start)
      ? subjectBefore(
          document,
          passive - 1,
          told,
          tokens.slice(passive, i).some(({ value }) => several.test(value)),
        )
      : []
  if (tokens[i - 1]?.value === ',' && linkedAtOnce.test(behind) && links(verb, behind))
    return subjectBefore(document, i - 1, told, false)
  if (verb === 'accused' || hardly(text, told, token.start)) return []
  const objects = objectFrom(document, i + 1, told)
  const after = objects.at(-1)?.end
  return after !== undefined && (verb === 'sued' || links(verb, text.slice(after, Math.min(told.end, after + reach))))
    ? objects.map(({ span }) => span)
    : []
}

/** Where "has also been" begins before a participle; nothing where it is no passive. */
function auxiliariesBefore({ tokens }: Document, i: number): number | undefined {
  let at = i - 1
  const adverb = (k: number) => tokens[k]?.pos === 'ADV' || /^(?:each|both|all|jointly)$/.test(tokens[k]?.value ?? '')
  while (adverb(at)) at--
  if (!passiveAuxiliaries.has(tokens[at]?.value.toLowerCase() ?? '')) return undefined
  while (adverb(at - 1) || /^(?:has|have|had|been|be|will|is|was|are|were)$/i.test(tokens[at - 1]?.value ?? '')) at--
  return at
}

/** Whether what follows the verb is what one is charged with. */
function links(verb: string, behind: string): boolean {
  if (!chargeLinks[verb]?.test(behind)) return false
  return !/^(?:charged|prosecuted|arraigned)$/.test(verb) || offences.test(behind.slice(0, 90))
}

/** "May be charged", "was never charged": within the clause. */
function hardly(text: string, told: Span, at: number): boolean {
  const before = text.slice(Math.max(told.start, at - 60), at)
  return hardlyCharged.test(before.slice(before.search(/[^,;]*$/)))
}

/** Told with a year well before the article's own, or as of long back. */
function isHistory(words: string, year: number | undefined): boolean {
  if (longBack.test(words)) return true
  return (words.match(/\b(?:1\d|20)\d\d\b/g) ?? []).some((one) => Number(one) < (year ?? 2000) - longAgo)
}
