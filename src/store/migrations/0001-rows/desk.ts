import { type Kysely, sql } from 'kysely'
import type { Engine } from '../../engine.ts'
import { named, place, tablesOf } from '../tables.ts'

/** What people do with articles, what is posted, and small values. */
export async function makeDeskTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { table, sequenced, kept, index } = tablesOf(db, engine)

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

  await table('counters', { name: 'text', value: 'number' }).addPrimaryKeyConstraint('counters_key', ['name']).execute()
  await table('kv', { namespace: 'text', key: 'text', value: 'text', expires: 'number?' })
    .addPrimaryKeyConstraint('kv_key', ['namespace', 'key'])
    .execute()
  await index('kv', 'expires')
}
