import { readFileSync, writeFileSync } from 'node:fs'
import { envExample } from './env-example.ts'
import { placed, withTables } from './tables.ts'

const root = new URL('../../', import.meta.url)

for (const path of Object.keys(placed)) {
  const file = new URL(path, root)
  writeFileSync(file, withTables(path, readFileSync(file, 'utf8')))
}
writeFileSync(new URL('.env.example', root), envExample())
