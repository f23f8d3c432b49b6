import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { type Columns, type Table, withColumns } from './columns.ts'

const place: Columns = { platform: 'text', workspace: 'text', channel: 'text', thread: 'text?' }
const named: Columns = { ...place, channel_name: 'text' }

/** The rows of the design as they were first. */
export function rows(engine: Engine): Migration {
  async function up(db: Kysely<unknown>): Promise<void> {
    const table = (name: string, columns: Columns): Table => withColumns(db.schema.createTable(name), columns)
    // SQLite takes a growing number in an `integer` key only, and Postgres wants `bigint` to hold one as long.
    const sequenced = (name: string, columns: Columns): Table =>
      withColumns(
        db.schema
          .createTable(name)
          .addColumn('seq', engine.kind === 'sqlite' ? 'integer' : 'bigint', (column) => engine.sequence(column)),
        columns,
      )
    const kept = (name: string, columns: Columns): Table =>
      sequenced(name, { id: 'text', ...columns }).addUniqueConstraint(`${name}_id`, ['id'])
    const index = (table: string, ...columns: string[]): Promise<void> =>
      db.schema
        .createIndex(`${table}_${columns.join('_')}`)
        .on(table)
        .columns(columns)
        .execute()

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

    await kept('stories', {
      platform: 'text',
      workspace: 'text',
      slug: 'text',
      headline: 'text',
      created_at: 'number',
      updated_at: 'number',
    })
      .addUniqueConstraint('stories_slug', ['platform', 'workspace', 'slug'])
      .execute()
    await sequenced('story_articles', {
      story: 'text',
      platform: 'text',
      workspace: 'text',
      article: 'text',
      at: 'number',
      by_person: 'number',
    })
      .addForeignKeyConstraint('story_articles_story', ['story'], 'stories', ['id'])
      .addForeignKeyConstraint('story_articles_article', ['article'], 'articles', ['id'])
      .addUniqueConstraint('story_articles_once', ['platform', 'workspace', 'article'])
      .execute()
    await index('story_articles', 'story')

    await kept('followups', {
      ...named,
      number: 'number',
      text: 'text',
      article: 'text?',
      span_start: 'number?',
      span_end: 'number?',
      story: 'text?',
      owner_id: 'text?',
      owner_name: 'text?',
      created_by: 'text',
      due: 'number?',
      state: 'text',
      next_reminder: 'number?',
      reminders: 'number',
      created_at: 'number',
      updated_at: 'number',
    })
      .addForeignKeyConstraint('followups_article', ['article'], 'articles', ['id'])
      .addForeignKeyConstraint('followups_story', ['story'], 'stories', ['id'])
      .addUniqueConstraint('followups_number', ['platform', 'workspace', 'number'])
      .execute()
    await index('followups', 'next_reminder')
    await index('followups', 'article')
    await sequenced('followup_events', { followup: 'text', at: 'number', who: 'text', what: 'text' })
      .addForeignKeyConstraint('events_of_followup', ['followup'], 'followups', ['id'])
      .execute()
    await index('followup_events', 'followup')

    await kept('schedules', {
      ...named,
      number: 'number',
      what: 'text',
      cron: 'text',
      spoken: 'text',
      time_zone: 'text',
      next_run: 'number',
      last_run: 'number?',
      created_by: 'text',
      created_at: 'number',
    })
      .addUniqueConstraint('schedules_number', ['platform', 'workspace', 'number'])
      .execute()
    await index('schedules', 'next_run')

    await kept('deliveries', {
      ...place,
      key: 'text',
      card: 'text',
      state: 'text',
      attempts: 'number',
      next_attempt: 'number',
      ref: 'text?',
      message: 'text?',
      reason: 'text?',
      article: 'text?',
      created_at: 'number',
      posted_at: 'number?',
      lease_until: 'lease',
    })
      .addForeignKeyConstraint('deliveries_article', ['article'], 'articles', ['id'])
      .addUniqueConstraint('deliveries_key', ['key'])
      .execute()
    // Few rows are unfinished, however many were posted.
    await db.schema
      .createIndex('deliveries_unfinished')
      .on('deliveries')
      .columns(['platform', 'workspace', 'channel', 'seq'])
      .where(sql.ref('state'), 'in', ['pending', 'sending'])
      .execute()
    await index('deliveries', 'platform', 'workspace', 'channel', 'seq')
    await index('deliveries', 'article')
    await index('deliveries', 'message')
    await table('outbox_channels', { platform: 'text', workspace: 'text', channel: 'text' })
      .addPrimaryKeyConstraint('outbox_channels_key', ['platform', 'workspace', 'channel'])
      .execute()

    await sequenced('digest_entries', { ...place, article: 'text', at: 'number', taken_by: 'text?' })
      .addForeignKeyConstraint('digest_article', ['article'], 'articles', ['id'])
      .addUniqueConstraint('digest_once', ['platform', 'workspace', 'channel', 'article'])
      .execute()

    await kept('audit', {
      platform: 'text',
      workspace: 'text',
      at: 'number',
      member_id: 'text',
      member_name: 'text',
      kind: 'text',
      subject: 'text',
      summary: 'text',
      before: 'text?',
      after: 'text?',
      undoes: 'text?',
    }).execute()
    await index('audit', 'platform', 'workspace', 'at')

    await kept('messages', {
      channel: 'text',
      key: 'text?',
      author: 'text',
      card: 'text',
      thread: 'text?',
      at: 'number',
      edited_at: 'number?',
    })
      .addUniqueConstraint('messages_key', ['key'])
      .execute()
    await index('messages', 'channel', 'seq')
    await sequenced('message_channels', { name: 'text', at: 'number' })
      .addUniqueConstraint('message_channels_name', ['name'])
      .execute()

    await table('counters', { name: 'text', value: 'number' })
      .addPrimaryKeyConstraint('counters_key', ['name'])
      .execute()
    await table('kv', { namespace: 'text', key: 'text', value: 'text', expires: 'number?' })
      .addPrimaryKeyConstraint('kv_key', ['namespace', 'key'])
      .execute()
    await index('kv', 'expires')
  }
  return { up }
}
