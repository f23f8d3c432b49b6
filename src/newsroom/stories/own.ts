import type { Viewer, Workspace } from '../../core/place.ts'

/**
 * Texts that only their asker sees are grouped among themselves, as in a workspace of that member's own: they neither join nor name
 * a story of others. No platform has a slash in the id of a workspace.
 */
export function ownStories({ platform, workspace }: Workspace, member: string): Workspace {
  return { platform, workspace: `${workspace}/${member}` }
}

/** Where the stories are that a viewer may see: the workspace's, then their own. */
export function storyPlaces(viewer: Viewer): Workspace[] {
  const { platform, workspace, member } = viewer
  return [{ platform, workspace }, ...(member === null ? [] : [ownStories(viewer, member)])]
}
