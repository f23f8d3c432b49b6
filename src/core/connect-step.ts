/** One step on the way to a platform's channels, as it was looked at just now. */
export interface ConnectStep {
  /** `unknown`: nobody can tell from here, or not now. */
  readonly state: 'done' | 'missing' | 'unknown'
  /** What is so, in a sentence; no secret stands in it. */
  readonly what: string
  /** What to do about it. */
  readonly next?: string
  /** Where it is done. */
  readonly link?: { readonly text: string; readonly url: string }
}

/** Which workspaces are looked at, and in each the channels that posts go to. */
export interface ConnectLook {
  /** This one alone; without it all that the bot is in. */
  readonly workspace?: string
  channelsIn(workspace: string): Promise<readonly string[]>
}
