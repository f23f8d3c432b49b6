import type { Analysis } from '../../core/analysis.ts'
import type { ArticleRows, ArticlesForWork } from '../../core/rows/article.ts'
import type { Ground } from '../engine.ts'
import { fromJson } from './columns.ts'

/** What was found in a version of an article, kept for the analyser that found it. */
export function analysisRows({ db }: Ground): Pick<ArticlesForWork, 'analysis'> & Pick<ArticleRows, 'saveAnalysis'> {
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
    async saveAnalysis(id, version, analysis) {
      const json = JSON.stringify(analysis)
      await db
        .insertInto('analyses')
        .values({ article: id, version, analyser: analysis.version, analysis: json })
        .onConflict((conflict) => conflict.columns(['article', 'version', 'analyser']).doUpdateSet({ analysis: json }))
        .execute()
    },
  }
}
