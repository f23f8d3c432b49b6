import type { JobKind } from '../core/queue.ts'

/** How many jobs of each kind run at once in this process; of posts, in each lane. */
export type Concurrency = Readonly<Record<JobKind, number>>

export const jobKinds: readonly JobKind[] = ['poll', 'read', 'post', 'remind', 'run', 'look']
