import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/timelines/', import.meta.url)
const abouts = { e: 'event', p: 'planned', r: 'report' } as const

/** An entry of a timeline as an editor would write it: where its words begin, and what they tell. */
export interface Marked {
  readonly start: number
  readonly date: string
  readonly about: 'event' | 'planned' | 'report'
}

/** An invented article with its whole timeline; the form is told in the folder's README.md. */
export interface MarkedArticle {
  readonly name: string
  readonly published: string
  readonly text: string
  readonly marked: readonly Marked[]
}

export function readMarkedArticles(): MarkedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split(/^== /m)
        .slice(1)
        .map((source) => readArticle(name, source)),
    )
}

function readArticle(file: string, source: string): MarkedArticle {
  const published = source.slice(0, 10)
  const marked: Marked[] = []
  let text = ''
  let at = 0
  const body = source.slice(10).trim()
  for (const match of body.matchAll(/\[([^|\]]+)\|(\S+) ([epr])\]/g)) {
    text += body.slice(at, match.index)
    marked.push({ start: text.length, date: match[2]!, about: abouts[match[3] as keyof typeof abouts] })
    text += match[1]
    at = match.index + match[0].length
  }
  text += body.slice(at)
  return { name: `${file} ${published}`, published, text, marked }
}
