import type { CardPart } from '../../../src/core/card.ts'
import type { KeyValues, Rows, Store } from '../../../src/core/store.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import { doJob } from '../../../src/newsroom/work.ts'
import type { Planted } from '../world/world.ts'

const hourMs = 3_600_000
const invention: CardPart = {
  type: 'text',
  text: 'People who know the matter expect a decision within the next few days.',
}

const withDeliveries = (store: Store, change: (rows: Rows['deliveries']) => Partial<Rows['deliveries']>): Store => {
  const changed = (rows: Rows): Rows['deliveries'] => ({ ...rows.deliveries, ...change(rows.deliveries) })
  return {
    ...store,
    deliveries: changed(store),
    transaction: (work) => store.transaction((rows) => work({ ...rows, deliveries: changed(rows) })),
  }
}

const forgetful = (values: KeyValues): KeyValues => ({ ...values, get: async () => undefined })

const readAgain = new WeakMap<Newsroom, Set<string>>()

/** Mistakes that somebody could make in the product, by name; each is one collaborator wrapped. */
export const planted: Readonly<Record<string, Planted>> = {
  'a post is marked as posted before it is sent': {
    store: (store) =>
      withDeliveries(store, (rows) => ({
        async claimNext(...claim) {
          const row = await rows.claimNext(...claim)
          if (row) await rows.save(row.id, { state: 'posted' })
          return row
        },
      })),
  },
  'what became of a post is not written down': {
    store: (store) =>
      withDeliveries(store, (rows) => ({
        save: async (id, change) => (change.state === 'posted' ? undefined : rows.save(id, change)),
      })),
  },
  'a lease is over as soon as it begins': {
    store: (store) =>
      withDeliveries(store, (rows) => ({ claimNext: (channel, now) => rows.claimNext(channel, now, now - 1) })),
  },
  'the nonce is dropped': {
    outgoing(call) {
      if (call.platform === 'discord') Object.assign(call.body, { nonce: undefined, enforce_nonce: undefined })
    },
  },
  'the look into Discord’s history is skipped': { emptyHistory: 'discord' },
  'the look into Slack’s history is skipped': { emptyHistory: 'slack' },
  'the key is not put on a message in Slack': {
    outgoing(call) {
      if (call.platform === 'slack') delete call.body.metadata
    },
  },
  'what was being sent is forgotten at a restart': {
    adapterStore: (values) => forgetful(values),
    store: (store) =>
      withDeliveries(store, (rows) => ({
        claimNext: (channel, now) => rows.claimNext(channel, now, now + 6 * 60_000),
      })),
  },
  'each attempt has a key of its own': {
    platform: (platform, world) => ({
      ...platform,
      post: (to, card, key) => platform.post(to, card, `${key} ${world.time.now()}`),
    }),
  },
  'a post that has to wait is taken for posted': {
    platform: (platform) => ({
      ...platform,
      async post(to, card, key) {
        const outcome = await platform.post(to, card, key)
        return outcome.state === 'later' ? { state: 'posted', ref: { ...to, message: key } } : outcome
      },
    }),
  },
  'attempts are counted while the platform is out of reach': {
    platform(platform) {
      const tries = new Map<string, number>()
      return {
        ...platform,
        async post(to, card, key) {
          const outcome = await platform.post(to, card, key)
          if (outcome.state !== 'later') return outcome
          tries.set(key, (tries.get(key) ?? 0) + 1)
          return tries.get(key)! < 8 ? outcome : { state: 'refused', reason: 'tried too often', about: 'post' }
        },
      }
    },
  },
  'an edit is posted as a message of its own': {
    platform: (platform, world) => ({
      ...platform,
      update: (ref, card) =>
        platform.post({ ...ref }, card ?? { parts: [] }, `edit ${ref.message} ${world.time.now()}`),
    }),
  },
  'the reminder is set on before it is in the outbox, each by itself': {
    store: (store) => ({
      ...store,
      async transaction(work) {
        const later: (() => Promise<unknown>)[] = []
        const result = await store.transaction((rows) =>
          work({
            ...rows,
            deliveries: {
              ...rows.deliveries,
              async add(delivery) {
                if (delivery.kind !== 'remind') return rows.deliveries.add(delivery)
                later.push(() => store.deliveries.add(delivery))
                return true
              },
            },
          }),
        )
        for (const add of later) await add()
        return result
      },
    }),
  },
  'reminders come a quarter of an hour early': {
    looksAheadMs: hourMs / 4,
    store: (store) => ({
      ...store,
      followups: {
        ...store.followups,
        dueReminders: (now, most) => store.followups.dueReminders(now + hourMs / 4, most),
      },
    }),
    job(newsroom, job) {
      if (job.kind !== 'remind') return doJob(newsroom, job)
      const store = withDeliveries(newsroom.store, (rows) => ({
        add: (delivery) => rows.add({ ...delivery, at: delivery.at - hourMs / 4 }),
      }))
      return doJob({ ...newsroom, store, clock: () => newsroom.clock() + hourMs / 4 }, job)
    },
  },
  'reminders come a quarter of an hour late': {
    store: (store) => ({
      ...store,
      followups: {
        ...store.followups,
        dueReminders: (now, most) => store.followups.dueReminders(now - hourMs / 4, most),
      },
    }),
  },
  'the newest article of a poll is routed first': {
    store: (store) => ({
      ...store,
      items: { ...store.items, unrouted: async (feed) => (await store.items.unrouted(feed)).toReversed() },
    }),
  },
  'a subscription begins an hour too late': {
    store: (store) => ({
      ...store,
      transaction: (work) =>
        store.transaction((rows) =>
          work({
            ...rows,
            subscriptions: {
              ...rows.subscriptions,
              save: (id, { since, ...change }) =>
                rows.subscriptions.save(id, { ...change, ...(since && { since: since + hourMs }) }),
            },
          }),
        ),
    }),
  },
  'the key of a brief is each process’s own': {
    store: (store, _world, process) =>
      withDeliveries(store, (rows) => ({
        add: (delivery) =>
          rows.add(delivery.kind === 'brief' ? { ...delivery, key: `${delivery.key} ${process}` } : delivery),
      })),
    job: async (newsroom, job) => {
      await doJob(newsroom, job)
      // Each process has each item read again once.
      const done = readAgain.get(newsroom) ?? new Set()
      readAgain.set(newsroom, done)
      if (job.kind !== 'read' || done.has(job.key)) return
      done.add(job.key)
      const row = await newsroom.store.items.byId(job.key)
      if (row?.state === 'read') await newsroom.store.items.save(row.id, { state: 'waiting', nextAttempt: 0 })
    },
  },
  'the validator of a feed is kept before its items are': {
    newsroom: (newsroom) => ({
      ...newsroom,
      wire: {
        ...newsroom.wire,
        async readFeed(request) {
          const reading = await newsroom.wire.readFeed(request)
          const feed = await newsroom.store.feeds.byUrl(request.url)
          if (reading.state === 'read' && reading.etag && feed?.lastSuccess)
            await newsroom.store.feeds.save(feed.id, { etag: reading.etag })
          return reading
        },
      },
    }),
  },
  'a transaction that fails is passed over': {
    store: (store) => ({
      ...store,
      transaction: <T>(work: (rows: Rows) => Promise<T>) => store.transaction(work).catch(() => undefined as T),
    }),
  },
  'only the first channel of a feed gets its articles': {
    store: (store) => ({
      ...store,
      subscriptions: {
        ...store.subscriptions,
        ofFeed: async (feed) => (await store.subscriptions.ofFeed(feed)).slice(0, 1),
      },
    }),
  },
  'a page that can’t be read is passed over in silence': {
    store: (store) =>
      withDeliveries(store, (rows) => ({
        add: async (delivery) => (delivery.kind === 'unread' ? true : rows.add(delivery)),
      })),
  },
  'what a wrong clock wrote is left as it is': { store: (store) => ({ ...store, pullBack: async () => 0 }) },
  'an answer never comes': {
    newsroom: (newsroom) => ({
      ...newsroom,
      commands: newsroom.commands.map((command) =>
        command.name === 'brief' ? { ...command, execute: () => new Promise(() => {}) } : command,
      ),
    }),
  },
  'what is asked privately is answered to all': {
    newsroom: (newsroom) => ({
      ...newsroom,
      commands: newsroom.commands.map((command) =>
        command.name === 'brief'
          ? {
              ...command,
              execute: async (...call) => ({ ...(await command.execute(...call)), visible: 'channel' as const }),
            }
          : command,
      ),
    }),
  },
  'a brief has a sentence that is in no article': {
    platform: (platform) => ({
      ...platform,
      post: (to, card, key) =>
        platform.post(to, key.startsWith('brief') ? { ...card, parts: [invention, ...card.parts] } : card, key),
    }),
  },
}
