/** What a worker can be woken for. The row with that key says the rest; the queue may forget a job, the next tick finds the row. */
export type JobKind = 'poll' | 'read' | 'post' | 'remind' | 'run' | 'look' | 'release' | 'leave'

export interface Job {
  readonly kind: JobKind
  /** Id of the row, or for `post` the channel whose outbox shall be drained. */
  readonly key: string
}

/** The port: carries due work to workers, at least once. The same job waiting twice is carried once. */
export interface Queue {
  readonly name: string
  start(work: (job: Job) => Promise<void>): Promise<void>
  /** With a time in milliseconds, when that has gone by in this process. */
  send(job: Job, afterMs?: number): Promise<void>
  /** Resolves when nothing is waiting or running in this process. */
  idle(): Promise<void>
  /** Finishes what is running, leaves what is waiting. */
  stop(): Promise<void>
}

/** The key of a `post` job. */
export function channelKey(channel: {
  readonly platform: string
  readonly workspace: string
  readonly channel: string
}): string {
  return `${channel.platform}/${channel.workspace}/${channel.channel}`
}

/**
 * The lane of a job: posts of one workspace of one platform wait for each other and hold no other; other jobs have a lane for each kind.
 */
export function laneOf({ kind, key }: Job): string {
  if (kind !== 'post') return kind
  const { platform, workspace } = channelOfKey(key)
  return `${kind}/${platform}/${workspace}`
}

/** The channel that a `post` job is about; a channel's own name may hold a slash. */
export function channelOfKey(key: string): { platform: string; workspace: string; channel: string } {
  const [platform = '', workspace = '', ...channel] = key.split('/')
  return { platform, workspace, channel: channel.join('/') }
}
