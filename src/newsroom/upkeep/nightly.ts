import type { With } from '../newsroom.ts'
import { retire } from './retention.ts'

/** What is done once a night, while the desk works: what is kept no longer goes, and its room with it. */
export async function doNightly(
  newsroom: With<'store' | 'settings' | 'clock' | 'platforms' | 'log'>,
  pause: () => Promise<void>,
): Promise<void> {
  const counted = await retire(newsroom, pause)
  if (Object.keys(counted).length > 0) newsroom.log('info', 'what is kept no longer was taken out', counted)
  await newsroom.store.upkeep(newsroom.clock(), pause)
}
