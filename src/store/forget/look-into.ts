import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Scrubbed } from '../../core/store.ts'
import { inJson, wordFinder } from '../../core/word-finder.ts'

/** Reads files whole, byte by byte, and counts the words that stand anywhere in them, whatever a database would say of it. */
export async function lookInto(files: readonly string[], words: readonly string[]): Promise<Scrubbed['files']> {
  // Bytes are looked at as letters of Latin 1, one each.
  const needles = words.flatMap((word) => [word, inJson(word)]).map((word) => Buffer.from(word).toString('latin1'))
  const finder = wordFinder(needles, 'exact')
  const longest = needles.reduce((most, { length }) => Math.max(most, length), 1)
  const looked = []
  for (const file of files) {
    if (!existsSync(file)) continue
    const found = new Set<string>()
    let bytes = 0
    let rest = ''
    for await (const chunk of createReadStream(file, { highWaterMark: 131_072, encoding: 'latin1' })) {
      const read = rest + chunk
      for (const word of finder.heldBy(read)) found.add(word)
      bytes += chunk.length
      rest = read.slice(Math.max(0, read.length - longest + 1))
    }
    looked.push({ name: basename(file), bytes, found: found.size })
  }
  return looked
}
