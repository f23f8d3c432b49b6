import type { ArticleRows, ArticlesForWork } from '../../core/rows/article.ts'
import type { Ground } from '../engine.ts'

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
      const marked = await db
        .selectFrom('articleCopies')
        .select('original')
        .where('article', '=', id)
        .executeTakeFirst()
      const original = marked?.original ?? id
      const rows = await db
        .selectFrom('articleCopies')
        .select('article')
        .where('original', '=', original)
        .orderBy('at')
        .orderBy('article')
        .execute()
      return [original, ...rows.map((row) => row.article)]
    },
  }
}
