import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface Asset {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly mime: string
  /** The body with gzip (RFC 1952), where that is shorter. */
  readonly packed?: Uint8Array<ArrayBuffer>
  /** It is the same until the desk is updated. */
  readonly lasts?: true
}

/** Every file of the page by its path. Only what is in the folder at the start can ever be served. */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const mime = kinds[extname(entry.name)]
    if (!entry.isFile() || !mime) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file).replaceAll('\\', '/')
    assets.set(`/${path.replace(/(?:^|\/)index\.html$/, '')}`, { body: readFileSync(file, 'utf8'), mime })
  }
  return assets
}

/** What is text is sent packed, as the line to the desk may be long. */
export function packed(assets: ReadonlyMap<string, Asset>): ReadonlyMap<string, Asset> {
  return new Map(
    [...assets].map(([path, asset]) => [
      path,
      typeof asset.body === 'string' ? { ...asset, packed: Uint8Array.from(gzipSync(asset.body)) } : asset,
    ]),
  )
}
