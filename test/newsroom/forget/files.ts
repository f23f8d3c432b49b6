import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Which of the words stand anywhere in the bytes of any file below a folder, as `file: word`. */
export function foundInFiles(directory: string, words: readonly string[]): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      const bytes = readFileSync(path).toString('latin1').toLowerCase()
      return words.filter((word) => bytes.includes(word.toLowerCase())).map((word) => `${path}: ${word}`)
    })
}
