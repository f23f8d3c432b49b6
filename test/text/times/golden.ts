import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/times/', import.meta.url)

/** An expression that a case expects. */
export interface Expected {
  readonly text: string
  readonly type: string
  readonly value: string
  readonly mod?: string
}

/** A line of test/fixtures/times/*.txt. */
export interface GoldenCase {
  readonly file: string
  readonly line: number
  readonly published: string
  readonly text: string
  readonly expected: readonly Expected[]
}

/** Reads every golden case; the form is told in the folder's README.md. */
export function readGoldenCases(): GoldenCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .flatMap((line, i) => (line === '' || line.startsWith('#') ? [] : [readCase(file, i + 1, line)])),
    )
}

function readCase(file: string, line: number, source: string): GoldenCase {
  const bar = source.indexOf(' | ')
  const expected: Expected[] = []
  const text = source
    .slice(bar + 3)
    .replace(/\[([^|\]]+)\|([A-Z]+) (\S+?)(?: ([A-Z_]+))?\]/g, (_all, words, type, value, mod) => {
      expected.push({ text: words, type, value, ...(mod ? { mod } : {}) })
      return words
    })
  return { file, line, published: source.slice(0, bar), text, expected }
}
