import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface Asset {
  readonly body: string
  readonly mime: string
}

/** Every file of the page by its path. Only what is in the folder at the start can ever be served. */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const mime = kinds[extname(entry.name)]
    if (!entry.isFile() || !mime) continue
    const asset = { body: readFileSync(join(folder, entry.name), 'utf8'), mime }
    assets.set(entry.name === 'index.html' ? '/' : `/${entry.name}`, asset)
  }
  return assets
}
