import { type Features, featuresOf, type StoryArticle } from './features.ts'

export interface Because {
  /** Words that the article and its story share, the most telling first. */
  readonly words: string[]
  /** Names that both have. */
  readonly names: string[]
  /** Closeness, 0 to 1. */
  readonly score: number
}

export interface Placement {
  readonly story: string
  /** True when no story was close enough, and this article begins one. */
  readonly begins: boolean
  readonly because: Because
}

export interface GrouperOptions {
  /** Closeness from which on an article joins a story, 0 to 1. */
  readonly threshold?: number
  /** Names a new story; by default after its first article. */
  readonly newStory?: (article: StoryArticle) => string
}

export interface Grouper {
  /** Puts an article in the closest story, or begins one. */
  add(article: StoryArticle): Placement
  /** Tells of an article that stands in a story already, whether by machine or by people. */
  seed(id: string, story: string, features: Features): void
}

interface Story {
  readonly id: string
  readonly sum: Map<string, number>
  readonly names: Set<string>
  size: number
}

const defaultThreshold = 0.2

/** An incremental grouping of articles by what they cover. Keeps what it was told in memory, and nothing else. */
export function createGrouper(options: GrouperOptions = {}): Grouper {
  const threshold = options.threshold ?? defaultThreshold
  const newStory = options.newStory ?? ((article) => article.id)
  const stories = new Map<string, Story>()
  const frequency = new Map<string, number>()
  const holders = new Map<string, Set<string>>()
  let articles = 0

  function weigh(features: Features): Map<string, number> {
    const vector = new Map<string, number>()
    let length = 0
    for (const [word, count] of Object.entries(features.words)) {
      const weight = (1 + Math.log(count)) * Math.log((articles + 50) / ((frequency.get(word) ?? 0) + 1))
      vector.set(word, weight)
      length += weight * weight
    }
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0
    for (const [word, weight] of vector) vector.set(word, weight * scale)
    return vector
  }

  function put(id: string, features: Features, vector: Map<string, number>): void {
    const story: Story = stories.get(id) ?? { id, sum: new Map(), names: new Set(), size: 0 }
    stories.set(id, story)
    story.size++
    for (const [word, weight] of vector) {
      story.sum.set(word, (story.sum.get(word) ?? 0) + weight)
      const held = holders.get(word) ?? new Set()
      holders.set(word, held.add(id))
    }
    for (const name of features.names) story.names.add(name)
    articles++
    for (const word of Object.keys(features.words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }

  return {
    add(article) {
      const features = featuresOf(article)
      const vector = weigh(features)
      const scores = new Map<string, number>()
      for (const [word, weight] of vector) {
        for (const id of holders.get(word) ?? []) {
          const story = stories.get(id)!
          scores.set(id, (scores.get(id) ?? 0) + (weight * story.sum.get(word)!) / story.size)
        }
      }
      let best: string | undefined
      for (const [id, score] of scores) if (score > (best === undefined ? 0 : scores.get(best)!)) best = id
      const score = best === undefined ? 0 : scores.get(best)!
      const begins = best === undefined || score < threshold
      const id = begins ? newStory(article) : best!
      const story = stories.get(id)
      const because: Because = {
        words: story && !begins ? sharedWords(vector, story) : [],
        names: story && !begins ? features.names.filter((name) => story.names.has(name)).slice(0, 6) : [],
        score,
      }
      put(id, features, vector)
      return { story: id, begins, because }
    },
    seed(_id, story, features) {
      put(story, features, weigh(features))
    },
  }
}

function sharedWords(vector: Map<string, number>, story: Story): string[] {
  return [...vector]
    .map(([word, weight]) => ({ word, weight: weight * (story.sum.get(word) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map(({ word }) => word)
}
