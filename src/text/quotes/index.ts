import type { Attribution, Speaker } from '../../core/analysis.ts'
import type { Document } from '../document.ts'
import { draftAttributions } from './link/attributions.ts'
import { groupSpans } from './link/group.ts'
import { readSpans } from './link/spans.ts'
import { loadModel } from './tagger/model.ts'
import { tagTokens } from './tagger/tag.ts'

export { type Audit, type AuditInput, auditSources } from './audit.ts'

export interface QuoteOptions {
  /** The headline, where it does not stand in the text. */
  readonly title?: string
}

const model = loadModel()

/**
 * Who said what in a text, and who stands behind it. Every span is a stretch of `document.text`; speakers' ids are
 * unique within the answer. Pure; never throws.
 */
export function attributeQuotes(
  document: Document,
  _options: QuoteOptions = {},
): { attributions: Attribution[]; speakers: Speaker[] } {
  const groups = groupSpans(document, readSpans(document, tagTokens(document, model)))
  const attributions = draftAttributions(document, groups).map(
    (draft): Attribution => ({ ...draft, stance: 'states', certainty: 'certain' }),
  )
  return { attributions, speakers: [] }
}
