import { explain } from './explain.ts'
import { type Features, featuresOf, type StoryArticle } from './features.ts'
import { InvertedIndex } from './inverted.ts'
import { closenessOf, nearnessInTime, neededCloseness } from './rule.ts'
import { Frequencies, type Vector } from './weigh.ts'

export interface Because {
  /** People, places and bodies named in the article and in its story, as they are there. */
  readonly names: string[]
  /** Numbers that are in both. */
  readonly numbers: string[]
  /** Other words of both, the most telling first. */
  readonly words: string[]
  /** Average closeness to the story's articles, 0 to 1; that of the closest story where a new one begins. */
  readonly score: number
}

export interface Placement {
  readonly story: string
  /** True when no story was close enough, and this article begins one. */
  readonly begins: boolean
  readonly because: Because
  /** What to keep, to `seed` a later grouper with. */
  readonly features: Features
}

export interface GrouperOptions {
  /** How much closer than the evaluation's best an article must be to join a story; 1.5 where nothing is said. */
  readonly caution?: number
  /** Names a new story; by default after its first article. */
  readonly newStory?: (article: StoryArticle) => string
  /** Articles remembered, 20,000 where nothing is said; the oldest are forgotten first. */
  readonly capacity?: number
}

export interface Grouper {
  /** Puts an article in the closest story, or begins one. An article that is known already is moved. */
  add(article: StoryArticle): Placement
  /** Tells of an article that is in a story already, put there by the machine or by people; again to move it. */
  seed(id: string, story: string, features: Features): void
}

interface Member {
  readonly id: string
  readonly story: string
  readonly features: Features
  readonly vector: Vector
}

interface Story {
  size: number
  /** Sum of closeness between its articles. */
  inner: number
}

/** Articles that the general frequencies of words stand for. */
const general = 60

/** An incremental grouping of articles by what they cover. Keeps what it was told in memory, and nothing else. */
export function createGrouper(options: GrouperOptions = {}): Grouper {
  const { caution = 1.5, newStory = ({ id }) => id, capacity = 20_000 } = options
  const members = new Map<number, Member>()
  const numbers = new Map<string, number>()
  const stories = new Map<string, Story>()
  const index = new InvertedIndex()
  const frequencies = new Frequencies(general)
  let last = 0

  /** The known articles that share a telling word with this one. */
  function neighbours(features: Features, vector: Vector): Neighbour[] {
    return index.compare(vector).map(([number, shared]) => {
      const member = members.get(number)!
      return { member, closeness: closenessOf(shared) * nearnessInTime(features.day, member.features.day) }
    })
  }

  function forget(id: string): void {
    const number = numbers.get(id)
    if (number === undefined) return
    const { story: name, features, vector } = members.get(number)!
    numbers.delete(id)
    members.delete(number)
    index.remove(number, vector)
    frequencies.count(features, -1)
    const story = stories.get(name)!
    story.size--
    if (story.size === 0) stories.delete(name)
    else story.inner = Math.max(0, story.inner - (sumByStory(neighbours(features, vector)).get(name) ?? 0))
  }

  function put(id: string, name: string, features: Features, vector: Vector, toStory: number): void {
    const story = stories.get(name) ?? { size: 0, inner: 0 }
    story.size++
    story.inner += toStory
    stories.set(name, story)
    last++
    numbers.set(id, last)
    members.set(last, { id, story: name, features, vector })
    index.add(last, vector)
    frequencies.count(features)
    if (members.size > capacity) forget(members.values().next().value!.id)
  }

  function closest(sums: ReadonlyMap<string, number>): { name?: string; score: number; joins: boolean } {
    let best: { name?: string; score: number; joins: boolean } = { score: 0, joins: false }
    let margin = Number.NEGATIVE_INFINITY
    for (const [name, sum] of sums) {
      const { size, inner } = stories.get(name)!
      const cohesion = size > 1 ? inner / ((size * (size - 1)) / 2) : 0
      const over = sum / size - caution * neededCloseness({ size: 1, cohesion: 0 }, { size, cohesion })
      if (over <= margin) continue
      margin = over
      best = { name, score: sum / size, joins: over >= 0 }
    }
    return best
  }

  return {
    add(article) {
      forget(article.id)
      const features = featuresOf(article)
      const vector = frequencies.weigh(features)
      const near = neighbours(features, vector)
      const sums = sumByStory(near)
      const { name, score, joins } = closest(sums)
      const story = joins ? name! : newStory(article)
      const shared = joins
        ? explain(
            features,
            vector,
            near
              .filter(({ member }) => member.story === name)
              .sort((a, b) => b.closeness - a.closeness)
              .map(({ member }) => member),
          )
        : { names: [], numbers: [], words: [] }
      put(article.id, story, features, vector, sums.get(story) ?? 0)
      return { story, begins: !joins, because: { ...shared, score }, features }
    },
    seed(id, story, features) {
      forget(id)
      const vector = frequencies.weigh(features)
      put(id, story, features, vector, sumByStory(neighbours(features, vector)).get(story) ?? 0)
    },
  }
}

interface Neighbour {
  readonly member: Member
  readonly closeness: number
}

function sumByStory(near: readonly Neighbour[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { member, closeness } of near) sums.set(member.story, (sums.get(member.story) ?? 0) + closeness)
  return sums
}
