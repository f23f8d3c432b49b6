import { BoundedMap } from '../../chat/bounded-map.ts'
import { mostPages } from './recall.ts'

/** Reads one page of a history back to a moment, and answers where the next one begins. Rejects where it can't be asked. */
export type ReadPage = (from: number, cursor: string | undefined) => Promise<string | undefined>

/** One going through a history, the newest page first. */
interface Pass {
  /** How far back the look was asked to go, and how far this pass goes. */
  readonly wanted: number
  readonly from: number
  readonly begun: number
  readonly pages: number
  readonly cursor?: string | undefined
}

export interface Looks {
  /** Reads a history back to `wanted`, by Slack's clock. Rejects as `read` does: the next look goes on where this one was broken off. */
  through(history: string, wanted: number, read: ReadPage): Promise<void>
}

/**
 * Looks through histories of which Slack lets some apps read one short page a minute: a look may take many calls. What came in while it
 * was broken off is read in another pass, as far back as the last one began.
 */
export function createLooks(theirNow: () => number | undefined): Looks {
  const unfinished = new BoundedMap<string, Pass>(2000)
  return {
    async through(history, wanted, read) {
      const passOf = (from: number): Pass => ({ wanted, from, begun: theirNow() ?? from, pages: 0 })
      const kept = unfinished.get(history)
      let pass = kept && kept.wanted <= wanted ? kept : passOf(wanted)
      let resumed = pass.cursor !== undefined
      if (!resumed) pass = passOf(pass.from)
      for (;;) {
        unfinished.set(history, pass)
        const cursor = await read(pass.from, pass.cursor)
        pass = { ...pass, cursor, pages: pass.pages + 1 }
        if (cursor && pass.pages < mostPages) continue
        if (!resumed) break
        pass = passOf(pass.begun)
        resumed = false
      }
      unfinished.delete(history)
    },
  }
}
