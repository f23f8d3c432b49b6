import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tables, withTables } from './tables.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

describe('the README', () => {
  it('documents every command and setting as the code has them: “npm run docs” writes the tables', () => {
    expect(Object.keys(tables)).toHaveLength(3)
    expect(withTables(readme)).toBe(readme)
  })

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1]!)
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!)
    expect(named.filter((name) => !scripts[name])).toEqual([])
  })
})
