import type { ArticleRow } from '../../core/rows/article.ts'
import { contentFrom } from './columns.ts'

export const articleColumns = [
  'articles.id',
  'articles.canonicalUrl',
  'articles.workspace',
  'articles.asker',
  'articles.version',
  'articles.content',
  'articles.fingerprint',
  'articles.createdAt',
  'articles.updatedAt',
] as const

export function articleFrom(row: Omit<ArticleRow, 'content'> & { readonly content: string }): ArticleRow {
  return { ...row, content: contentFrom(row.content) }
}
