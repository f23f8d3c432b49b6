import type { Kysely } from 'kysely'
import type { Analysis } from '../../core/analysis.ts'
import type { ArticleContent } from '../../core/article.ts'
import type { ChangeRow } from '../../core/rows/change.ts'
import type { Engine } from '../engine.ts'
import { contentFrom } from '../rows/columns.ts'
import type { Tables } from '../schema.ts'
import { type IndexedWords, searchWords } from '../words.ts'
import { writtenOnce } from '../written.ts'
import { type Passage, passagesOf, passagesOfChanges } from './passages-of.ts'

interface Facts {
  readonly seq: number
  readonly id: string
  readonly workspace: string | null
  readonly asker: string | null
  readonly content: ArticleContent
  readonly createdAt: number
}

const addPassage = writtenOnce((db, passage: Omit<Tables['passages'], 'seq'>) =>
  db
    .insertInto('passages')
    .values({
      ...{ article: passage.article, version: passage.version, kind: passage.kind, speaker: passage.speaker },
      ...{ part: passage.part, start: passage.start, end: passage.end, at: passage.at },
    })
    .returning('seq'),
)

/** What of an article is found by search. */
function wordsOf(content: ArticleContent) {
  return { first: searchWords(content.headline), second: searchWords(content.text) }
}

/** Puts an article's newest version into the index, in place of what was there of it. */
export async function keepWords(db: Kysely<Tables>, engine: Engine, article: Facts): Promise<void> {
  const { seq, id, workspace, asker, content } = article
  await engine.index(db, 'article_words', [{ seq, words: wordsOf(content) }])
  const outlet = searchWords(content.outlet ?? hostOf(content) ?? '').join(' ')
  const facts = { outlet, at: momentOf(content, article.createdAt) }
  await db
    .insertInto('articleFacts')
    .values({ seq, id, workspace, asker, ...facts })
    .onConflict((conflict) => conflict.column('seq').doUpdateSet(facts))
    .execute()
}

/** Puts the passages of an analysed version into the index, in place of all that there were of the article and not of its changes. */
export async function keepPassages(
  db: Kysely<Tables>,
  engine: Engine,
  article: {
    readonly id: string
    readonly version: number
    readonly content: ArticleContent
    readonly createdAt: number
  },
  analysis: Analysis,
): Promise<void> {
  const { id, version, content, createdAt } = article
  const gone = await db
    .deleteFrom('passages')
    .where('article', '=', id)
    .where('kind', '!=', 'changed')
    .returning('seq')
    .execute()
  await engine.unindex(
    db,
    'passage_words',
    gone.map(({ seq }) => seq),
  )
  const at = momentOf(content, createdAt)
  await put(db, engine, { id, version, content, at }, passagesOf(content, analysis))
}

/** Puts the words that an outlet changed into the index. */
export async function keepChanged(
  db: Kysely<Tables>,
  engine: Engine,
  {
    article,
    fromVersion,
    toVersion,
    changes,
    at,
  }: Pick<ChangeRow, 'article' | 'fromVersion' | 'toVersion' | 'changes' | 'at'>,
): Promise<void> {
  for (const { old, ...passage } of passagesOfChanges(changes)) {
    const version = old ? fromVersion : toVersion
    const content = await contentOf(db, article, version)
    if (content) await put(db, engine, { id: article, version, content, at }, [passage])
  }
}

async function put(
  db: Kysely<Tables>,
  engine: Engine,
  of: { readonly id: string; readonly version: number; readonly content: ArticleContent; readonly at: number },
  passages: readonly Passage[],
): Promise<void> {
  const rows: { seq: number; words: IndexedWords }[] = []
  for (const { kind, speaker, part, start, end } of passages) {
    const passage = { article: of.id, version: of.version, kind, speaker, part, start, end, at: of.at }
    const [{ seq }] = (await addPassage(db, passage)) as [{ seq: number }]
    const words = (part === 'headline' ? of.content.headline : of.content.text).slice(start, end)
    rows.push({ seq, words: { first: searchWords(speaker ?? ''), second: searchWords(words) } })
  }
  await engine.index(db, 'passage_words', rows)
}

async function contentOf(db: Kysely<Tables>, article: string, version: number): Promise<ArticleContent | undefined> {
  const row =
    (await db
      .selectFrom('articles')
      .select('content')
      .where('id', '=', article)
      .where('version', '=', version)
      .executeTakeFirst()) ??
    (await db
      .selectFrom('articleVersions')
      .select('content')
      .where('article', '=', article)
      .where('version', '=', version)
      .executeTakeFirst())
  return row && contentFrom(row.content)
}

function momentOf({ published }: ArticleContent, createdAt: number): number {
  const day = published ? Date.parse(`${published.date}T12:00:00Z`) : Number.NaN
  return published?.at ?? (Number.isNaN(day) ? createdAt : day)
}

function hostOf({ canonicalUrl }: ArticleContent): string | undefined {
  return canonicalUrl ? URL.parse(canonicalUrl)?.hostname : undefined
}
