import { sql } from 'kysely'
import { UserError } from '../../core/errors.ts'
import type { StoryRow, StoryRows } from '../../core/rows/story.ts'
import { atomically, type Ground } from '../engine.ts'
import { isEmpty } from './columns.ts'

const columns = [
  'id',
  'platform',
  'workspace',
  'slug',
  'headline',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof StoryRow)[]

export function storyRows(ground: Ground): StoryRows {
  const { db, newId } = ground
  const stories = () => db.selectFrom('stories').select(columns)
  const inWorkspace = (platform: string, workspace: string) =>
    stories().where('platform', '=', platform).where('workspace', '=', workspace)
  return {
    async add(story) {
      for (let n = 1; ; n++) {
        const slug = n === 1 ? story.slug : `${story.slug}-${n}`
        const row = await db
          .insertInto('stories')
          .values({ ...story, id: newId(), slug, updatedAt: story.createdAt })
          .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'slug']).doNothing())
          .returning(columns)
          .executeTakeFirst()
        if (row !== undefined) return row
      }
    },
    byId: (id) => stories().where('id', '=', id).executeTakeFirst(),
    bySlug: (platform, workspace, slug) => inWorkspace(platform, workspace).where('slug', '=', slug).executeTakeFirst(),
    ofArticle: (platform, workspace, article) =>
      inWorkspace(platform, workspace)
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('storyArticles')
            .select('storyArticles.story')
            .where('storyArticles.platform', '=', platform)
            .where('storyArticles.workspace', '=', workspace)
            .where('storyArticles.article', '=', article),
        )
        .executeTakeFirst(),
    list: (platform, workspace, limit) =>
      inWorkspace(platform, workspace)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('storyArticles').select('storyArticles.seq').whereRef('storyArticles.story', '=', 'stories.id'),
          ),
        )
        .orderBy('updatedAt', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
    async articles(story) {
      const rows = await db
        .selectFrom('storyArticles')
        .select('article')
        .where('story', '=', story)
        .orderBy('at')
        .orderBy('seq')
        .execute()
      return rows.map((row) => row.article)
    },
    put: (story, article, at, byPerson) =>
      atomically(ground, async (trx) => {
        const { platform, workspace } = await trx
          .selectFrom('stories')
          .select(['platform', 'workspace'])
          .where('id', '=', story)
          .executeTakeFirstOrThrow(() => new Error(`no story ${story}`))
        const person = byPerson ? 1 : 0
        const moved = await trx
          .insertInto('storyArticles')
          .values({ story, platform, workspace, article, at, byPerson: person })
          .onConflict((conflict) =>
            conflict
              .columns(['platform', 'workspace', 'article'])
              .doUpdateSet({ story, at, byPerson: person })
              // A machine moves nothing that a person put, and what lies there already keeps its place in the order.
              .where(sql<boolean>`story_articles.by_person <= ${person}`)
              .where(({ or, eb }) =>
                or([eb('storyArticles.story', '<>', story), eb('storyArticles.byPerson', '<', person)]),
              ),
          )
          .returning('seq')
          .executeTakeFirst()
        if (moved === undefined) return
        await trx
          .updateTable('stories')
          .set({ updatedAt: at })
          .where('id', '=', story)
          .where('updatedAt', '<', at)
          .execute()
      }),
    async leave(platform, workspace, article) {
      await db
        .deleteFrom('storyArticles')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('article', '=', article)
        .execute()
    },
    async recent(platform, workspace, since, limit) {
      const rows = await db
        .selectFrom('storyArticles')
        .innerJoin('stories', 'stories.id', 'storyArticles.story')
        .select(['storyArticles.story', 'storyArticles.article', 'storyArticles.byPerson'])
        .where('stories.platform', '=', platform)
        .where('stories.workspace', '=', workspace)
        .where('stories.updatedAt', '>=', since)
        .orderBy('stories.updatedAt', 'desc')
        .orderBy('stories.seq', 'desc')
        .orderBy('storyArticles.at', 'desc')
        .orderBy('storyArticles.seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, byPerson: row.byPerson === 1 }))
    },
    async placedSince(platform, workspace, since) {
      const rows = await db
        .selectFrom('storyArticles')
        .select(['story', 'article', 'byPerson', 'at'])
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('at', '>=', since)
        .orderBy('at')
        .orderBy('seq')
        .execute()
      return rows.map((row) => ({ ...row, byPerson: row.byPerson === 1 }))
    },
    save: (id, change) =>
      atomically(ground, async (trx) => {
        if (isEmpty(change)) return
        if (change.slug !== undefined) {
          const taken = await trx
            .selectFrom('stories as other')
            .innerJoin('stories as own', (join) =>
              join.onRef('own.platform', '=', 'other.platform').onRef('own.workspace', '=', 'other.workspace'),
            )
            .select('other.id')
            .where('own.id', '=', id)
            .where('other.id', '<>', id)
            .where('other.slug', '=', change.slug)
            .executeTakeFirst()
          if (taken)
            throw new UserError(
              'slug-taken',
              `Another story is called “${change.slug}” already.`,
              'Choose another slug.',
            )
        }
        await trx.updateTable('stories').set(change).where('id', '=', id).execute()
      }),
  }
}
