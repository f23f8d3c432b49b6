import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../../config/environment.ts'
import type { Wire } from '../core/wire.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { subscribeTo } from '../newsroom/wires/subscribe.ts'
import { toCoreFeed } from '../wire/feed/core-feed.ts'
import { parseFeed } from '../wire/index.ts'

const folder = join(import.meta.dirname, '../../config/sample-wire')
const title = 'Sample wire (invented)'
const postedAtStart = 20

/** Where the local desk shows the sample articles; the guard would keep the wire from there, so the files are read instead. */
export function sampleAddress(environment: Environment): string {
  return `http://127.0.0.1:${environment.NIGHTDESK_PORT}/sample/`
}

const read = (name: string) => readFile(join(folder, name), 'utf8')

/** The wire, with the sample articles answered from `config/sample-wire` by the same parsers. */
export function withSampleWire(wire: Wire, address: string): Wire {
  return {
    ...wire,
    async readFeed(request) {
      if (request.url !== `${address}feed.xml`) return wire.readFeed(request)
      const body = (await read('feed.xml')).replaceAll('{{address}}', address)
      return {
        state: 'read',
        url: request.url,
        feed: toCoreFeed(parseFeed(new TextEncoder().encode(body), 'application/rss+xml', request.url)),
      }
    },
    async readRobots(url) {
      return url.startsWith(address) ? { state: 'off' } : wire.readRobots(url)
    },
    async lookAgain(request) {
      return request.url.startsWith(address) ? { reading: 'unchanged' } : wire.lookAgain(request)
    },
    async readPage(url) {
      const name = url.startsWith(address) ? url.slice(address.length) : ''
      if (!/^[a-z0-9-]+\.html$/.test(name)) return wire.readPage(url)
      const body = (await read(name)).replaceAll('{{address}}', address)
      return wire.readContent({ body, mime: 'text/html', url })
    },
  }
}

/** The sample articles as the local desk shows them to a person: `name` is a file's. */
export function samplePages(address: string): (name: string) => Promise<string | undefined> {
  return async (name) => {
    if (!/^[a-z0-9-]+\.html$/.test(name)) return undefined
    const page = await read(name).catch(() => undefined)
    return page?.replaceAll('{{address}}', address)
  }
}

/** At the first start, and only then, the sample wire is watched, so that there is something to see within seconds. */
export async function watchSampleWire(newsroom: Newsroom, address: string): Promise<void> {
  const marks = newsroom.store.keyValues('start')
  if (await marks.get<boolean>('sample-wire')) return
  if ((await newsroom.store.feeds.all()).length === 0) {
    const at = newsroom.clock()
    const feed = { url: `${address}feed.xml`, title, nextPoll: at, at }
    await newsroom.store.transaction((rows) =>
      subscribeTo(rows, feed, {
        platform: 'local',
        workspace: 'local',
        channel: 'wire',
        channelName: 'wire',
        filter: '',
        style: 'each',
        catchUp: postedAtStart,
        createdBy: 'nightdesk',
      }),
    )
  }
  await marks.set('sample-wire', true)
}
