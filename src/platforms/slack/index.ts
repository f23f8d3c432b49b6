export { scopes } from './connect/scopes.ts'
export type { SlackAuth, SlackMode, SlackOptions, SlackTiming } from './options.ts'
export { createSlackPlatform } from './platform.ts'
export { type ManifestOptions, slackManifest } from './register/manifest.ts'
