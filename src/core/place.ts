/** A Discord guild, a Slack team, or the local desk. Ids are the platform's own. */
export interface Workspace {
  readonly platform: string
  readonly workspace: string
}

/** The one spelling of a workspace where rows and values are kept under its name. */
export function workspaceKey({ platform, workspace }: Workspace): string {
  return `${platform}:${workspace}`
}

/**
 * Who looks: a member of a workspace. With `member` null it is the workspace itself, which sees what everybody in it may see: for posts,
 * digests, and answers that a whole channel reads.
 */
export interface Viewer extends Workspace {
  readonly member: string | null
}

/** A channel of a workspace on a platform. Ids are the platform's own. */
export interface ChannelRef extends Workspace {
  readonly channel: string
  /** A thread in the channel, where the answer belongs. */
  readonly thread?: string
}

/**
 * The private conversation with a member of a workspace, as a channel: what a platform that `can.tellPrivately` posts there only they see.
 */
export function privately({ platform, workspace }: Workspace, member: string): ChannelRef {
  return { platform, workspace, channel: `@${member}` }
}

/** The member whose private conversation it is; undefined for every other channel. */
export function memberOf({ channel }: Pick<ChannelRef, 'channel'>): string | undefined {
  return channel.startsWith('@') ? channel.slice(1) : undefined
}

/** One message on a platform. */
export interface MessageRef extends ChannelRef {
  readonly message: string
}

/** The one spelling of a channel in the key of what is posted there; its threads are the channel's. */
export function channelKey({ platform, workspace, channel }: ChannelRef): string {
  return `${platform}/${workspace}/${channel}`
}
