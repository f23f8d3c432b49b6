import type { Log } from '../core/log.ts'
import type { Queue } from '../core/queue.ts'
import { embeddedQueue } from '../queue/embedded.ts'

const concurrency = { poll: 8, read: 4, post: 16, remind: 2, run: 1 }

/** In this process with the embedded database; shared by several processes with Postgres. */
export async function openQueue(databaseUrl: string | undefined, log: Log): Promise<Queue> {
  const onError = (job: { kind: string; key: string }, error: unknown) =>
    log('error', 'a job failed; its row is found again', { ...job, error })
  if (!databaseUrl) return embeddedQueue({ concurrency, onError })
  const { pgBossQueue } = await import('../queue/pgboss.ts')
  const onTrouble = (error: Error) => log('warn', 'the queue had trouble', { error })
  return pgBossQueue({ database: { connectionString: databaseUrl }, concurrency, onError, onTrouble })
}
