import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractPage } from '../../src/wire/page/extract.ts'

const folder = join(import.meta.dirname, '../../config/sample-wire')

/** The sample wire's articles, as texts. */
export const texts: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => extractPage(readFileSync(join(folder, name), 'utf8')).article!.text)

/** One long text of about that many words, made of the sample articles. */
export function longText(words: number): string {
  const all = texts.join('\n\n')
  const count = all.split(/\s+/).length
  return Array.from({ length: Math.ceil(words / count) }, () => all).join('\n\n')
}

export const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length
