import type { Job } from '../core/queue.ts'
import type { Newsroom } from './newsroom.ts'
import { drainChannel } from './outbox.ts'
import { pollFeed } from './poll.ts'
import { readItem } from './read-item.ts'
import { remind } from './remind.ts'
import { runSchedule } from './run-schedule.ts'

const workflows: Readonly<Record<Job['kind'], (newsroom: Newsroom, key: string) => Promise<void>>> = {
  poll: pollFeed,
  read: readItem,
  post: drainChannel,
  remind,
  run: runSchedule,
}

/** Does the job that a worker was woken for. */
export function doJob(newsroom: Newsroom, job: Job): Promise<void> {
  return workflows[job.kind](newsroom, job.key)
}
