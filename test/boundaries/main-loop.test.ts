import { expect, it } from 'vitest'
import { sources } from './sources.ts'

/** What a file loads when it is loaded: no types, and nothing that is imported when it is needed. */
const loaded = /^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm

it('the main loop loads no weights of the tagger, no language model, no DOM and no canvas: they are the workers’', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const seen = new Set<string>()
  const packages = new Set<string>()
  const look = (path: string) => {
    const source = byPath.get(path)
    if (!source || seen.has(path)) return
    seen.add(path)
    for (const [, from, alone] of source.text.matchAll(loaded)) {
      const name = (from ?? alone)!
      if (name.startsWith('.')) look(new URL(name, `file:///${path}`).pathname.slice(1))
      else packages.add(name)
    }
  }
  look('src/start.ts')
  expect(seen.size).toBeGreaterThan(200)
  expect([...seen].filter((path) => path === 'src/text/quotes/tagger/model.ts')).toEqual([])
  const heavy = /^(?:wink-|eld|linkedom|@mozilla|@napi-rs|unpdf|pg-boss|discord\.js|@slack)/
  expect([...packages].filter((name) => heavy.test(name))).toEqual([])
})
