import { explain } from './explain.ts'
import { type Features, featuresOf, type StoryArticle } from './features.ts'
import { KnownArticles } from './known.ts'
import { regroup, relatedTo } from './relink.ts'

export interface Because {
  /** People, places and bodies named in the article and in its story, as they are there. */
  readonly names: string[]
  /** Numbers that are in both. */
  readonly numbers: string[]
  /** Other words of both, the most telling first. */
  readonly words: string[]
}

/** An article that goes from one story to another, since a later one has shown where it belongs. */
export interface Move {
  readonly id: string
  readonly from: string
  readonly to: string
}

export interface Placement {
  readonly story: string
  /** True when the article begins a story. */
  readonly begins: boolean
  /** Why it is in its story: nothing where it begins one. */
  readonly because: Because
  /** Other articles that go elsewhere with it. Where all of a story's do, the two stories are one. */
  readonly moves: readonly Move[]
}

export interface GrouperOptions {
  /** How much closer than the rule asks articles must be; 1.2 where nothing is said. */
  readonly caution?: number
  /** Names a new story by the id of its first article; by default after it. */
  readonly newStory?: (article: string) => string
  /** Articles remembered, 20,000 where nothing is said; the oldest are forgotten first. */
  readonly capacity?: number
}

export interface Grouper {
  /** Puts an article in the story that it belongs to, or begins one; and others where it shows that they belong. */
  add(article: StoryArticle): Placement
  /** Tells of an article that is in a story already; again to move it. What people put there (`pinned`) stays there. */
  seed(id: string, story: string, features: Features, pinned?: boolean): void
  /** Gives a story another name. */
  rename(story: string, name: string): void
  /** Stories that this one may be a part of something bigger with, the closest first. */
  related(story: string): string[]
}

/** An incremental grouping of articles by what they cover. Keeps what it was told in memory, and nothing else. */
export function createGrouper(options: GrouperOptions = {}): Grouper {
  const { caution = 1.2, newStory, capacity = 20_000 } = options
  const known = new KnownArticles()

  function nameFor(number: number): string {
    const { id } = known.all.get(number)!
    if (newStory) return newStory(id)
    for (let n = 1; ; n++) {
      const name = n === 1 ? id : `${id}-${n}`
      if (!known.stories.has(name)) return name
    }
  }

  function because(number: number): Because {
    const { features, vector, story, links } = known.all.get(number)!
    const near = [...known.stories.get(story)!]
      .filter((other) => other !== number)
      .sort((a, b) => (links.get(b) ?? 0) - (links.get(a) ?? 0))
      .map((other) => known.all.get(other)!)
    return near.length === 0 ? { names: [], numbers: [], words: [] } : explain(features, vector, near)
  }

  return {
    add(article) {
      const number = known.put(article.id, featuresOf(article), '', false)
      const moves: Move[] = []
      for (const { members, story } of regroup(known, number, caution)) {
        const to = story ?? nameFor(members[0]!)
        for (const member of members) {
          const { id, story: from } = known.all.get(member)!
          if (from === to) continue
          if (from !== '') {
            moves.push({ id, from, to })
            known.all.get(member)!.moves++
          }
          known.place(member, to)
        }
      }
      const { story } = known.all.get(number)!
      const placement = {
        story,
        begins: known.stories.get(story)!.size === 1,
        because: because(number),
        moves,
      }
      if (known.all.size > capacity) known.forgetOldest()
      return placement
    },
    seed(id, story, features, pinned = false) {
      const number = known.numberOf(id)
      if (number === undefined) known.put(id, features, story, pinned)
      else {
        known.place(number, story)
        known.all.get(number)!.pinned = pinned
      }
      if (known.all.size > capacity) known.forgetOldest()
    },
    rename(story, name) {
      for (const member of known.stories.get(story) ?? []) known.place(member, name)
    },
    related: (story) => relatedTo(known, story),
  }
}
