import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../../core/place.ts'
import type { PassageQuery, PassageRow, SearchQuery } from '../../core/rows/search.ts'
import type { Ground, MatchTerm } from '../engine.ts'
import { maySee } from '../rows/may-see.ts'
import type { Tables } from '../schema.ts'
import { searchWords } from '../words.ts'
import { ofOutlet } from './outlets.ts'
import { type Look, rankedOf } from './ranked.ts'
import { amongShown, shownFew } from './shown.ts'
import { alternativesOf } from './words-of.ts'

/** Of one outlet fewer are ranked: each of its articles is looked for among those of all. */
const rankedOfOutlet = 200

type Where = Pick<SearchQuery, 'outlet' | 'articles' | 'from' | 'before'>

/** Ids of the articles that a viewer may see and that fit, best first. */
export async function findArticles(ground: Ground, viewer: Viewer, query: SearchQuery): Promise<string[]> {
  const found = await rankArticles(ground, viewer, termsOf(query), query)
  return found.slice(query.offset, query.offset + query.limit)
}

/** The same of terms of which the last may have only begun. */
export async function rankArticles(
  ground: Ground,
  viewer: Viewer,
  terms: readonly MatchTerm[],
  where: Where & Pick<SearchQuery, 'any'> = {},
): Promise<string[]> {
  if (terms.length === 0) return []
  const { db } = ground
  const within = await withinDays(db, where)
  const few = await shownFew(db, viewer)
  const meant = await meantBy(db, where, viewer)
  const lookInto = ({ part, words, found, score, rank, limit }: Look) => {
    // Words first: no other order is quicker, and SQLite keeps to that of a cross join (sqlite.org/optoverview.html#crossjoin).
    const newest = db
      .selectFrom(words.as('words'))
      .crossJoin('articleFacts')
      .select(['articleFacts.id', 'articleFacts.seq', score.as('score')])
      .where(found)
      .whereRef('articleFacts.seq', '=', 'words.rowid')
      .where(meant(part))
      .$if(few, (query) => query.where(amongShown(viewer, part)))
      .$if(where.articles !== undefined, (query) => query.where(among('article_facts', 'id', where.articles!)))
      .orderBy('words.rowid', 'desc')
      .limit(limit)
    return db
      .selectFrom(newest.as('newest'))
      .select(['newest.id', 'newest.seq', rank.as('rank')])
      .execute()
  }
  const asked = { index: 'article_words', terms, any: where.any ?? false, within } as const
  const ranked = await rankedOf(ground, asked, lookInto, where.outlet ? rankedOfOutlet : undefined)
  return ranked.map(({ id }) => id)
}

/** Passages of articles that a viewer may see. */
export async function findPassages(ground: Ground, viewer: Viewer, query: PassageQuery): Promise<PassageRow[]> {
  const { db } = ground
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
  const meant = await meantBy(db, query, viewer)
  if (speaker.length + words.length === 0) {
    return db
      .selectFrom('passages')
      .innerJoin('articleFacts', 'articleFacts.id', 'passages.article')
      .select(columns)
      .where('passages.kind', '=', query.kind)
      .where(meant())
      .orderBy('passages.at', query.order === 'time' ? 'asc' : 'desc')
      .orderBy('passages.seq')
      .limit(query.limit)
      .offset(query.offset)
      .execute()
  }
  const lookInto = ({ words: part, found, score, rank, limit }: Look) => {
    const newest = db
      .selectFrom(part.as('words'))
      .crossJoin('passages')
      .crossJoin('articleFacts')
      .select([...columns, 'passages.seq', score.as('score')])
      .where(found)
      .whereRef('passages.seq', '=', 'words.rowid')
      .where('passages.kind', '=', query.kind)
      .whereRef('articleFacts.id', '=', 'passages.article')
      .where(meant())
      .$if(query.articles !== undefined, (asked) => asked.where(among('passages', 'article', query.articles!)))
      .orderBy('words.rowid', 'desc')
      .limit(limit)
    return db.selectFrom(newest.as('newest')).selectAll('newest').select(rank.as('rank')).execute()
  }
  const asked = { index: 'passage_words', terms: [...speaker, ...words], any: query.any ?? false } as const
  const ranked = await rankedOf(ground, asked, lookInto)
  const byTime = query.order === 'time'
  ranked.sort((a, b) => (byTime ? a.at - b.at : a.rank - b.rank) || a.seq - b.seq)
  return ranked
    .slice(query.offset, query.offset + query.limit)
    .map(({ article, version, kind, speaker: who, part, start, end, at }) => ({
      ...{ article, version, kind, speaker: who, part, start, end, at },
    }))
}

function termsOf(query: SearchQuery): MatchTerm[] {
  return alternativesOf(query.terms).map((alternatives) => ({ alternatives }))
}

/** A condition over `article_facts`: that the viewer may see it, and that it may be meant; in one part of the index, where one is named. */
async function meantBy(db: Kysely<Tables>, where: Where, viewer: Viewer) {
  const outlet = where.outlet ? await ofOutlet(db, where.outlet) : undefined
  return (part?: Look['part']): RawBuilder<boolean> => {
    const { articles, from, before } = where
    const all = [
      maySee(viewer, 'article_facts'),
      ...(outlet ? [outlet(part)] : []),
      ...(articles ? [sql`article_facts.id in (${sql.join(articles.length ? articles : [''])})`] : []),
      ...(from === undefined ? [] : [sql`article_facts.at >= ${from}`]),
      ...(before === undefined ? [] : [sql`article_facts.at < ${before}`]),
    ]
    return sql<boolean>`(${sql.join(all, sql` and `)})`
  }
}

/** Of few articles each is looked for in the index of words by itself. */
function among(table: 'article_facts' | 'passages', column: 'id' | 'article', articles: readonly string[]) {
  return sql<boolean>`words.rowid in (select few.seq from ${sql.table(table)} as few
    where few.${sql.ref(column)} in (${sql.join(articles.length ? articles : [''])}))`
}

/** Articles come in about in the order of their days: the index needs to be read only from the first to the last that came in those days. */
async function withinDays(
  db: Kysely<Tables>,
  { from, before }: Where,
): Promise<{ readonly first: number; readonly last: number } | undefined> {
  if (from === undefined && before === undefined) return undefined
  let days = db.selectFrom('articleFacts')
  if (from !== undefined) days = days.where('at', '>=', from)
  if (before !== undefined) days = days.where('at', '<', before)
  const { first, last } = await days
    .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
    .executeTakeFirstOrThrow()
  return { first: first ?? 0, last: last ?? 0 }
}
