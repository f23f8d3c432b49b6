/** A Discord guild, a Slack team, or the local desk. Ids are the platform's own. */
export interface Workspace {
  readonly platform: string
  readonly workspace: string
}

/** A channel of a workspace on a platform. Ids are the platform's own. */
export interface ChannelRef extends Workspace {
  readonly channel: string
  /** A thread in the channel, where the answer belongs. */
  readonly thread?: string
}

/** One message on a platform. */
export interface MessageRef extends ChannelRef {
  readonly message: string
}
