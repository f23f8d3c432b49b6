import type { Analysis } from '../../core/analysis.ts'
import type { ArticleRows, ArticlesForWork } from '../../core/rows/article.ts'
import { atomically, type Ground } from '../engine.ts'
import { keepPassages } from '../search/keep.ts'
import { contentFrom, fromJson } from './columns.ts'

/** What was found in a version of an article, kept for the analyser that found it. */
export function analysisRows(ground: Ground): Pick<ArticlesForWork, 'analysis'> & Pick<ArticleRows, 'saveAnalysis'> {
  const { db } = ground
  return {
    async analysis(id, version, analyser) {
      const row = await db
        .selectFrom('analyses')
        .select('analysis')
        .where('article', '=', id)
        .where('version', '=', version)
        .where('analyser', '=', analyser)
        .executeTakeFirst()
      return (
        row &&
        fromJson<Analysis>(row.analysis, { version: 'text', attributions: 'list', speakers: 'list', events: 'list' })
      )
    },
    saveAnalysis: (id, version, analysis) =>
      atomically(ground, async (trx) => {
        const json = JSON.stringify(analysis)
        await trx
          .insertInto('analyses')
          .values({ article: id, version, analyser: analysis.version, analysis: json })
          .onConflict((conflict) =>
            conflict.columns(['article', 'version', 'analyser']).doUpdateSet({ analysis: json }),
          )
          .execute()
        const newest = await trx
          .selectFrom('articles')
          .select(['id', 'version', 'content', 'createdAt'])
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst()
        if (newest)
          await keepPassages(trx, ground.engine, { ...newest, content: contentFrom(newest.content) }, analysis)
      }),
  }
}
