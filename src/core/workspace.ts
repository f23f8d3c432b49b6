/** A Discord guild, a Slack team, or the local desk. Ids are the platform's own. */
export interface Workspace {
  readonly platform: string
  readonly workspace: string
}
