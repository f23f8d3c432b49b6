/** Every setting: the environment's, then those of a workspace, set in chat. */
export { environmentSettings } from './settings/environment.ts'
export { workspaceSettings } from './settings/workspace.ts'
