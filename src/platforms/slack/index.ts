export { scopes } from './connect/scopes.ts'
export type { SlackAuth, SlackMode, SlackTiming } from './options.ts'
export { createSlackPlatform } from './platform.ts'
export { slackManifest } from './register/manifest.ts'
