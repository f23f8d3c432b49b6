import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** An article of a collection. */
export interface Kept {
  readonly set: string
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly published?: string
  readonly publisher?: string
}

const sets = [
  ...['sources/polnear-dev.jsonl', 'sources/polnear-train.jsonl', 'sourcing/markkula.jsonl'],
  ...['stories/ecbplus-dev.jsonl', 'stories/ecbplus-train.jsonl'],
  ...['stories/wikinews-medium.jsonl', 'stories/wikinews-small.jsonl', 'summary/cnndm-visible.jsonl'],
  ...['times/aquaint.jsonl', 'times/timebank.jsonl'],
  ...['bpoil', 'finan', 'h1n1', 'haiti', 'mj'].map((topic) => `timeline/${topic}.jsonl.gz`),
]

/** All articles of the collections in a folder, none of whose texts is in this project. */
export function readKept(folder: string): Kept[] {
  return sets.flatMap((set) => {
    const bytes = readFileSync(join(folder, set))
    const lines = (set.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean)
    return lines.map((line): Kept => ({ set, ...JSON.parse(line) })).filter(({ text }) => text.length > 0)
  })
}
