import type { Workspace } from '../place.ts'

/**
 * What a workspace lets go after a time of its own. `articles`: those that it was shown, with their posts; `private`: what one member
 * alone was shown; `posts`: posts that are about no article that is kept; `followups`: those that are closed; `notes`: of hand-overs;
 * `audit`; `stories`: those without articles; `drafts`: those that members had kept and didn't check since.
 */
export type WorkspaceKind = 'articles' | 'private' | 'posts' | 'followups' | 'notes' | 'audit' | 'stories' | 'drafts'

/**
 * What belongs to no workspace. `unshown`: articles that nobody is shown any more; `items`: of feeds, without an article; `messages`: of
 * the local desk; `marks`: of what is gone.
 */
export type SharedKind = 'unshown' | 'items' | 'messages' | 'marks'

/** What is kept no longer: each call is one small step, and answers how many it took; none are left when it is fewer than `limit`. */
export interface RetentionRows {
  /** Every workspace that anything is kept of. */
  workspaces(): Promise<Workspace[]>
  /**
   * Lets go of what is from before then. What an open follow-up rests on stays, and so does an article of a story that came further since;
   * an article goes when no workspace has it any more.
   */
  ofWorkspace(kind: WorkspaceKind, place: Workspace, before: number, limit: number): Promise<number>
  /** How many `ofWorkspace` would take, if all steps were done now; those that are counted to at most. Messages are the local desk's. */
  wouldGo(kind: WorkspaceKind | 'messages', place: Workspace, before: number, atMost: number): Promise<number>
  /** `since`: of `unshown`, those that came then or later: a slice of them, for each is looked at. */
  shared(kind: SharedKind, before: number, limit: number, since?: number): Promise<number>
}
