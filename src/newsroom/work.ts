import type { Job } from '../core/queue.ts'
import { lookAgain } from './changes/look.ts'
import { leave } from './desk/leaving.ts'
import { remind } from './followups/remind.ts'
import type { Newsroom } from './newsroom.ts'
import { drainChannel } from './posts/outbox.ts'
import { readItem } from './posts/read-item.ts'
import { release } from './posts/release.ts'
import { runSchedule } from './schedules/run.ts'
import { pollFeed } from './wires/poll.ts'

const workflows: Readonly<Record<Job['kind'], (newsroom: Newsroom, key: string) => Promise<void>>> = {
  poll: pollFeed,
  read: readItem,
  post: drainChannel,
  remind,
  run: runSchedule,
  look: lookAgain,
  release,
  leave,
}

/** Does the job that a worker was woken for. */
export function doJob(newsroom: Newsroom, job: Job): Promise<void> {
  return workflows[job.kind](newsroom, job.key)
}
