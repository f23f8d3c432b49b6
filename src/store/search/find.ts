import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../../core/place.ts'
import type { PassageQuery, PassageRow, SearchQuery } from '../../core/rows/search.ts'
import type { Ground, MatchTerm } from '../engine.ts'
import { maySee } from '../rows/may-see.ts'
import type { Tables } from '../schema.ts'
import { searchWords } from '../words.ts'
import { alternativesOf } from './words-of.ts'

/** Of the articles or passages that hold the words, so many of the newest are ranked. */
const rankedAtMost = 1_000
/** Of one outlet fewer: each of its articles is looked for among those of all. */
const rankedOfOutlet = 200
/** A workspace with no more articles than this is looked through from its own side: most of what holds the words may be of others. */
const fewShown = 2_000

/** Ids of the articles that a viewer may see and that fit, best first. */
export async function findArticles(ground: Ground, viewer: Viewer, query: SearchQuery): Promise<string[]> {
  const { db, engine } = ground
  const terms = termsOf(query)
  if (terms.length === 0) return []
  const { found, score, rank } = engine.match('article_words', terms, query.any)
  const newest = withFacts(db, query, viewer)
    .innerJoin('articleWords', 'articleWords.rowid', 'articleFacts.seq')
    .select(['articleFacts.id', 'articleFacts.seq', score.as('score')])
    .where(found)
    .where(await amongShown(db, viewer, sql`article_words.rowid`))
    .where(await withinDays(db, query))
    .orderBy('articleWords.rowid', 'desc')
    .limit(query.outlet ? rankedOfOutlet : rankedAtMost)
  const rows = await db
    .selectFrom(newest.as('newest'))
    .select('newest.id')
    .orderBy(rank)
    .orderBy('newest.seq', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  return rows.map(({ id }) => id)
}

/** Passages of articles that a viewer may see. */
export async function findPassages(ground: Ground, viewer: Viewer, query: PassageQuery): Promise<PassageRow[]> {
  const { db, engine } = ground
  const speaker = [...new Set(searchWords(query.speaker ?? '', 200))].map(
    (word): MatchTerm => ({ column: 'first', alternatives: [[word]] }),
  )
  const words = termsOf(query).map((term): MatchTerm => ({ ...term, column: 'second' }))
  const columns = [
    'passages.article',
    'passages.version',
    'passages.kind',
    'passages.speaker',
    'passages.part',
    'passages.start',
    'passages.end',
    'passages.at',
  ] as const
  const base = withFacts(db, query, viewer)
    .innerJoin('passages', 'passages.article', 'articleFacts.id')
    .where('passages.kind', '=', query.kind)
  if (speaker.length + words.length === 0) {
    return base
      .select(columns)
      .orderBy('passages.at', query.order === 'time' ? 'asc' : 'desc')
      .orderBy('passages.seq')
      .limit(query.limit)
      .offset(query.offset)
      .execute()
  }
  const { found, score, rank } = engine.match('passage_words', [...speaker, ...words], query.any)
  const newest = base
    .innerJoin('passageWords', 'passageWords.rowid', 'passages.seq')
    .select([...columns, 'passages.seq', score.as('score')])
    .where(found)
    .orderBy('passageWords.rowid', 'desc')
    .limit(rankedAtMost)
  let rows = db.selectFrom(newest.as('newest')).selectAll('newest')
  rows = query.order === 'time' ? rows.orderBy('newest.at') : rows.orderBy(rank)
  const chosen = await rows.orderBy('newest.seq').limit(query.limit).offset(query.offset).execute()
  return chosen.map(({ article, version, kind, speaker: who, part, start, end, at }) => ({
    ...{ article, version, kind, speaker: who, part, start, end, at },
  }))
}

function termsOf(query: SearchQuery): MatchTerm[] {
  return alternativesOf(query.terms).map((alternatives) => ({ alternatives }))
}

function withFacts(db: Kysely<Tables>, query: SearchQuery, viewer: Viewer) {
  let facts = db.selectFrom('articleFacts').where(maySee(viewer, 'article_facts'))
  const outlet = searchWords(query.outlet ?? '', 200).join(' ')
  if (outlet) facts = facts.where(sql<boolean>`article_facts.outlet like ${`%${outlet}%`}`)
  if (query.articles) facts = facts.where('articleFacts.id', 'in', query.articles.length ? query.articles : [''])
  if (query.from !== undefined) facts = facts.where('articleFacts.at', '>=', query.from)
  if (query.before !== undefined) facts = facts.where('articleFacts.at', '<', query.before)
  return facts
}

/** Articles come in about in the order of their days: the index needs to be read only from the first to the last that came in those days. */
async function withinDays(db: Kysely<Tables>, { from, before }: SearchQuery): Promise<RawBuilder<boolean>> {
  if (from === undefined && before === undefined) return sql<boolean>`true`
  let days = db.selectFrom('articleFacts')
  if (from !== undefined) days = days.where('at', '>=', from)
  if (before !== undefined) days = days.where('at', '<', before)
  const { first, last } = await days
    .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
    .executeTakeFirstOrThrow()
  return sql<boolean>`article_words.rowid between ${first ?? 0} and ${last ?? 0}`
}

/** True for all; where the workspace was shown few, only those are looked up at all. */
async function amongShown(
  db: Kysely<Tables>,
  { platform, workspace, member }: Viewer,
  rowid: RawBuilder<unknown>,
): Promise<RawBuilder<boolean>> {
  const shows = await db
    .selectFrom('articleShows')
    .select('article')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .limit(fewShown + 1)
    .execute()
  if (shows.length > fewShown) return sql<boolean>`true`
  return sql<boolean>`${rowid} in (select facts.seq from article_facts as facts where facts.id in (
    select article from article_shows where platform = ${platform} and workspace = ${workspace}
    union select article from article_asks where platform = ${platform} and workspace = ${workspace} and member = ${member ?? ''}))`
}
