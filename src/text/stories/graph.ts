import type { Features } from './features.ts'
import { InvertedIndex } from './inverted.ts'
import { closenessOf, nearnessInTime } from './rule.ts'
import { Frequencies } from './weigh.ts'

/** For each article the earlier and later ones that it resembles, with their closeness. */
export type Graph = readonly ReadonlyMap<number, number>[]

/** Closeness below this says nothing. */
const least = 0.02
/** Links kept of one article to earlier ones, the closest: many in a small set, and a bound in a large one. */
const links = { small: 400, large: 100, largeFrom: 2000 }
/** Fewer articles than this can't tell by themselves which words are common. */
const few = 30

/** Compares articles by an inverted index: only those that share a telling word are ever looked at. */
export function compareAll(articles: readonly Features[]): Graph {
  const frequencies = new Frequencies(Math.max(0, few - articles.length))
  for (const features of articles) frequencies.count(features)
  const most = articles.length < links.largeFrom ? links.small : links.large
  const graph: Map<number, number>[] = articles.map(() => new Map())
  const index = new InvertedIndex()
  articles.forEach((features, i) => {
    const vector = frequencies.weigh(features)
    let near: [number, number][] = []
    for (const [j, shared] of index.compare(vector)) {
      const closeness = closenessOf(shared) * nearnessInTime(features.day, articles[j]!.day)
      if (closeness >= least) near.push([j, closeness])
    }
    if (near.length > most) near = near.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
    for (const [j, closeness] of near) {
      graph[i]!.set(j, closeness)
      graph[j]!.set(i, closeness)
    }
    index.add(i, vector)
  })
  return graph
}
