import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'

// Node strips our TypeScript by a compiler of its own at each start, and holds that compiler for as long as it runs. Here the
// stripped text is kept beside what npm installed, by what it was made of: half the time of a start, and several megabytes less.
// This file is plain JavaScript, or the compiler would be needed to read it.
const kept = new URL('../node_modules/.cache/nightdesk/', import.meta.url)
const ours = new URL('../', import.meta.url).href
/** The one file that is no module: an old Node must be able to read it. */
const main = new URL('./main.ts', import.meta.url).href

registerHooks({
  // Told here, or Node would strip the file to see what it is.
  resolve(specifier, context, nextResolve) {
    const url = URL.parse(specifier, context.parentURL)?.href
    return isOurs(url) ? { url, format: formatOf(url), shortCircuit: true } : nextResolve(specifier, context)
  },
  load(url, context, nextLoad) {
    if (!isOurs(url)) return nextLoad(url, context)
    return { format: formatOf(url), source: stripped(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true }
  },
})

function isOurs(url) {
  return url?.startsWith(ours) && url.endsWith('.ts') && !url.includes('/node_modules/')
}

function formatOf(url) {
  return url === main ? 'commonjs' : 'module'
}

function stripped(text) {
  const file = new URL(`${createHash('sha256').update(process.version).update(text).digest('hex')}.js`, kept)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Not kept yet.
  }
  const javascript = stripTypeScriptTypes(text)
  try {
    mkdirSync(kept, { recursive: true })
    // In one move: another process that starts now reads the whole of it or nothing.
    const half = new URL(`${file.href}.${process.pid}`)
    writeFileSync(half, javascript)
    renameSync(half, file)
  } catch {
    // A folder that can't be written to: it is stripped at each start, as without this.
  }
  return javascript
}
