import { type RawBuilder, sql } from 'kysely'
import type { Ground, Matching, MatchTerm, WordIndex, WordPart } from '../engine.ts'

/** Of what holds the words, so many of the newest are ranked. */
const rankedAtMost = 1_000
/** With so many found, nobody looks into older parts. */
const enough = 300

export interface Ranked {
  readonly seq: number
  readonly rank: number
}

/** What is asked of an index, and how much of the answer. */
export interface WordQuery {
  readonly index: WordIndex
  readonly terms: readonly MatchTerm[]
  readonly any: boolean
  /** From the first to the last of the rows that can be meant, where that is known. */
  readonly within?: { readonly first: number; readonly last: number } | undefined
}

/** A part of the index as a query begins with it: `words`, what must hold there, and how many are wanted. */
export interface Look extends Matching {
  readonly part: WordPart
  readonly words: RawBuilder<{ rowid: number }>
  readonly limit: number
}

/** The newest rows that hold the words, part by part until there are enough of them; best first, and of two alike the newer. */
export async function rankedOf<Row extends Ranked>(
  { db, engine }: Ground,
  { index, terms, any, within }: WordQuery,
  lookInto: (look: Look) => Promise<readonly Row[]>,
  most = rankedAtMost,
): Promise<Row[]> {
  const found: Row[] = []
  for (const part of await engine.parts(db, index)) {
    if (within && (within.first >= part.to || within.last < part.from)) continue
    const { found: held, score, rank } = engine.match(part, terms, any)
    const bounds = within && sql<boolean>`words.rowid between ${within.first} and ${within.last}`
    const words = sql<{ rowid: number }>`${sql.table(part.table)}`
    const look = { part, words, found: bounds ? sql<boolean>`${held} and ${bounds}` : held, score, rank }
    for (const row of await lookInto({ ...look, limit: most - found.length })) found.push(row)
    if (found.length >= Math.min(enough, most)) break
  }
  return found.sort((a, b) => a.rank - b.rank || b.seq - a.seq)
}
