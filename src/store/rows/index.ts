import type { KeyValues, Rows } from '../../core/store.ts'
import type { Ground } from '../engine.ts'
import { forgettingRows } from '../forget/index.ts'
import { keyValuesOver } from '../keyvalues.ts'
import { articleRows } from './articles.ts'
import { auditRows } from './audit.ts'
import { changeRows } from './changes.ts'
import { deliveryRows } from './deliveries.ts'
import { digestRows } from './digests.ts'
import { draftRows } from './drafts.ts'
import { embargoRows } from './embargoes.ts'
import { feedRows } from './feeds.ts'
import { followupRows } from './followups.ts'
import { goneRows } from './gone.ts'
import { itemRows } from './items.ts'
import { leavingRows } from './leaving.ts'
import { messageRows } from './messages.ts'
import { noteRows } from './notes.ts'
import { rereadRows } from './rereads.ts'
import { retentionRows } from './retention.ts'
import { savedRows } from './saved.ts'
import { scheduleRows } from './schedules.ts'
import { storyRows } from './stories.ts'
import { subscriptionRows } from './subscriptions.ts'
import { watchRows } from './watches.ts'

/** Every kind of row over one connection, or inside one transaction. */
export function allRows(ground: Ground): Rows {
  const namespaces = new Map<string, KeyValues>()
  return {
    feeds: feedRows(ground),
    watches: watchRows(ground),
    subscriptions: subscriptionRows(ground),
    items: itemRows(ground),
    articles: articleRows(ground),
    embargoes: embargoRows(ground),
    stories: storyRows(ground),
    followups: followupRows(ground),
    schedules: scheduleRows(ground),
    deliveries: deliveryRows(ground),
    digests: digestRows(ground),
    audit: auditRows(ground),
    changes: changeRows(ground),
    rereads: rereadRows(ground),
    messages: messageRows(ground),
    notes: noteRows(ground),
    gone: goneRows(ground),
    leaving: leavingRows(ground),
    saved: savedRows(ground),
    drafts: draftRows(ground),
    retention: retentionRows(ground),
    forgetting: forgettingRows(ground),
    keyValues(namespace) {
      const values = namespaces.get(namespace) ?? keyValuesOver(ground.db, namespace, ground.clock)
      namespaces.set(namespace, values)
      return values
    },
  }
}
