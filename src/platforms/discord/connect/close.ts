import { type Client, SimpleShardingStrategy, type WebSocketOptions, WebSocketShardStatus } from 'discord.js'
import { wait } from '../../chat/wait.ts'

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>

/** Milliseconds between two looks whether a socket is still being opened. */
const lookEvery = 20

export interface Closing {
  /** For the client's `ws` options. */
  readonly buildStrategy: BuildStrategy
  /** Destroys the client so that nothing of it lives on. May take as long as the library waits for a socket to open. */
  close(client: Client): Promise<void>
}

/**
 * The library leaves two holes when it is destroyed while it connects: a socket whose error nobody listens to any more, which
 * ends the process; and a shard in the pause before it connects again, which then connects. So a socket that is being opened
 * is waited for; and a shard, which asks for its session before it connects, gets no answer any more.
 */
export function createClosing(): Closing {
  let manager: Parameters<BuildStrategy>[0] | undefined
  let closed = false

  async function isOpening(): Promise<boolean> {
    const statuses = await manager?.fetchStatus()
    return statuses?.some((status) => status === WebSocketShardStatus.Connecting) ?? false
  }

  return {
    buildStrategy(made) {
      manager = made
      const { retrieveSessionInfo } = made.options
      made.options.retrieveSessionInfo = (shard) => (closed ? new Promise(() => {}) : retrieveSessionInfo(shard))
      return new SimpleShardingStrategy(made)
    },
    async close(client) {
      closed = true
      // A shard that was answered just before makes its socket now.
      do await wait(lookEvery)
      while (await isOpening())
      await client.destroy().catch(() => {})
    },
  }
}
