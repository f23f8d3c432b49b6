import { type RawBuilder, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import { inJson } from '../../core/word-finder.ts'

/** Whether columns hold any of the words, or JSON in them does, in SQL; it may find more (SQLite’s LIKE is blind to case), and never less. */
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
export const inPlaces = (places: readonly Workspace[]): RawBuilder<boolean> =>
  ofPlaces(places, sql`platform`, sql`workspace`)

/** The same beside a condition that names rows: no index is taken for it, which would lead through all that a workspace has. */
export const alsoInPlaces = (places: readonly Workspace[]): RawBuilder<boolean> =>
  ofPlaces(places, sql`(platform || '')`, sql`(workspace || '')`)

function ofPlaces(
  places: readonly Workspace[],
  platform: RawBuilder<unknown>,
  workspace: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const tests = places.map(
    (place) => sql`(${platform} = ${place.platform} and (${workspace} = ${place.workspace}
      or substr(workspace, 1, ${place.workspace.length + 1}) = ${`${place.workspace}/`}))`,
  )
  return tests.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`(${sql.join(tests, sql` or `)})`
}
