import type { Card } from '../../src/core/card.ts'
import type { Found } from '../../src/core/directory.ts'
import type { ChannelRef } from '../../src/core/place.ts'
import type { Platform, PostOutcome } from '../../src/core/platform.ts'
import { renderPlain } from '../../src/locales/plain.ts'

export interface Posted {
  readonly id: string
  readonly to: ChannelRef
  readonly key: string
  card: Card
  edits: number
}

/** A platform that keeps what it is given, and whose next outcomes a test can decide. */
export interface PaperPlatform extends Platform {
  readonly posts: Posted[]
  /** Taken one after another instead of posting. */
  readonly outcomes: PostOutcome[]
  /** While it is set, answers instead of posting, where it answers anything. */
  meanwhile: ((to: ChannelRef) => PostOutcome | undefined) | undefined
  /** What it says when it is asked for a name; any other name is found, as its own id. */
  readonly directory: Map<string, Found>
  texts(channel: string): string[]
}

export function paperPlatform(name = 'local'): PaperPlatform {
  const posts: Posted[] = []
  const outcomes: PostOutcome[] = []
  const directory = new Map<string, Found>()
  return {
    name,
    posts,
    outcomes,
    meanwhile: undefined as PaperPlatform['meanwhile'],
    directory,
    can: {
      ...{ threads: true, ephemeral: true, completion: true, files: true, menus: true, commandsInThreads: true },
      roles: true,
      operator: true,
      shares: false,
      tellPrivately: false,
    },
    find: async ({ typed }) => {
      const id = typed.replace(/^[#@]/, '')
      return directory.get(id) ?? { state: 'found', id, name: id }
    },
    async start() {},
    async stop() {},
    async post(to, card, key) {
      const outcome = this.meanwhile?.(to) ?? outcomes.shift()
      if (outcome) return outcome
      const there = posts.find((post) => post.key === key)
      if (there) return { state: 'posted', ref: { ...to, message: there.id } }
      const id = `m${posts.length + 1}`
      posts.push({ id, to, key, card, edits: 0 })
      return { state: 'posted', ref: { ...to, message: id } }
    },
    async update(ref, card) {
      const there = posts.find((post) => post.id === ref.message)
      if (!there && card === null) return { state: 'posted', ref }
      if (!there) return { state: 'refused', reason: 'no such message', about: 'post' }
      if (card === null) posts.splice(posts.indexOf(there), 1)
      else there.card = card
      there.edits++
      return { state: 'posted', ref }
    },
    texts: (channel) => posts.filter((post) => post.to.channel === channel).map((post) => renderPlain(post.card)),
  }
}
