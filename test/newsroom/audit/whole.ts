import type { Rows } from '../../../src/core/store.ts'
import type { House } from '../../house/house.ts'

/** Lets no row of the audit be written until `mend` is called; what is written beside it goes its way. */
export function breakAudit(house: House, trouble: () => Promise<never>): { mend(): void } {
  const store = house.newsroom.store as { transaction: House['newsroom']['store']['transaction'] }
  const whole = store.transaction
  store.transaction = (work) => whole((rows) => work({ ...rows, audit: { ...rows.audit, add: trouble } }))
  return {
    mend() {
      store.transaction = whole
    },
  }
}

/** Everything that a change by an admin command may touch, as it is kept. */
export async function keptIn({ newsroom }: House): Promise<unknown> {
  const { store, settings } = newsroom
  const place = { platform: 'local', workspace: 'local' }
  const stories = await store.stories.list('local', 'local', 50)
  const definitions = settings.definitions.map(async ({ name }) => [name, await settings.own(store, place, name)])
  return {
    settings: Object.fromEntries(await Promise.all(definitions)),
    staff: await store.keyValues('staff').get('local:local'),
    merged: await Promise.all(stories.map(({ id }) => store.keyValues('merged-stories').get(id))),
    stories: await Promise.all(stories.map(async (story) => ({ story, articles: await placed(store, story.id) }))),
    feeds: (await store.feeds.all()).map(({ url, title }) => ({ url, title })),
    subscriptions: await store.subscriptions.ofWorkspace('local', 'local'),
    schedules: await store.schedules.list('local', 'local'),
    audit: await store.audit.list('local', 'local', 50),
  }
}

const placed = async (store: Rows, story: string) => (await store.stories.articles(story)).toSorted()
