import type { Kysely } from 'kysely'
import type { ArticleRows, ArticlesForWork } from '../../core/rows/article.ts'
import type { Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { writtenOnce } from '../written.ts'

const originalOf = writtenOnce((db, { article }: { article: string }) =>
  db.selectFrom('articleCopies').select('original').where('article', '=', article),
)

const copiesOf = writtenOnce((db, { original }: { original: string }) =>
  db.selectFrom('articleCopies').select('article').where('original', '=', original).orderBy('at').orderBy('article'),
)

/** Which articles carry one text: wire copy in several outlets. */
export function articleCopyRows({ db }: Ground): Pick<ArticleRows, 'markCopy'> & Pick<ArticlesForWork, 'copies'> {
  return {
    async markCopy(article, original, at) {
      await db
        .insertInto('articleCopies')
        .values({ article, original, at })
        .onConflict((conflict) => conflict.column('article').doNothing())
        .execute()
    },
    async copies(id) {
      const [marked] = await originalOf(db, { article: id })
      const original = marked?.original ?? id
      const rows = await copiesOf(db, { original })
      return [original, ...rows.map((row) => row.article)]
    },
  }
}

/** Articles that have the text of one that goes, and aren't among those that go with it; the first of them first. */
export async function copiesThatStay(
  db: Kysely<Tables>,
  original: string,
  going: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('articleCopies')
    .select('article')
    .where('original', '=', original)
    .where('article', 'not in', going)
    .orderBy('at')
    .orderBy('article')
    .execute()
  return rows.map(({ article }) => article)
}
