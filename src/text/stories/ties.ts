import { isTelling } from './explain.ts'
import { featuresOf, type StoryArticle } from './features.ts'

const most = { articles: 60, names: 6, numbers: 4 }

/** What the articles of a story have in common, letter for letter: names and numbers of two of them or more, of most of them first. */
export function tiesOf(articles: readonly Omit<StoryArticle, 'id'>[]): {
  readonly names: string[]
  readonly numbers: string[]
} {
  const names = new Map<string, number>()
  const numbers = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const article of articles.slice(0, most.articles)) {
    const features = featuresOf(article)
    for (const name of features.names) if (isTelling(name)) count(names, name)
    for (const key of Object.keys(features.counts)) {
      const number = /^number:(\S{2,})$/.exec(key)?.[1]
      if (number !== undefined && !/^(?:19|20)\d\d$/.test(number)) count(numbers, number)
    }
  }
  const shared = (counts: Map<string, number>) =>
    [...counts]
      .filter(([, articles]) => articles >= 2)
      .sort((a, b) => b[1] - a[1])
      .map(([key]) => key)
  const told: string[] = []
  for (const name of shared(names)) {
    // "Brandt" says nothing beside "Olga Brandt".
    if (told.length < most.names && !told.some((other) => ` ${other} `.includes(` ${name} `))) told.push(name)
  }
  return { names: told, numbers: shared(numbers).slice(0, most.numbers) }
}
