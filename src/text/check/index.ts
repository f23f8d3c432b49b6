import type { CheckFinding, CheckInput, CheckReport } from '../../core/check.ts'
import { overlaps } from '../../core/span.ts'
import { analyse } from '../analyse.ts'
import { checkDates } from './check-dates.ts'
import { checkFigures } from './check-figures.ts'
import { checkNames } from './check-names.ts'
import { checkQuotations } from './check-quotations.ts'
import { checkSourcing } from './check-sourcing.ts'
import { checkSpeakers } from './check-speakers.ts'
import { checkTitles } from './check-titles.ts'
import { cleanDraft } from './draft.ts'
import { readGround, readSource } from './ground.ts'
import { voicesOf } from './voices.ts'

/**
 * A draft held against what is kept: each quotation, statement, figure, day, name and title with what came of it and where it stands,
 * in the order of the draft. No judgement: what differs is told, not which is right. Pure; bounded by the length of both.
 */
export function checkDraft({ draft, published, kept }: CheckInput): CheckReport {
  const text = cleanDraft(draft)
  const analysis = analyse({ text, published })
  if (!analysis.language.readable) return { text, readable: false, findings: [] }
  const own = readSource(text, analysis)
  const ground = readGround(kept)
  const voices = voicesOf(own, ground)
  const quotations = checkQuotations(own, ground, voices)
  const quoted = (span: { readonly start: number; readonly end: number }) =>
    quotations.some(({ draft: one }) => overlaps(one, span))
  const findings: CheckFinding[] = [
    ...quotations,
    ...checkSpeakers(own, ground, voices).filter(({ draft: span }) => !quoted(span)),
    // What stands in a quotation is held against the quotation.
    ...checkFigures(own, ground, quoted),
    ...checkDates(own, ground).filter(({ draft: span }) => !quoted(span)),
    ...checkNames(own, ground).filter(({ draft: span }) => !quoted(span)),
    ...checkTitles(own, ground),
    ...checkSourcing(own, ground),
  ]
  return { text, readable: true, findings: findings.sort((a, b) => a.draft.start - b.draft.start) }
}
