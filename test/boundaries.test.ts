import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../commands/index.ts'
import { circlesOf } from './boundaries/circles.ts'
import {
  arrows,
  builtins,
  chatRooms,
  doors,
  ground,
  namesAsTheyAre,
  newsRooms,
  othersWords,
  speaking,
  unsaid,
} from './boundaries/plan.ts'
import { inside, root, type Source, sources, under } from './boundaries/sources.ts'
import { keptWords, labelsIn, type Spoken, spokenIn } from './boundaries/spoken.ts'
import { atWork } from './private/at-work.ts'
import { lines } from './private/lines.ts'

const imports = (imported: string, name: string) => imported === name || imported.startsWith(`${name}/`)

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

  it.each(Object.entries({ ...doors, ...builtins }))('%s comes in by its own door', (name, places) => {
    const wrong = sources
      .filter((source) => source.packages.some((imported) => imports(imported, name)))
      .filter((source) => !places.some((place) => source.path.startsWith(place)))
      .map((source) => source.path)
    expect(wrong).toEqual([])
  })

  it('every dependency has a door, and every door lets one in', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(Object.keys(doors).toSorted()).toEqual(Object.keys(dependencies).toSorted())
    const unused = Object.keys(doors).filter(
      (name) => !sources.some(({ packages }) => packages.some((imported) => imports(imported, name))),
    )
    expect(unused).toEqual([])
  })

  it('nothing is imported that is neither a dependency nor Node’s own', () => {
    const known = (imported: string) =>
      imported.startsWith('node:') || Object.keys(doors).some((name) => imports(imported, name))
    const wrong = sources.flatMap(({ path, packages }) =>
      packages.filter((imported) => !known(imported)).map((imported) => `${path} → ${imported}`),
    )
    expect(wrong).toEqual([])
  })

  it('no circle, not inside a folder and not of types', () => {
    expect(circlesOf(new Map(sources.map(({ path, ours }) => [path, ours])))).toEqual([])
  })

  it('in the analysis, no circle between folders that stand side by side', () => {
    const folders = new Map<string, Map<string, Set<string>>>()
    for (const { path, ours } of under('src/text')) {
      const at = path.split('/')
      for (const target of ours) {
        const to = target.split('/')
        const fork = at.findIndex((name, i) => name !== to[i])
        if (fork < 2 || fork >= at.length - 1 || fork >= to.length - 1) continue
        const beside = folders.get(at.slice(0, fork).join('/')) ?? new Map<string, Set<string>>()
        folders.set(at.slice(0, fork).join('/'), beside)
        beside.set(at[fork]!, (beside.get(at[fork]!) ?? new Set()).add(to[fork]!))
      }
    }
    const circles = [...folders].flatMap(([folder, beside]) =>
      circlesOf(new Map([...beside].map(([name, to]) => [name, [...to]]))).map((names) => [folder, ...names]),
    )
    expect([...folders.keys()]).toEqual(expect.arrayContaining(['src/text', 'src/text/quotes', 'src/text/quotes/link']))
    expect(circles).toEqual([])
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

  it('Temporal comes in by its one door, since Node 24 has none of its own', () => {
    const users = sources.filter((source) => /\bTemporal\./.test(source.text) && !source.path.endsWith('/temporal.ts'))
    expect(users.length).toBeGreaterThan(0)
    const wrong = users.filter((source) => !source.ours.includes('src/schedule/temporal.ts'))
    expect(wrong.map((source) => source.path)).toEqual([])
  })

  it('no folder is called utils, helpers, common or types', () => {
    const folders = sources.flatMap((source) => source.path.split('/').slice(0, -1))
    expect(folders.filter((name) => /^(?:utils?|helpers?|common|types)$/.test(name))).toEqual([])
  })

  it('no answer looks at an article without saying who looks: only what is listed in test/private/at-work.ts', () => {
    const using = sources.filter(({ path, text }) => !/^src.(?:store|core)/.test(path) && /\.forWork\b/.test(text))
    expect(using.map(({ path }) => path).toSorted()).toEqual([...atWork].toSorted())
  })

  it('every command has its lines in test/private/lines.ts, by which others ask for what one member alone may see', () => {
    expect(Object.keys(lines).toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
  })
})

describe('what the bot says stands in src/locales', () => {
  const looked = speaking
    .flatMap(under)
    .filter(({ path }) => !Object.keys(othersWords).some((place) => inside(path, place)))
  const commandNames = commands.map(({ name }) => name)
  const told = (find: (source: Source) => Spoken[], leftOut: ReadonlySet<string>) =>
    looked.flatMap((source) =>
      find(source)
        .filter(({ text }) => !leftOut.has(text))
        .map(({ line, text }) => `${source.path}:${line} ${text}`),
    )

  it('no sentence stands elsewhere', () => {
    expect(told((source) => spokenIn(source, commandNames), unsaid)).toEqual([])
  })

  it('no title, label or text of a card does, however short', () => {
    expect(told(labelsIn, namesAsTheyAre)).toEqual([])
  })

  it('words are asked for when they are said: no file keeps one while it is loaded', () => {
    expect(sources.flatMap((source) => keptWords(source).map((line) => `${source.path}:${line}`))).toEqual([])
  })
})
