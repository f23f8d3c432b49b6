import type { Attribution, Speaker } from '../../core/analysis.ts'
import type { Document } from '../document.ts'
import { composeAttributions } from './compose.ts'
import { loadModel } from './tagger/model.ts'
import { createScorer } from './tagger/scorer.ts'
import { createTagger } from './tagger/tag.ts'

const scorer = createScorer(loadModel())

/**
 * Who said what in a text, and who is behind it: attributions in the order of the text, and the speakers resolved
 * behind their sources. Every span is a stretch of `document.text` in UTF-16 units; speakers' ids are unique within the
 * answer. Pure, and bounded in time by the length of the text; never throws.
 */
export function attributeQuotes(document: Document): { attributions: Attribution[]; speakers: Speaker[] } {
  return composeAttributions(document, createTagger(document, scorer))
}
