import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'

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
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const mime = kinds[extname(entry.name)]
    if (!entry.isFile() || !mime) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file).replaceAll('\\', '/')
    assets.set(path === 'index.html' ? '/' : `/${path}`, { body: readFileSync(file, 'utf8'), mime })
  }
  return assets
}
