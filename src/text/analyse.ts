import type { Analysis, AnalysisInput, SummarySentence } from '../core/analysis.ts'
import { readDocument } from './document.ts'
import { findGenre } from './genre/index.ts'
import { detectLanguage } from './language/index.ts'
import { findCharged } from './quotes/charged/find.ts'
import { attributeQuotes } from './quotes/index.ts'
import { summarise } from './summary/index.ts'
import { findThreads } from './threads/index.ts'
import { findEvents, findTimes } from './times/index.ts'
import { analyserVersion } from './version.ts'

/**
 * Everything that a text says, in the order in which the questions build on each other. Pure; every span lies in `text`.
 * A text in a language that isn't read gets its language and nothing else: an answer that would be a guess is none.
 */
export function analyse({
  text,
  title,
  published,
  url,
  pageKind,
  summarySentences = 3,
  briefLengths = [],
}: AnalysisInput): Analysis {
  const language = detectLanguage(text)
  if (!language.readable) return { ...nothing, language }
  const document = readDocument(text)
  const genre = findGenre(document, { title, url, pageKind })
  const { attributions, speakers } = attributeQuotes(document)
  const charged = findCharged(document, published)
  const { timexes, clauses, contradictions } = findTimes(text, {
    ...(published && { published }),
  })
  const { events, undated } = findEvents({
    document,
    timexes,
    clauses,
    contradictions,
    attributions,
    ...(published && { published }),
  })
  const threads = findThreads({ document, attributions, timexes, ...(published && { published }) })
  const brief = (sentences: number) =>
    genre?.kind === 'letters' ? [] : summarise(document, { sentences, attributions, ...(title && { title }) })
  const briefs: Record<number, readonly SummarySentence[]> = {}
  for (const length of briefLengths) briefs[length] = brief(length)
  return {
    version: analyserVersion,
    language,
    ...(genre && { genre }),
    sentences: document.sentences,
    summary: briefs[summarySentences] ?? brief(summarySentences),
    briefs,
    speakers,
    attributions,
    ...(charged.length > 0 && { charged }),
    timexes,
    contradictions,
    events,
    undated,
    threads,
  }
}

const nothing: Omit<Analysis, 'language'> = {
  version: analyserVersion,
  sentences: [],
  summary: [],
  briefs: {},
  speakers: [],
  attributions: [],
  timexes: [],
  contradictions: [],
  events: [],
  undated: [],
  threads: [],
}
