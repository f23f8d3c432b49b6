import { UserError } from '../core/errors.ts'
import type { Log } from '../core/log.ts'
import type { Store } from '../core/store.ts'

const patienceMs = 3_000
const freshMs = 1_000

/**
 * Why the desk can't do its work now, as `/healthz` says it; undefined while it can. An answer takes three seconds at most
 * and holds for one, however many ask. A change is logged once.
 */
export function watchHealth(
  store: Pick<Store, 'check'>,
  stopping: () => boolean,
  log: Log,
): () => Promise<string | undefined> {
  let told: string | undefined
  let answer: Promise<string | undefined> | undefined
  const look = async () => {
    const trouble = await troubleOf(store)
    if (trouble !== undefined && told === undefined) log('error', 'the desk can’t work', { trouble })
    if (trouble === undefined && told !== undefined) log('info', 'the desk works again')
    told = trouble
    return trouble
  }
  const forget = () => {
    answer = undefined
  }
  return async () => {
    if (stopping()) return 'The desk is stopping.'
    answer ??= look().finally(() => setTimeout(forget, freshMs).unref())
    return answer
  }
}

async function troubleOf(store: Pick<Store, 'check'>): Promise<string | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<string>()
  const timer = setTimeout(() => resolve(`The database hasn’t answered for ${patienceMs / 1000} seconds.`), patienceMs)
  try {
    return await Promise.race([store.check().then(() => undefined, sentenceOf), late])
  } finally {
    clearTimeout(timer)
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof UserError) return [error.message, error.next].filter(Boolean).join(' ')
  const reason = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error
  return `The database can’t be written to: ${reason instanceof Error ? reason.message : String(reason)}`
}
