import type { Client } from 'discord.js'
import { realWait } from '../timing.ts'

interface Shard {
  /** 0 is idle. */
  readonly status: number
  readonly connection: { on?(event: 'error', listener: () => void): unknown } | null
  destroy(): Promise<void>
}

/** The library pauses this long before it connects again, and doesn't look whether it was destroyed meanwhile. */
const pauseMs = 500

/**
 * Destroys a client so that nothing of it lives on. The library leaves two holes when it is destroyed while it connects:
 * a socket whose error nobody listens to any more, which ends the process; and a shard in its pause, which then connects.
 */
export async function closeForGood(client: Client): Promise<void> {
  const shards = shardsOf(client)
  listen(shards)
  const paused = shards.some((shard) => shard.status === 0)
  await client.destroy().catch(() => {})
  if (!paused) return
  await realWait(pauseMs + 50)
  listen(shards)
  for (const shard of shards) await shard.destroy().catch(() => {})
  listen(shards)
}

function listen(shards: readonly Shard[]): void {
  for (const shard of shards) shard.connection?.on?.('error', () => {})
}

function shardsOf(client: Client): readonly Shard[] {
  const manager = (client.ws as unknown as { _ws?: { strategy?: { shards?: ReadonlyMap<number, Shard> } } })._ws
  return [...(manager?.strategy?.shards?.values() ?? [])]
}
