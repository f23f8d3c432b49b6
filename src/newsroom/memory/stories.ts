import { setImmediate as letOthersGo } from 'node:timers/promises'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { Store } from '../../core/store.ts'
import { createGrouper, featuresOf, type Grouper, type Move, type StoryArticle } from '../../text/stories/index.ts'

const dayMs = 24 * 3_600_000
const rememberedMs = 14 * dayMs
/** Rows this much older than the last look are looked at again: clocks of several processes differ, and commits come late. */
const overlapMs = 10_000

/** The grouping of one workspace, while it is one's turn. */
export interface StoryGrouping {
  /** The story that the article belongs to by its words, and other articles that go elsewhere with it. A new story has a name until it has a row. */
  decide(article: ArticleRow): Decision
  /** Says where the article was put, and by what id each new story is known. */
  placed(article: ArticleRow, story: string, made: ReadonlyMap<string, string>): void
  /** What was decided was not carried out: the memory is made again from the rows before its next use. */
  forget(): void
  /** Stories that may be parts of something bigger with this one, the closest first. */
  related(story: string): string[]
}

export interface Decision {
  readonly story: string
  readonly moves: readonly Move[]
}

const newName = 'new:'
/** Whether it is the name of a story that has no row yet. */
export const isNew = (story: string): boolean => story.startsWith(newName)

/**
 * The groupings of workspaces, kept in memory so that a new article costs one comparison. The rows are the truth: before
 * each use the grouping takes in what other processes and people have put or moved since.
 */
export interface StoryMemory {
  /** Does `work` with the grouping of a workspace as the rows have it now; one at a time for each workspace. */
  withGrouping<T>(
    store: Store,
    place: Workspace,
    now: number,
    work: (grouping: StoryGrouping) => Promise<T>,
  ): Promise<T>
  /** Lets go of everything: it is made again from the rows. */
  forget(): void
}

interface Placed {
  readonly story: string
  readonly byPerson: boolean
}

interface Grouping {
  readonly grouper: Grouper
  /** In which story each remembered article is, and who put it there. */
  readonly placed: Map<string, Placed>
  lookedAt: number
}

/**
 * Of each workspace at most `articles` are remembered, up to a hundred kilobytes each, and of all together about `total`: the
 * workspaces used least lately are forgotten first.
 */
export function createStoryMemory({ articles = 2000, total = 3000 } = {}): StoryMemory {
  const groupings = new Map<string, Grouping>()
  const turns = new Map<string, Promise<unknown>>()

  const size = () => [...groupings.values()].reduce((sum, { placed }) => sum + placed.size, 0)

  async function seed(store: Store, grouping: Grouping, article: string, { story, byPerson }: Placed): Promise<void> {
    const before = grouping.placed.get(article)
    if (before?.story === story && before.byPerson === byPerson) return
    const row = await store.articles.forWork.byId(article)
    if (!row) return
    grouping.grouper.seed(article, story, featuresOf(storyArticle(row)), byPerson)
    remember(grouping, article, { story, byPerson })
    await letOthersGo()
  }

  function remember({ placed }: Grouping, article: string, where: Placed): void {
    placed.delete(article)
    placed.set(article, where)
    if (placed.size > articles) placed.delete(placed.keys().next().value!)
  }

  function turnOn(grouping: Grouping, key: string): StoryGrouping {
    const { grouper } = grouping
    let decided: Decision | undefined
    return {
      decide(article) {
        decided = grouper.add(storyArticle(article))
        return decided
      },
      placed(article, story, made) {
        for (const [name, id] of made) grouper.rename(name, id)
        for (const { id, to } of decided?.moves ?? [])
          remember(grouping, id, { story: made.get(to) ?? to, byPerson: false })
        if (decided === undefined || (made.get(decided.story) ?? decided.story) !== story)
          grouper.seed(article.id, story, featuresOf(storyArticle(article)))
        remember(grouping, article.id, { story, byPerson: false })
      },
      forget: () => void groupings.delete(key),
      related: (story) => grouper.related(story),
    }
  }

  async function open(store: Store, place: Workspace, now: number): Promise<Grouping> {
    const grouping: Grouping = {
      grouper: createGrouper({ newStory: (article) => `${newName}${article}`, capacity: articles }),
      placed: new Map(),
      lookedAt: now,
    }
    const newestFirst = await store.stories.recent(place.platform, place.workspace, now - rememberedMs, articles)
    for (const { article, ...where } of newestFirst.toReversed()) await seed(store, grouping, article, where)
    return grouping
  }

  async function current(store: Store, place: Workspace, key: string, now: number): Promise<Grouping> {
    const grouping = groupings.get(key) ?? (await open(store, place, now))
    const since = grouping.lookedAt - overlapMs
    for (const { article, ...where } of await store.stories.placedSince(place.platform, place.workspace, since))
      await seed(store, grouping, article, where)
    grouping.lookedAt = now
    groupings.delete(key)
    groupings.set(key, grouping)
    for (const [oldest] of groupings) {
      if (oldest === key || size() <= total) break
      groupings.delete(oldest)
    }
    return grouping
  }

  return {
    forget: () => groupings.clear(),
    async withGrouping(store, place, now, work) {
      const key = workspaceKey(place)
      const before = turns.get(key) ?? Promise.resolve()
      const turn = before
        .catch(() => {})
        .then(async () => {
          try {
            return await work(turnOn(await current(store, place, key, now), key))
          } catch (error) {
            // What the memory took in may not have been written: it is made again from the rows.
            groupings.delete(key)
            throw error
          }
        })
      turns.set(key, turn)
      try {
        return await turn
      } finally {
        if (turns.get(key) === turn) turns.delete(key)
      }
    },
  }
}

function storyArticle(article: ArticleRow): StoryArticle {
  const { headline, text, published } = article.content
  return { id: article.id, title: headline, text, ...(published && { published: published.date }) }
}
