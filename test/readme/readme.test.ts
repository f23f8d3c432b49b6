import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../config/environment.ts'
import { environmentSettings } from '../../config/settings.ts'
import { createApp } from '../../src/platforms/local/app.ts'
import { permission, usual } from '../servers/discord/permissions.ts'
import { envExample } from './env-example.ts'
import { anchorsOf, linksOf } from './markdown.ts'
import { placed, withTables } from './tables.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = globSync(['*.md', 'docs/*.md'], { cwd: root }).map((path) => path.replaceAll('\\', '/'))
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe('the README', () => {
  it('is short enough to be read: at most 150 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150)
  })

  it('leads to every page of docs/', () => {
    const led = linksOf(read('README.md'))
    expect(pages.filter((path) => path.startsWith('docs/') && !led.includes(path))).toEqual([])
  })
})

describe('the pages', () => {
  it.each(Object.keys(placed))('%s has its tables as the code has them: “npm run docs” writes them', (path) => {
    expect(withTables(path, read(path))).toBe(read(path))
  })

  it('.env.example has every setting: “npm run docs” writes it', () => {
    expect(read('.env.example')).toBe(envExample())
    const written = parseEnv(envExample().replace(/^#(?=[A-Z_]+=)/gm, ''))
    const names = environmentSettings.map((setting) => setting.name)
    expect(Object.keys(written).toSorted()).toEqual(names.toSorted())
    expect(() => readEnvironment(written, join(root, 'no-such-file'))).not.toThrow()
  })

  it('every link and picture leads to a file, and every anchor to a heading of it', () => {
    const dead = pages.flatMap((path) =>
      linksOf(read(path))
        .filter((link) => !/^(?:https?:|mailto:)/.test(link))
        .filter((link) => {
          const [file, anchor] = link.split('#')
          const target = file ? normalize(join(dirname(path), file)) : path
          if (!existsSync(join(root, target))) return true
          return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
        })
        .map((link) => `${path} → ${link}`),
    )
    expect(pages.flatMap((path) => linksOf(read(path))).length).toBeGreaterThan(20)
    expect(dead).toEqual([])
  })

  it('name only npm scripts that exist', () => {
    const named = pages.flatMap((path) => [...read(path).matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!))
    expect(named.filter((name) => !scripts[name])).toEqual([])
  })

  it('name every npm script among those for developers', () => {
    const told = read('docs/develop.md')
    const names = Object.keys(scripts).filter((name) => !name.startsWith('pre'))
    expect(names.filter((name) => !told.includes(`\`npm run ${name}\``) && !told.includes(`\`npm ${name}\``))).toEqual(
      [],
    )
  })

  it('name every route of the local desk, and no other', () => {
    // Routes are made without looking at the parts.
    const app = createApp({ assets: new Map(), logIn: { own: {} } } as unknown as Parameters<typeof createApp>[0])
    const routes = app.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.replace(/\{.*\}/, '')}`)
    const told = [...read('docs/http.md').matchAll(/`(GET|POST|PUT|PATCH|DELETE) (\/[^\s?`]*)/g)]
    expect([...new Set(told.map(([, method, path]) => `${method} ${path}`))].toSorted()).toEqual(routes.toSorted())
  })

  it('invite the bot to Discord with the permissions that are listed, and no others', () => {
    const invited = ['README.md', 'docs/discord.md'].map((path) => /permissions=(\d+)/.exec(read(path))?.[1])
    expect(invited).toEqual([String(usual), String(usual)])
    const listed = {
      'View Channels': permission.viewChannel,
      'Send Messages': permission.sendMessages,
      'Embed Links': permission.embedLinks,
      'Attach Files': permission.attachFiles,
      'Read Message History': permission.readHistory,
      'Create Public Threads': permission.createThreads,
      'Send Messages in Threads': permission.sendInThreads,
    }
    const rows = read('docs/discord.md').match(/^\| (?:[A-Z][A-Za-z ]+,? ?)+\|/gm)!
    const names = rows.flatMap((row) => row.replaceAll('|', '').split(',')).map((name) => name.trim())
    expect(names.toSorted()).toEqual(Object.keys(listed).toSorted())
    expect(Object.values(listed).reduce((all, bit) => all | bit)).toBe(usual)
  })
})
