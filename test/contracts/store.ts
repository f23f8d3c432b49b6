import { afterEach, beforeEach, describe } from 'vitest'
import type { Clock } from '../../src/core/clock.ts'
import type { NewId } from '../../src/core/id.ts'
import type { Store } from '../../src/core/store.ts'
import { describeArticles } from './store/articles.ts'
import { describeChanges } from './store/changes.ts'
import { describeClock } from './store/clock.ts'
import { describeDeliveries } from './store/deliveries.ts'
import { describeDrafts } from './store/drafts.ts'
import { describeFeeds } from './store/feeds.ts'
import { describeFollowups } from './store/followups.ts'
import { describeForgetting } from './store/forgetting.ts'
import { describeItems } from './store/items.ts'
import { describeKeyValues } from './store/keyvalues.ts'
import { describeLeaving } from './store/leaving.ts'
import { describeMessages } from './store/messages.ts'
import { describeNotes } from './store/notes.ts'
import { describeRetention } from './store/retention.ts'
import { testIds, type World } from './store/samples.ts'
import { describeSaved } from './store/saved.ts'
import { describeSchedules } from './store/schedules.ts'
import { describeSearch } from './store/search.ts'
import { describeStories } from './store/stories.ts'
import { describeSubscriptions } from './store/subscriptions.ts'
import { describeTransactions } from './store/transactions.ts'
import { describeWatches } from './store/watches.ts'

/** Opens a store that is empty. The contract closes it. */
export type OpenEmpty = (with_: { readonly newId: NewId; readonly clock: Clock }) => Promise<Store>

/** What every store keeps to, whatever database it stands on: the whole of the port, kind by kind. */
export function describeStore(name: string, open: OpenEmpty): void {
  describe(`the store on ${name}`, () => {
    const world: World = { store: undefined as never, now: 0, newId: testIds() }
    beforeEach(async () => {
      world.now = 0
      world.store = await open({ newId: world.newId, clock: () => world.now })
    })
    afterEach(() => world.store.close())

    describeFeeds(world)
    describeSubscriptions(world)
    describeItems(world)
    describeArticles(world)
    describeSearch(world)
    describeStories(world)
    describeFollowups(world)
    describeSchedules(world)
    describeDeliveries(world)
    describeMessages(world)
    describeKeyValues(world)
    describeTransactions(world)
    describeClock(world)
    describeChanges(world)
    describeWatches(world)
    describeNotes(world)
    describeLeaving(world)
    describeSaved(world)
    describeDrafts(world)
    describeRetention(world)
    describeForgetting(world)
  })
}
