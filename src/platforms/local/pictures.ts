import type { Clock } from '../../core/clock.ts'
import type { MessageRows } from '../../core/rows/message.ts'
import type { PictureReading } from '../../core/wire.ts'

/** What of a post lies elsewhere. */
export type Elsewhere = 'image' | 'icon'

export interface Picture {
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Pictures {
  /** The picture or the icon that the card of a message names; undefined where it names none, or it can't be had. */
  of(message: string, which: Elsewhere): Promise<Picture | undefined>
}

const keptBytes = 24 * 1024 * 1024
const keptMs = 6 * 3_600_000
/** What could not be had is asked for again after this. */
const missedMs = 10 * 60_000
const mostMissed = 500
const mostAtOnce = 4

/**
 * Pictures of posts, fetched by the desk behind its guard and kept for a while, so that the page itself opens nothing elsewhere. Only what a
 * message names is fetched, a few at a time.
 */
export function createPictures(
  messages: Pick<MessageRows, 'byId'>,
  read: (url: string) => Promise<PictureReading>,
  clock: Clock,
): Pictures {
  const kept = new Map<string, { readonly picture: Picture; readonly at: number }>()
  const missed = new Map<string, number>()
  const underWay = new Map<string, Promise<Picture | undefined>>()
  let size = 0

  function forget(url: string): void {
    size -= kept.get(url)?.picture.bytes.length ?? 0
    kept.delete(url)
  }

  function keep(url: string, picture: Picture): void {
    forget(url)
    kept.set(url, { picture, at: clock() })
    size += picture.bytes.length
    for (const oldest of kept.keys()) {
      if (size <= keptBytes) break
      forget(oldest)
    }
  }

  async function fetched(url: string): Promise<Picture | undefined> {
    const reading = await read(url)
    if (reading.state === 'read') {
      const picture = { mime: reading.mime, bytes: Uint8Array.from(reading.bytes) }
      keep(url, picture)
      return picture
    }
    if (missed.size >= mostMissed) missed.clear()
    missed.set(url, clock())
    return undefined
  }

  return {
    async of(message, which) {
      const card = (await messages.byId(message))?.card
      const url = which === 'image' ? card?.image : card?.icon?.url
      if (url === undefined) return undefined
      const known = kept.get(url)
      if (known && clock() - known.at < keptMs) return known.picture
      if (clock() - (missed.get(url) ?? Number.NEGATIVE_INFINITY) < missedMs) return undefined
      const running = underWay.get(url)
      if (running) return running
      while (underWay.size >= mostAtOnce) await Promise.race(underWay.values())
      const work = fetched(url).finally(() => underWay.delete(url))
      underWay.set(url, work)
      return work
    },
  }
}
