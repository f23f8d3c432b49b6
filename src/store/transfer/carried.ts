/** A table that an export carries, and how it is walked through. */
export interface CarriedTable {
  /** As the database has it. */
  readonly name: string
  /** Columns that put its rows in order, and name each row once. */
  readonly order: readonly string[]
  /** Columns whose text is JSON. */
  readonly json: readonly string[]
}

const bySeq = ['seq']

/** What people made or would miss, each table after those that its rows point to. */
export const carriedTables: readonly CarriedTable[] = [
  { name: 'feeds', order: bySeq, json: [] },
  { name: 'watches', order: ['feed'], json: ['lines', 'changed_at'] },
  { name: 'subscriptions', order: bySeq, json: [] },
  { name: 'articles', order: bySeq, json: ['content'] },
  { name: 'article_versions', order: ['article', 'version'], json: ['content'] },
  { name: 'article_shows', order: bySeq, json: [] },
  { name: 'article_asks', order: bySeq, json: [] },
  { name: 'embargoes', order: bySeq, json: [] },
  { name: 'article_copies', order: ['article'], json: [] },
  { name: 'items', order: bySeq, json: ['item'] },
  { name: 'stories', order: bySeq, json: [] },
  { name: 'story_articles', order: bySeq, json: [] },
  { name: 'followups', order: bySeq, json: [] },
  { name: 'followup_events', order: bySeq, json: [] },
  { name: 'schedules', order: bySeq, json: [] },
  { name: 'outbox_channels', order: ['platform', 'workspace', 'channel'], json: [] },
  { name: 'deliveries', order: bySeq, json: ['card', 'ref', 'instead'] },
  { name: 'delivery_articles', order: ['delivery', 'article'], json: [] },
  { name: 'digest_entries', order: bySeq, json: [] },
  { name: 'changes', order: bySeq, json: ['changes'] },
  { name: 'rereads', order: ['article'], json: [] },
  { name: 'notes', order: bySeq, json: [] },
  { name: 'drafts', order: bySeq, json: ['report'] },
  { name: 'audit', order: bySeq, json: ['before', 'after'] },
  { name: 'messages', order: bySeq, json: ['card'] },
  { name: 'message_channels', order: bySeq, json: [] },
  { name: 'saved', order: ['member', 'message'], json: [] },
  { name: 'leaving', order: ['id'], json: [] },
  { name: 'gone', order: ['mark'], json: [] },
  { name: 'counters', order: ['name'], json: [] },
  { name: 'kv', order: ['namespace', 'key'], json: ['value'] },
]

/** Made again from the articles where they are: the index of the search, and the analyses. */
export const madeAgain: readonly string[] = ['article_words', 'article_facts', 'passages', 'passage_words', 'analyses']

/**
 * Given anew by the database that takes the rows: `seq` follows the order of the lines, and nobody holds a lease there.
 */
export const givenAnew: readonly string[] = ['seq', 'lease_until']

/** Namespaces of `kv` that go along. Any other may hold a token, and stays. */
export const carriedNamespaces: readonly string[] = [
  'settings',
  'member-quiet',
  'rota',
  'calendars',
  'story-addresses',
  'staff',
  'names',
  'merged-stories',
  'former-slugs',
  'looks',
  'catch-up',
  'there-already',
  'offers',
  'robots',
  'proofs',
  'watch-states',
  'start',
  'blocked-channels',
  'tries',
  'discord',
  'slack',
]

/** Namespaces of `kv` that never leave the database: what they hold opens a workspace. */
export const secretNamespaces: readonly string[] = ['slack-installations']
