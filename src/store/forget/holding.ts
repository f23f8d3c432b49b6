import { type RawBuilder, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'

/** A word as JSON has it, for it is looked for in JSON as well. */
export const inJson = (word: string): string => JSON.stringify(word).slice(1, -1)

/** Whether a text or a JSON holds any of the words. */
export function holderOf(words: readonly string[]): (text: string) => boolean {
  const all = [...new Set(words.flatMap((word) => [word, inJson(word)]))]
  return (text) => all.some((word) => text.includes(word))
}

/** The same in SQL; it may find more (SQLite’s LIKE is blind to case), and never less. */
export function holding(columns: readonly string[], words: readonly string[]): RawBuilder<boolean> {
  const patterns = [...new Set(words.flatMap((word) => [word, inJson(word)]))].map(
    (word) => `%${word.replace(/[!%_]/g, '!$&')}%`,
  )
  if (patterns.length === 0) return sql<boolean>`1 = 0`
  const tests = columns.flatMap((column) =>
    patterns.map((pattern) => sql`${sql.ref(column)} like ${pattern} escape '!'`),
  )
  return sql<boolean>`(${sql.join(tests, sql` or `)})`
}

/** Rows of these workspaces, and of the places of their members’ own stories. */
export function inPlaces(places: readonly Workspace[]): RawBuilder<boolean> {
  const tests = places.map(
    ({ platform, workspace }) => sql`(platform = ${platform} and (workspace = ${workspace}
      or substr(workspace, 1, ${workspace.length + 1}) = ${`${workspace}/`}))`,
  )
  return tests.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`(${sql.join(tests, sql` or `)})`
}
