import { Parser } from 'htmlparser2'
import { UserError } from '../core/errors.ts'
import type { FeedListReading, ListedFeed } from '../core/feed-list.ts'
import { say } from '../locales/index.ts'
import { decodeReferences } from './feed/entities.ts'

const mostFeeds = 20_000
const deepest = 50
/** Entries without a usable address that are told one by one. */
const mostRefused = 200

/**
 * Reads an OPML list (opml.org, 1.0 to 2.0), as feed readers export it. Each feed once; outlines without an address are
 * folders or notes, and those with one that is not http(s) are refused. Throws `UserError('not-opml')`.
 */
export function readOpml(text: string): FeedListReading {
  const found = new Map<string, ListedFeed>()
  const refused = new Map<string, string>()
  const folders: (string | undefined)[] = []
  let isOpml = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name.toLowerCase() === 'opml') isOpml = true
        if (name.toLowerCase() !== 'outline') return
        if (folders.length >= deepest) throw new UserError('not-opml', say.wire.listTooDeep)
        const get = (key: string) => {
          const hit = Object.keys(attributes).find((one) => one.toLowerCase() === key)
          return hit === undefined ? undefined : decodeReferences(attributes[hit]!).trim() || undefined
        }
        const title = get('text') ?? get('title')
        const given = get('xmlurl')
        const address = URL.parse(given ?? '')
        folders.push(given === undefined ? title : undefined)
        if (given !== undefined && !(address && /^https?:$/.test(address.protocol)) && refused.size < mostRefused)
          refused.set(given.slice(0, 300), address ? say.wire.onlyHttpRead : say.wire.noAddress)
        if (
          !isOpml ||
          !address ||
          !/^https?:$/.test(address.protocol) ||
          found.size >= mostFeeds ||
          found.has(address.href)
        )
          return
        const site = URL.parse(get('htmlurl') ?? '')
        found.set(address.href, {
          url: address.href,
          folders: folders.filter((folder) => folder !== undefined),
          ...(title ? { title: title.slice(0, 300) } : {}),
          ...(site && /^https?:$/.test(site.protocol) ? { siteUrl: site.href } : {}),
        })
      },
      onclosetag(name) {
        if (name.toLowerCase() === 'outline') folders.pop()
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(text.slice(0, 20_000_000))
  if (!isOpml) throw new UserError('not-opml', say.wire.noOpml, say.wire.exportOpml)
  return {
    feeds: [...found.values()],
    refused: [...refused].map(([address, reason]) => ({ address, reason })),
  }
}

/** Writes an OPML 2.0 list; feeds of the same first folder are together in it. `at` is milliseconds UTC. */
export function writeOpml(title: string, feeds: readonly ListedFeed[], at: number): string {
  const byFolder = new Map<string, string[]>()
  for (const feed of feeds) {
    const folder = feed.folders[0] ?? ''
    const lines = byFolder.get(folder) ?? []
    const name = escapeXml(feed.title ?? feed.url)
    const site = feed.siteUrl ? ` htmlUrl="${escapeXml(feed.siteUrl)}"` : ''
    lines.push(`<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(feed.url)}"${site}/>`)
    byFolder.set(folder, lines)
  }
  const body = [...byFolder].flatMap(([folder, lines]) =>
    folder === ''
      ? lines.map((line) => `    ${line}`)
      : [`    <outline text="${escapeXml(folder)}">`, ...lines.map((line) => `      ${line}`), '    </outline>'],
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title><dateCreated>${new Date(at).toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, ' ')
