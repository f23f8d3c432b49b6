import type { Log } from '../core/log.ts'
import type { Queue } from '../core/queue.ts'
import { createEmbeddedQueue } from '../queue/embedded.ts'
import { sendingLater } from '../queue/later.ts'

/**
 * How many jobs at once. A poll mostly waits for a publisher: ten thousand feeds every five minutes are 33 polls a second,
 * and one that hangs holds its place for twenty. A post mostly waits for the turn of its channel: in a workspace that many at once.
 */
const concurrency = { poll: 64, read: 16, post: 128, remind: 2, run: 1, look: 8, release: 2, leave: 1 }
/** Over Postgres each place in a lane asks for work by itself, and several processes share it. */
const shared = { ...concurrency, poll: 16, read: 8, post: 16 }

/** In this process with the embedded database; shared by several processes with Postgres. */
export async function openQueue(
  databaseUrl: string | undefined,
  platforms: () => readonly string[],
  log: Log,
): Promise<Queue> {
  const onError = (job: { kind: string; key: string }, error: unknown) =>
    log('error', 'a job failed; its row is found again', { ...job, error })
  if (!databaseUrl) return sendingLater(createEmbeddedQueue({ concurrency, onError }), onError)
  const { createPgBossQueue } = await import('../queue/pgboss.ts')
  const onTrouble = (error: Error) => log('warn', 'the queue had trouble', { error })
  const boss = createPgBossQueue({
    database: { connectionString: databaseUrl },
    concurrency: shared,
    platforms,
    onError,
    onTrouble,
  })
  return sendingLater(boss, onError)
}
