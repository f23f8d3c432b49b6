import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Workspace } from '../../core/place.ts'
import type { Wish } from '../../core/rows/forgetting.ts'
import type { Rows } from '../../core/store.ts'
import { type WordFinder, wordFinder } from '../../core/word-finder.ts'
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
  /** The articles that go. */
  readonly articles: readonly string[]
  /** The words by which it is found wherever it is quoted, and looked for afterwards. */
  readonly finder: WordFinder
  /** Nothing that is older can quote it. */
  readonly since: number
}

const articlesAtOnce = 25
const pageSize = 500

/** An article, or all of an outlet. */
export async function askedArticles(
  rows: Rows,
  ids: readonly string[],
  asked: Pick<Asked, 'what' | 'called' | 'places' | 'posts'>,
): Promise<Asked> {
  const steps = inSteps(ids).map((some): Wish => ({ what: 'articles', ids: some }))
  return { ...asked, steps, ...(await knownBy(rows, ids)) }
}

function inSteps(ids: readonly string[]): string[][] {
  const steps: string[][] = []
  for (let i = 0; i < ids.length; i += articlesAtOnce) steps.push(ids.slice(i, i + articlesAtOnce))
  return steps
}

/** What articles are known by wherever they are quoted. */
async function knownBy(
  { forgetting }: Rows,
  ids: readonly string[],
): Promise<Pick<Asked, 'articles' | 'finder' | 'since'>> {
  const words: string[] = []
  let since = Number.MAX_SAFE_INTEGER
  for (const some of inSteps(ids)) {
    for (const word of await forgetting.wordsOf(some)) words.push(word)
    since = Math.min(since, await forgetting.oldestOf(some))
    await letOthersGo()
  }
  return { articles: ids, finder: wordFinder([...new Set(words)]), since }
}

/** A text that only its owner sees. */
export function askedText(rows: Rows, { platform, workspace }: Workspace, id: string): Promise<Asked> {
  const places = [{ platform, workspace }]
  return askedArticles(rows, [id], { what: 'article', called: say.forgetting.ownText, places, posts: 'delete' })
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
  const steps = [{ what: 'member' as const, id }]
  return { what: 'member', called: say.forgetting.aMember, places, posts: 'keep', steps, ...(await knownBy(rows, own)) }
}

export function askedWorkspace(place: Workspace): Asked {
  return {
    ...{ what: 'workspace', called: say.forgetting.thisWorkspace, places: [place], posts: 'keep' },
    ...{ steps: [{ what: 'workspace' }], articles: [], finder: wordFinder([]), since: 0 },
  }
}
