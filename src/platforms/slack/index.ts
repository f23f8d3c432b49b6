export { type ManifestOptions, scopes, slackManifest } from './manifest.ts'
export type { SlackAuth, SlackMode, SlackOptions, SlackTiming } from './options.ts'
export { createSlackPlatform } from './platform.ts'
