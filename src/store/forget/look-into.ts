import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Scrubbed } from '../../core/store.ts'
import { inJson } from './holding.ts'

/** Reads files whole, byte by byte, and counts the words that stand anywhere in them, whatever a database would say of it. */
export async function lookInto(files: readonly string[], words: readonly string[]): Promise<Scrubbed['files']> {
  const needles = [...new Set(words.flatMap((word) => [word, inJson(word)]))].map((word) => Buffer.from(word))
  const longest = Math.max(1, ...needles.map(({ length }) => length))
  const looked = []
  for (const file of files) {
    if (!existsSync(file)) continue
    const found = new Set<Buffer>()
    let bytes = 0
    let rest = Buffer.alloc(0)
    for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 })) {
      const read = Buffer.concat([rest, chunk as Buffer])
      for (const needle of needles) if (!found.has(needle) && read.includes(needle)) found.add(needle)
      bytes += (chunk as Buffer).length
      rest = read.subarray(Math.max(0, read.length - longest + 1))
    }
    looked.push({ name: basename(file), bytes, found: found.size })
  }
  return looked
}
