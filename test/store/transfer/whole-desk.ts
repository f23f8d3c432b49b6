import type { NewId } from '../../../src/core/id.ts'
import type { Store } from '../../../src/core/store.ts'
import {
  addDelivery,
  addFeed,
  articleOf,
  card,
  elsewhere,
  followupOf,
  itemOf,
  night,
  politics,
  scheduleOf,
  showArticle,
  subscribe,
} from '../../contracts/store/samples.ts'

/** How many articles there are in the whole desk: several pages of an export. */
export const articleCount = 260

/** Puts rows of every kind into an empty store, with gaps in their numbers. */
export async function fillDesk(store: Store, newId: NewId): Promise<void> {
  const gone = await addFeed(store)
  await store.feeds.remove(gone.id)
  const feed = await addFeed(store, { url: 'https://wire.test/kept.xml' })
  await subscribe(store, feed.id, { filter: 'budget “quoted” 夜', since: 3 })
  const first = await showArticle(store, {
    headline: 'Harbour “reopens”',
    text: 'A line.\n\nAnother \ud800 line, \u2028 and 夜.',
    canonicalUrl: 'https://paper.test/harbour',
  })
  await store.transaction(async (rows) => {
    for (let n = 1; n < articleCount; n++) {
      const { article } = await rows.articles.add(
        articleOf({ headline: `Council ${n}`, text: `It met ${n} times.`, createdAt: n }),
      )
      await rows.articles.addVersion(article.id, { headline: `Council ${n}, again`, text: 'It met.' }, 'f2', n + 1)
      if (n % 3 === 0) await rows.articles.show(article.id, night, n)
      if (n === 7) await rows.articles.markCopy(article.id, first.id, 8)
    }
  })
  const pasted = await showArticle(store, { headline: 'Pasted', workspace: 'local:desk' })
  await store.articles.showTo(pasted.id, 'ann', night, 9)
  await store.embargoes.set({ ...night, article: pasted.id, until: 99 })
  await store.items.add(itemOf(feed.id, { guid: 'g1', article: first.id, state: 'read' }))
  await store.items.add(itemOf(feed.id, { guid: 'g2', problem: 'no answer', attempts: 2 }))
  const story = await store.stories.add({
    platform: 'local',
    workspace: 'desk',
    slug: 'harbour',
    headline: 'The harbour',
    createdAt: 2,
  })
  await store.stories.put(story.id, first.id, 2, true)
  const followup = await store.followups.add(
    followupOf({ article: first.id, story: story.id, span: { start: 0, end: 7 }, ownerId: 'ann', due: 99 }),
  )
  await store.followups.add(followupOf({ text: 'Second' }))
  await store.followups.save(followup.id, { state: 'done', updatedAt: 9 }, { at: 9, who: 'ann', what: 'done' })
  await store.schedules.add(scheduleOf())
  const dropped = await store.schedules.add(scheduleOf())
  await store.schedules.remove(dropped.id)
  await addDelivery(store, 'posted', { article: first.id })
  await addDelivery(store, 'held')
  await addDelivery(store, 'waiting')
  await addDelivery(store, 'elsewhere', { place: elsewhere })
  const posted = (await store.deliveries.claimNext(night, 1, 50))!
  await store.deliveries.save(posted.id, {
    state: 'posted',
    postedAt: 4,
    ref: { ...night, message: 'm1' },
  })
  // A worker is at it, and its lease ends long after.
  await store.deliveries.claimNext(night, 1, 1_000_000)
  await store.deliveries.addPosted({
    kind: 'shared',
    key: 'shared:m2',
    card,
    ref: { ...night, message: 'm2' },
    articles: [first.id],
    at: 5,
  })
  await store.digests.add(politics, first.id, 1)
  await store.digests.add(politics, pasted.id, 1)
  await store.digests.take(politics, [first.id], 'posted')
  await store.changes.add({
    article: first.id,
    fromVersion: 1,
    toVersion: 2,
    changes: [{ kinds: ['added'], material: true, after: { where: 'text', start: 0, end: 3, words: [] } }],
    material: true,
    silent: true,
    at: 4,
  })
  const page = await store.feeds.add({
    url: 'https://hall.test/#:~:page',
    kind: 'page',
    title: 'Hall',
    nextPoll: 1,
    interval: 0,
    at: 1,
  })
  await store.watches.add({ feed: page.id, near: 'Agenda “夜”' })
  await store.watches.save(page.id, {
    lines: [{ text: 'Open \ud800 “today”', heading: true }],
    changes: 1,
    changedAt: [4],
  })
  await store.rereads.add({ article: first.id, url: 'https://wire.test/1', nextLook: 9, since: 1 })
  const over = (await store.items.add(itemOf(feed.id, { guid: 'over' })))!
  await store.items.letGo(over.id, 4)
  await store.notes.add({
    platform: 'local',
    workspace: 'desk',
    kind: 'line',
    at: 5,
    memberId: 'ann',
    memberName: 'Ann',
    text: 'The board meets again at nine',
  })
  await store.audit.add({
    platform: 'local',
    workspace: 'desk',
    at: 3,
    memberId: 'ann',
    memberName: 'Ann',
    kind: 'setting',
    subject: 'language',
    summary: 'language: en → de',
    before: null,
    after: { language: 'de' },
    undoes: null,
  })
  await store.messages.addChannel('night', 1)
  const { message } = await store.messages.add({
    ...{ channel: 'night', key: 'posted', author: 'Nightdesk', card, thread: null, at: 1 },
  })
  await store.saved.save('ann', message.id, 2)
  await store.drafts.add({
    ...{
      platform: 'local',
      workspace: 'desk',
      memberId: 'ann',
      text: 'My “own” draft\n夜',
      day: '2026-11-24',
      story: story.id,
    },
    ...{ report: { text: 'My “own” draft', readable: true, findings: [] }, articles: 3, createdAt: 4, checkedAt: 5 },
  })
  await store.leaving.add({
    ...{ id: 'd', what: 'post', platform: 'local', workspace: 'desk', memberId: 'ann', memberName: 'Ann', at: 9 },
  })
  await store.messages.add({ channel: 'night', key: null, author: 'Ann', card, thread: null, at: newId().length })
  await store.keyValues('settings').set('local:desk', { language: 'de' })
  await store.keyValues('names').set('local:desk:member:ann', 'Ann', 1_000)
  await store.keyValues('slack-installations').set('T1', 'n1.sealed-token')
}
