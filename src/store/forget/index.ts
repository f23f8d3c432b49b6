import { type RawBuilder, sql } from 'kysely'
import type { ForgettingRows } from '../../core/rows/forgetting.ts'
import { atomically, type Ground } from '../engine.ts'
import { forgetArticles } from './articles.ts'
import { createCount } from './count.ts'
import { findWords } from './find.ts'
import { inPlaces } from './holding.ts'
import { keptOfMember } from './kept-of.ts'
import { forgetMember, namesOfMember, privateTexts } from './member.ts'
import { lookForQuotes } from './quotes.ts'
import { oldestOf, wordsOfArticles } from './words-of-articles.ts'
import { forgetWorkspace } from './workspace.ts'

/** Taking something out everywhere: see `ForgettingRows`. */
export function forgettingRows(ground: Ground): ForgettingRows {
  const { engine } = ground
  return {
    async ofOutlet(outlet, places, after, limit) {
      const { rows } = await sql<{ id: string }>`select a.id from articles a where a.id > ${after ?? ''}
        and exists (select 1 from article_facts f where f.id = a.id)
        and (lower(a.outlet) = ${outlet.toLowerCase()} or ${hosted(outlet)})
        and (exists (select 1 from article_shows s where s.article = a.id and ${inPlaces(places)})
          or exists (select 1 from article_asks s where s.article = a.id and ${inPlaces(places)}))
        order by a.id limit ${limit}`.execute(ground.db)
      return rows.map(({ id }) => id)
    },
    wordsOf: (articles) => wordsOfArticles(ground.db, articles),
    namesOf: (member, places) => namesOfMember(ground.db, member, places),
    privateOf: (member, places) => privateTexts(ground.db, member, places),
    keptOf: (member, place) => keptOfMember(ground.db, member, place),
    find: (words) => findWords(ground, words),
    oldestOf: (articles) => oldestOf(ground.db, articles),
    lookForQuotes: (going, from) => lookForQuotes(ground.db, going, from, false),
    takeOutQuotes: (going, from) => lookForQuotes(ground.db, going, from, true),
    forget: (wish, places, posts, now) =>
      atomically(ground, async (db) => {
        const count = createCount()
        const kept =
          wish.what === 'articles'
            ? await forgetArticles({ db, engine }, wish.ids, { places, posts, now }, count.add)
            : []
        if (wish.what === 'member') await forgetMember({ db, engine }, wish.id, places, now, count.add)
        if (wish.what === 'workspace') await forgetWorkspace({ db, engine }, places, now, count.add)
        return { counts: count.counts, kept }
      }),
  }
}

/** By the host of its address, with or without “www.”. */
function hosted(outlet: string): RawBuilder<boolean> {
  const host = outlet.toLowerCase().replace(/^www\./, '')
  if (!/^[\w.-]+\.[a-z]{2,}(?::\d+)?$/.test(host)) return sql<boolean>`1 = 0`
  const starts = [`https://${host}/%`, `http://${host}/%`, `https://www.${host}/%`, `http://www.${host}/%`]
  return sql<boolean>`(${sql.join(
    starts.map((start) => sql`lower(a.canonical_url) like ${start.replaceAll('_', '!_')} escape '!'`),
    sql` or `,
  )})`
}
