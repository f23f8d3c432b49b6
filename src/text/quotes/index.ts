import type { Attribution, Speaker } from '../../core/analysis.ts'
import type { Document } from '../document.ts'
import { attributeByRules } from './rules.ts'

export { type Audit, type AuditInput, auditSources } from './audit.ts'

export interface QuoteOptions {
  /** The headline, where it does not stand in the text. */
  readonly title?: string
}

/**
 * Who said what in a text, and who stands behind it. Every span is a stretch of `document.text`; speakers' ids are
 * unique within the answer. Pure; never throws.
 */
export function attributeQuotes(
  document: Document,
  _options: QuoteOptions = {},
): { attributions: Attribution[]; speakers: Speaker[] } {
  return attributeByRules(document)
}
