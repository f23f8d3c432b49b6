import { analyse } from '../text/analyse.ts'
import { toRecord } from '../text/quotes/commandline.ts'
import { summaryRecords } from '../text/summary/commandline.ts'
import { toEventRecords, toTimexRecords } from '../text/times/commandline.ts'
import type { JsonRecord } from './jsonl.ts'

/** One record of `nightdesk analyze --jsonl` to its answer; a record that makes no sense gets an empty one. */
export function analyseRecord(record: JsonRecord, summarySentences: number): JsonRecord {
  const { id = null, text, title, published, url } = record
  const analysis = analyse({
    text: typeof text === 'string' ? text : '',
    summarySentences,
    ...(typeof title === 'string' && { title }),
    ...(typeof published === 'string' && { published }),
    ...(typeof url === 'string' && { url }),
  })
  return {
    id,
    language: analysis.language,
    ...(analysis.genre && { genre: analysis.genre }),
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    summary: summaryRecords(analysis.summary),
    attributions: toRecord(analysis.attributions),
    speakers: analysis.speakers,
    ...(analysis.charged && { charged: analysis.charged }),
    timexes: toTimexRecords(analysis.timexes),
    contradictions: analysis.contradictions,
    events: toEventRecords(analysis.events),
    undated: analysis.undated,
    threads: analysis.threads,
  }
}
