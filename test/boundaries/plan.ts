/** Rule 1 and 2 of the arrows: which folders a folder may import from, itself aside. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/locales': ['src/core'],
  'src/typed': ['src/core', 'src/locales'],
  'src/text': ['src/core'],
  'src/wire': ['src/core', 'src/locales'],
  'src/store': ['src/core'],
  'src/queue': ['src/core'],
  'src/platforms/chat': ['src/core', 'src/locales'],
  'src/platforms/discord': ['src/core', 'src/locales', 'src/typed', 'src/platforms/chat'],
  'src/platforms/slack': ['src/core', 'src/locales', 'src/typed', 'src/platforms/chat'],
  'src/platforms/local': ['src/core', 'src/locales', 'src/typed'],
  'src/newsroom': ['src/core', 'src/locales', 'src/text'],
  'src/mcp': ['src/core'],
  'src/schedule': ['src/core', 'src/locales', 'src/text'],
  commands: ['src/core', 'src/locales', 'src/newsroom', 'src/typed'],
  config: ['src/core'],
}

/** Rule 3: where each dependency comes in. One that has no door here, or whose door is no dependency's, is red. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  '@fontsource-variable/source-serif-4': ['src/platforms/local/fonts.ts'],
  '@fontsource/noto-sans': ['src/newsroom/files/picture/', 'src/platforms/local/fonts.ts'],
  '@hono/node-server': ['src/platforms/local/'],
  '@modelcontextprotocol/sdk': ['src/mcp/'],
  '@mozilla/readability': ['src/wire/page/'],
  '@napi-rs/canvas': ['src/newsroom/files/picture'],
  '@simplewebauthn/server': ['src/platforms/local/login/passkeys.ts'],
  '@slack/bolt': ['src/platforms/slack/'],
  commander: ['src/commandline/'],
  croner: ['src/schedule/'],
  'discord.js': ['src/platforms/discord/'],
  eld: ['src/text/language/'],
  hono: ['src/platforms/local/'],
  htmlparser2: ['src/wire/'],
  'ipaddr.js': ['src/wire/fetch/'],
  keyv: ['src/store/'],
  kysely: ['src/store/'],
  linkedom: ['src/wire/page/'],
  'node-cron': ['src/schedule/nightly.ts'],
  'p-queue': ['src/queue/'],
  pg: ['src/store/'],
  'pg-boss': ['src/queue/'],
  pino: ['src/composition/log.ts'],
  piscina: ['src/text/worker/', 'src/newsroom/files/press/'],
  'temporal-polyfill': ['src/schedule/temporal.ts'],
  'prom-client': ['src/composition/metrics.ts'],
  tldts: ['src/wire/'],
  undici: ['src/wire/fetch/'],
  unpdf: ['src/wire/pdf/'],
  'wink-eng-lite-web-model': ['src/text/tokens/'],
  'wink-nlp': ['src/text/tokens/'],
  zod: ['config/', 'src/newsroom/', 'src/platforms/local/'],
}

/** What Node brings, and only some may use. The analysis opens nothing but its own weights; making those is no part of it. */
export const builtins: Readonly<Record<string, readonly string[]>> = {
  'node:sqlite': ['src/store/'],
  'node:fs': [
    'config/environment.ts',
    'src/commandline/',
    'src/composition/',
    'src/store/',
    'src/platforms/local/assets.ts',
    'src/platforms/local/fonts.ts',
    'src/text/weights.ts',
    'src/text/quotes/train/',
    'src/text/quotes/grade/train/',
    'src/text/summary/train/',
  ],
}

/** The rooms of the chat platforms, the lowest first: each imports from itself and from what comes before it. */
export const chatRooms = ['card', 'connect', 'register', 'send', 'answer', 'form', 'listen'] as const

/** Files beside the rooms that every room may import; the others beside them put the rooms together. */
export const ground: Readonly<Record<string, readonly string[]>> = {
  'src/platforms/discord': ['limits.ts', 'timing.ts'],
  'src/platforms/slack': ['limits.ts', 'options.ts'],
}

/** The rooms of the newsroom, lowest first: each may look into those before it, and into none behind it. */
export const newsRooms: readonly string[] = [
  'memory',
  'newsroom.ts',
  'place.ts',
  'names.ts',
  'secret-address.ts',
  'lease.ts',
  'quiet.ts',
  'rota.ts',
  'audit',
  'articles',
  'stories',
  'search',
  'sources',
  'check',
  'cards',
  'files',
  'wires',
  'changes',
  'followups',
  'posts',
  'handover',
  'syndication',
  'report',
  'schedules',
  'upkeep',
  'forget',
  'tools',
  'desk',
  'work.ts',
]

/** Where the bot speaks: there no sentence stands outside of a locale. */
export const speaking = ['commands', 'src/typed', 'src/newsroom', 'src/schedule', 'src/platforms']

/** What of it is another's words, a program's, or the page's own. */
export const othersWords: Readonly<Record<string, string>> = {
  'src/platforms/discord/register/locales': 'commands in other languages',
  'src/platforms/discord/connect/permissions.ts': 'what Discord itself calls its permissions',
  'src/platforms/slack/connect/scopes.ts': 'a table of the docs',
  'src/platforms/local/page': 'the local desk’s page',
  'src/newsroom/tools': 'what tools are called for programs',
  'src/newsroom/files/picture/fonts.ts': 'names of fonts',
}

/** Descriptions that stand elsewhere than in a command's object, and words that only the code reads. */
export const unsaid: ReadonlySet<string> = new Set([
  ...['Close a follow-up as done', 'Let a follow-up go', 'Stop posting a feed for a while', 'Post a paused feed again'],
  ...['one by one', 'as an address', '□ may come', 'in 1 hour', 'as it is'],
])

/** What is called so in every language, an option of a command, and markup. */
export const namesAsTheyAre: ReadonlySet<string> = new Set([
  'Nightdesk',
  'Discord',
  'Slack',
  'Address',
  '<!date^□^□|□>',
])
