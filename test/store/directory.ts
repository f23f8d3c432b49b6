import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** Gives out empty directories, and takes them away after each test of the file. */
export function emptyDirectories(): () => string {
  let made: string[] = []
  afterEach(() => {
    for (const directory of made) rmSync(directory, { recursive: true, force: true })
    made = []
  })
  return () => {
    const directory = mkdtempSync(join(tmpdir(), 'nightdesk-store-'))
    made.push(directory)
    return directory
  }
}
