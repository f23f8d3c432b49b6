import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Source {
  readonly path: string
  readonly text: string
  readonly ours: readonly string[]
  readonly packages: readonly string[]
}

const files = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(join(root, path)).isDirectory() ? files(path) : [path]
  })

const read = (path: string): Source => {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
  return {
    path,
    text,
    ours: imports.filter((name) => name.startsWith('.')).map((name) => relative(root, join(root, dirname(path), name))),
    packages: imports.filter((name) => !name.startsWith('.')),
  }
}

const sources = ['src', 'commands', 'config']
  .flatMap(files)
  .filter((path) => path.endsWith('.ts'))
  .map(read)
const under = (folder: string) => sources.filter((source) => source.path.startsWith(`${folder}/`))

/** Rule 1 and 2 of the arrows: which folders a folder may import from, itself aside. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/text': ['src/core'],
  'src/wire': ['src/core'],
  'src/store': ['src/core'],
  'src/queue': ['src/core'],
  'src/platforms/chat': ['src/core'],
  'src/platforms/discord': ['src/core', 'src/platforms/chat'],
  'src/platforms/slack': ['src/core', 'src/platforms/chat'],
  'src/platforms/local': ['src/core'],
  'src/newsroom': ['src/core', 'src/text'],
  'src/schedule': ['src/core', 'src/text'],
  commands: ['src/core', 'src/newsroom'],
  config: ['src/core'],
}

/** Rule 3: one door a dependency. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['src/platforms/discord/'],
  '@slack/': ['src/platforms/slack/'],
  'node-cron': ['src/schedule/nightly.ts'],
  croner: ['src/schedule/'],
  keyv: ['src/store/'],
  kysely: ['src/store/'],
  pg: ['src/store/'],
  'node:sqlite': ['src/store/'],
  'pg-boss': ['src/queue/'],
  'p-queue': ['src/queue/'],
  linkedom: ['src/wire/page/'],
  '@mozilla/readability': ['src/wire/page/'],
  undici: ['src/wire/fetch/'],
  'wink-nlp': ['src/text/tokens/'],
  hono: ['src/platforms/local/'],
  pino: ['src/composition/log.ts'],
  'prom-client': ['src/composition/metrics.ts'],
  'temporal-polyfill': ['src/schedule/temporal.ts'],
  commander: ['src/commandline/'],
  '@napi-rs/canvas': ['src/newsroom/files/'],
}

/** The rooms of the chat platforms, the lowest first: each imports from itself and from what comes before it. */
const chatRooms = ['card', 'connect', 'register', 'send', 'answer', 'form', 'listen'] as const

/** Files beside the rooms that every room may import; the others beside them put the rooms together. */
const ground: Readonly<Record<string, readonly string[]>> = {
  'src/platforms/discord': ['limits.ts', 'timing.ts'],
  'src/platforms/slack': ['limits.ts', 'options.ts'],
}

/** The rooms of the newsroom, lowest first: each may look into those before it, and into none behind it. */
const newsRooms: readonly string[] = [
  'memory',
  'newsroom.ts',
  'place.ts',
  'audit',
  'articles',
  'stories',
  'sources',
  'cards',
  'files',
  'wires',
  'posts',
  'followups',
  'schedules',
  'upkeep',
  'desk',
  'work.ts',
]

const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

describe('the arrows of the house', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  it.each(Object.entries(arrows))('%s imports only what stands under it', (folder, allowed) => {
    const wrong = under(folder).flatMap((source) =>
      source.ours
        .filter((target) => ![folder, ...allowed].some((place) => inside(target, place)))
        .map((target) => `${source.path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(ground))('%s: no arrow between its rooms runs back up', (folder, base) => {
    const level = (path: string) => {
      const [room = '', ...below] = relative(folder, path).split('/')
      if (below.length === 0) return base.includes(room) ? -1 : chatRooms.length
      return (chatRooms as readonly string[]).indexOf(room)
    }
    const ours = under(folder)
    expect(
      [
        ...new Set(
          ours
            .map(({ path }) => relative(folder, path).split('/'))
            .filter((at) => at[1])
            .map((at) => at[0]),
        ),
      ].sort(),
    ).toEqual([...chatRooms].sort())
    const wrong = ours.flatMap(({ path, ours: targets }) =>
      targets
        .filter((target) => inside(target, folder) && level(target) > level(path))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('no arrow between the rooms of the newsroom runs back up', () => {
    const roomOf = (path: string) => path.split('/')[2]!
    const wrong = under('src/newsroom').flatMap((source) =>
      source.ours
        .filter((target) => inside(target, 'src/newsroom') && roomOf(target) !== roomOf(source.path))
        .filter((target) => !(newsRooms.indexOf(roomOf(target)) < newsRooms.indexOf(roomOf(source.path))))
        .map((target) => `${source.path} → ${target}`),
    )
    expect(wrong).toEqual([])
    expect([...new Set(under('src/newsroom').map(({ path }) => roomOf(path)))].toSorted()).toEqual(newsRooms.toSorted())
  })

  it('only the two entries and what they hand over to see all', () => {
    const seesAll = ['src/composition', 'src/commandline', 'src/start.ts', 'src/main.ts', 'src/cli.ts']
    const known = [...Object.keys(arrows), ...seesAll]
    expect(
      sources.filter((source) => !known.some((place) => inside(source.path, place))).map((source) => source.path),
    ).toEqual([])
  })

  it.each(Object.entries(doors))('%s comes in by one door', (name, places) => {
    const fits = (imported: string) =>
      name.endsWith('/') ? imported.startsWith(name) : imported === name || imported.startsWith(`${name}/`)
    const wrong = sources
      .filter((source) => source.packages.some(fits) && !places.some((place) => source.path.startsWith(place)))
      .map((source) => source.path)
    expect(wrong).toEqual([])
  })

  it('core imports no package at all', () => {
    expect(under('src/core').flatMap((source) => source.packages)).toEqual([])
  })

  it('the environment and the wall clock are read at the top only', () => {
    const allowed = [
      'config/',
      'src/main.ts',
      'src/cli.ts',
      'src/start.ts',
      'src/composition/',
      'src/commandline/',
      'src/core/clock.ts',
    ]
    const wrong = sources
      .filter((source) => !allowed.some((place) => source.path.startsWith(place)) && !source.path.includes('/train/'))
      .filter((source) =>
        /process\.env|Date\.now\(|new Date\(\)/.test(source.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      )
      .map((source) => source.path)
    expect(wrong).toEqual([])
  })

  it('no folder is called utils, helpers, common or types', () => {
    const folders = sources.flatMap((source) => source.path.split('/').slice(0, -1))
    expect(folders.filter((name) => /^(?:utils?|helpers?|common|types)$/.test(name))).toEqual([])
  })
})
