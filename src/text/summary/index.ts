import type { Attribution, SummarySentence } from '../../core/analysis.ts'
import type { Document } from '../document.ts'
import { readAcronyms, spellingFor, spellingsWanted } from './acronyms.ts'
import { findAnswer } from './answer.ts'
import { findCandidates } from './candidates.ts'
import { choose } from './choose.ts'
import { findLead, findTurn } from './lead.ts'
import { judge, type SummaryModel } from './model.ts'
import { fullNameFor, namingsWanted, readNames } from './names.ts'
import { settleTerms } from './self-contained.ts'
import { loadModel } from './weights.ts'

export interface SummaryOptions {
  /** At most this many sentences; fewer where fewer say it better. */
  readonly sentences: number
  /** The headline: a sentence that only says it again is left out. */
  readonly title?: string
  readonly attributions?: readonly Attribution[]
}

/**
 * A brief: verbatim sentences in the order of the article, `text.slice(start, end) === text`, chosen to say the most and to
 * be read on their own. `lead` is the name that a sentence's "he" or "she" stands for: a slice of the text, but put there by
 * us, so shown as implied. Empty where no sentence will do. A sentence's dateline is left out of its span.
 */
export function summarise(document: Document, options: SummaryOptions): SummarySentence[] {
  return summariseWith(loadModel(), document, options)
}

/** The same with other weights: for training. */
export function summariseWith(model: SummaryModel, document: Document, options: SummaryOptions): SummarySentence[] {
  const limit = Math.floor(options.sentences)
  const { text } = document
  const candidates = findCandidates(document, options.title)
  if (!(limit > 0) || candidates.length === 0) return []
  const { scored, expected } = judge(text, candidates, model)
  const names = readNames(document)
  const scores = new Map(scored.map(({ candidate, score }) => [candidate, score]))
  const terms = settleTerms(document, candidates, options.attributions ?? [], names)
  const found = findLead(terms, options.title)
  const answer = found ? findAnswer(text, found.lead, terms, limit - 1) : []
  const acronyms = readAcronyms(document)
  const turn = found && limit > 2 ? findTurn(found.lead, terms) : undefined
  const must = new Set([
    found?.hook?.candidate,
    found?.lead.candidate,
    turn?.candidate,
    ...answer.map(({ candidate }) => candidate),
  ])
  const scoredTerms = (found?.rest ?? terms).map((one) => ({
    ...one,
    score: scores.get(one.candidate)!,
    wants: [
      ...spellingsWanted(document, acronyms, one.candidate.index),
      ...namingsWanted(document, names, one.candidate.index, options.title),
    ],
  }))
  const chosen = choose(scoredTerms, expected, limit, {
    trust: model.trust,
    must: scoredTerms.filter(({ candidate }) => must.has(candidate)),
  })
  const indices = new Set(chosen.map(({ index }) => index))
  const told = new Set<string>()
  const spelled = new Set<string>()
  const leads = new Map(terms.map(({ candidate, lead }) => [candidate, lead]))
  return chosen.map((candidate) => {
    const { start, end, index } = candidate
    const name =
      (indices.has(index - 1) ? undefined : leads.get(candidate)) ?? fullNameFor(names, index, candidate, told)
    const spelling = spellingFor(document, acronyms, index, spelled)
    const first = name ?? spelling
    return { start, end, text: text.slice(start, end), ...(first ? { lead: text.slice(first.start, first.end) } : {}) }
  })
}
