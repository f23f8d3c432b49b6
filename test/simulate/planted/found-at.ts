import type { Promised } from '../checker.ts'
import type { Aim } from '../faults/plan.ts'

/** A world in which a mistake shows. */
export interface FoundAt {
  readonly seed: number
  /** The promise that the mistake breaks: another one that breaks by the way is no find. */
  readonly breaks: Promised
  /** What the world is told beside its seed, where chance alone seldom comes upon it. */
  readonly aim?: Aim
}

/** Looked at first, so that the test needn't look through many. */
export const foundAt: Readonly<Record<string, FoundAt>> = {
  'a post is marked as posted before it is sent': { seed: 0, breaks: 'lost' },
  'what became of a post is not written down': { seed: 0, breaks: 'lost' },
  'a post that has to wait is taken for posted': { seed: 0, breaks: 'lost' },
  'an edit is posted as a message of its own': { seed: 6, breaks: 'twice' },
  'the newest article of a poll is routed first': { seed: 0, breaks: 'order' },
  'a subscription begins an hour too late': { seed: 0, breaks: 'lost' },
  'the key of a brief is each process’s own': { seed: 1, breaks: 'twice' },
  'only the first channel of a feed gets its articles': { seed: 0, breaks: 'lost' },
  'an answer never comes': { seed: 0, breaks: 'unanswered' },
  'what is asked privately is answered to all': { seed: 0, breaks: 'private' },
  'a brief has a sentence that is in no article': { seed: 0, breaks: 'invented' },
  'reminders come a quarter of an hour early': { seed: 1, breaks: 'early' },
  'reminders come a quarter of an hour late': { seed: 1, breaks: 'late' },
  'a lease is over as soon as it begins': { seed: 2, breaks: 'lost' },
  'what was being sent is forgotten at a restart': { seed: 2, breaks: 'lost' },
  'what a wrong clock wrote is left as it is': { seed: 3, breaks: 'lost' },
  'the nonce is dropped': { seed: 0, breaks: 'twice' },
  'a page that can’t be read is passed over in silence': { seed: 5, breaks: 'lost' },
  'the look into Slack’s history is skipped': { seed: 7, breaks: 'twice' },
  'the key is not put on a message in Slack': { seed: 7, breaks: 'twice' },
  'each attempt has a key of its own': { seed: 7, breaks: 'twice' },
  'attempts are counted while the platform is out of reach': { seed: 7, breaks: 'lost' },
  'the look into Discord’s history is skipped': { seed: 35, breaks: 'twice' },
  'a transaction that fails is passed over': {
    seed: 5,
    breaks: 'lost',
    aim: { table: 'deliveries', fault: 'refused' },
  },
  'the reminder is set on before it is in the outbox, each by itself': {
    seed: 2,
    breaks: 'lost',
    aim: { table: 'followups', fault: 'killed after' },
  },
  'the validator of a feed is kept before its items are': { seed: 1257, breaks: 'lost' },
}
