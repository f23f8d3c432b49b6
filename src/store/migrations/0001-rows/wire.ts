import { type Kysely, sql } from 'kysely'
import type { Engine } from '../../engine.ts'
import { named, place, tablesOf } from '../tables.ts'

/** Feeds and what came from them: items, articles, their versions, where they were shown, and how they are found. */
export async function makeWireTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { table, sequenced, kept, index } = tablesOf(db, engine)

  await kept('feeds', {
    url: 'text',
    title: 'text',
    site_url: 'text?',
    etag: 'text?',
    last_modified: 'text?',
    next_poll: 'number',
    last_poll: 'number?',
    last_success: 'number?',
    failures: 'number',
    state: 'text',
    problem: 'text?',
    interval: 'number',
    created_at: 'number',
    lease_until: 'lease',
  })
    .addUniqueConstraint('feeds_url', ['url'])
    .execute()
  await index('feeds', 'next_poll')

  await kept('subscriptions', {
    ...named,
    feed: 'text',
    filter: 'text',
    style: 'text',
    state: 'text',
    catch_up: 'number',
    held_back: 'number?',
    since: 'number?',
    created_by: 'text',
    created_at: 'number',
  })
    .addForeignKeyConstraint('subscriptions_of_feed', ['feed'], 'feeds', ['id'], (key) => key.onDelete('cascade'))
    .addUniqueConstraint('subscriptions_once', ['platform', 'workspace', 'channel', 'feed'])
    .execute()
  await index('subscriptions', 'feed')

  await kept('articles', {
    canonical_url: 'text?',
    workspace: 'text?',
    version: 'number',
    content: 'text',
    outlet: 'text?',
    fingerprint: 'text',
    created_at: 'number',
    updated_at: 'number',
  }).execute()
  // A public page is one article for all; what a workspace pasted is its own.
  await db.schema
    .createIndex('articles_url')
    .on('articles')
    .columns(['canonical_url'])
    .unique()
    .where(sql.ref('workspace'), 'is', null)
    .execute()
  await db.schema
    .createIndex('articles_pasted_url')
    .on('articles')
    .columns(['workspace', 'canonical_url'])
    .unique()
    .where('workspace', 'is not', null)
    .execute()
  await index('articles', 'created_at')

  await kept('items', {
    feed: 'text',
    guid: 'text',
    url: 'text?',
    title: 'text',
    item: 'text',
    fingerprint: 'text',
    state: 'text',
    article: 'text?',
    problem: 'text?',
    attempts: 'number',
    next_attempt: 'number',
    first_seen: 'number',
    lease_until: 'lease',
  })
    .addForeignKeyConstraint('items_of_feed', ['feed'], 'feeds', ['id'], (key) => key.onDelete('cascade'))
    .addForeignKeyConstraint('items_to_article', ['article'], 'articles', ['id'])
    .addUniqueConstraint('items_guid', ['feed', 'guid'])
    .execute()
  await index('items', 'url')
  await index('items', 'feed', 'fingerprint')
  await index('items', 'article')
  await index('items', 'state', 'next_attempt')

  await table('article_versions', {
    article: 'text',
    version: 'number',
    content: 'text',
    fingerprint: 'text',
    at: 'number',
  })
    .addPrimaryKeyConstraint('article_versions_key', ['article', 'version'])
    .addForeignKeyConstraint('versions_of_article', ['article'], 'articles', ['id'])
    .execute()

  await sequenced('article_shows', { article: 'text', ...place, at: 'number' })
    .addForeignKeyConstraint('shows_of_article', ['article'], 'articles', ['id'])
    .addUniqueConstraint('article_shows_once', ['article', 'platform', 'workspace', 'channel'])
    .execute()
  await index('article_shows', 'platform', 'workspace', 'channel', 'at')

  await table('analyses', { article: 'text', version: 'number', analyser: 'text', analysis: 'text' })
    .addPrimaryKeyConstraint('analyses_key', ['article', 'version', 'analyser'])
    .addForeignKeyConstraint('analyses_of_article', ['article'], 'articles', ['id'])
    .execute()

  await engine.createSearch(db)
}
