import type { Workspace } from '../../core/place.ts'
import type { Wish } from '../../core/rows/forgetting.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'

/** What somebody asked to be forgotten. */
export interface Asked {
  readonly what: 'article' | 'outlet' | 'member' | 'workspace'
  /** In a sentence; nothing of what goes is in it, for it is kept. */
  readonly called: string
  readonly places: readonly Workspace[]
  readonly posts: 'delete' | 'keep'
  /** What is done, step by step. */
  readonly steps: readonly Wish[]
  /** By which it is looked for afterwards. */
  readonly words: readonly string[]
}

const articlesAtOnce = 25
/** Of so many articles the words are looked for afterwards. */
const lookedForAtMost = 40
const pageSize = 500

/** An article, or all of an outlet. */
export async function askedArticles(
  rows: Rows,
  ids: readonly string[],
  asked: Pick<Asked, 'what' | 'called' | 'places' | 'posts'>,
): Promise<Asked> {
  const steps: Wish[] = []
  for (let i = 0; i < ids.length; i += articlesAtOnce)
    steps.push({ what: 'articles', ids: ids.slice(i, i + articlesAtOnce) })
  return { ...asked, steps, words: await rows.forgetting.wordsOf(ids.slice(0, lookedForAtMost)) }
}

export async function articlesOfOutlet(
  rows: Rows,
  outlet: string,
  places: readonly Workspace[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (;;) {
    const page = await rows.forgetting.ofOutlet(outlet, places, found.at(-1), pageSize)
    found.push(...page)
    if (page.length < pageSize) return found
  }
}

/** A member, with the texts that are theirs alone. */
export async function askedMember(rows: Rows, id: string, place: Workspace): Promise<Asked> {
  const places = [place]
  const own = await rows.forgetting.privateOf(id, places)
  const texts = await rows.forgetting.wordsOf(own.slice(0, lookedForAtMost))
  return {
    what: 'member',
    called: say.forgetting.aMember,
    places,
    posts: 'keep',
    steps: [{ what: 'member', id }],
    words: texts,
  }
}

export function askedWorkspace(place: Workspace): Asked {
  return {
    ...{ what: 'workspace', called: say.forgetting.thisWorkspace, places: [place], posts: 'keep' },
    ...{ steps: [{ what: 'workspace' }], words: [] },
  }
}
