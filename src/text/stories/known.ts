import type { Features } from './features.ts'
import { InvertedIndex } from './inverted.ts'
import { closenessOf, nearnessInTime } from './rule.ts'
import { Frequencies, type Vector } from './weigh.ts'

/** An article that is known, and what it is like. */
export interface Known {
  readonly id: string
  readonly features: Features
  vector: Vector
  story: string
  /** People put it in its story: no machine moves it. */
  pinned: boolean
  /** How often the machine has moved it. */
  moves: number
  /** Closeness to other known articles, by their numbers. */
  readonly links: Map<number, number>
}

/** Articles that the general frequencies of words stand for. */
const general = 30
/** Closeness below this says nothing. */
const least = 0.02
/** Links kept to those that came before, the closest. */
const mostLinks = 80
/**
 * What is rare is learnt as articles come: each time they are a quarter more all are weighed again, and, while they are few, also
 * compared again. Of many articles one more shows little, and weighing them takes a quarter of a second.
 */
const learning = { from: 8, growth: 1.25, compared: 250, weighed: 700 }

/** The known articles with their stories, and how close each is to each. Numbers rise with arrival. */
export class KnownArticles {
  readonly all = new Map<number, Known>()
  readonly stories = new Map<string, Set<number>>()
  private readonly numbers = new Map<string, number>()
  private readonly frequencies = new Frequencies(general)
  private index = new InvertedIndex()
  private last = 0
  private weighed = 0

  numberOf(id: string): number | undefined {
    return this.numbers.get(id)
  }

  /** Takes an article in, or anew; in no story where `story` is ''. */
  put(id: string, features: Features, story: string, pinned: boolean): number {
    this.forget(id)
    const number = ++this.last
    this.frequencies.count(features)
    const vector = this.frequencies.weigh(features)
    this.numbers.set(id, number)
    this.all.set(number, { id, features, vector, story: '', pinned, moves: 0, links: new Map() })
    if (this.isToLearn()) this.weighAll(number)
    else this.link(number)
    if (story !== '') this.place(number, story)
    return number
  }

  place(number: number, story: string): void {
    const known = this.all.get(number)!
    const before = this.stories.get(known.story)
    before?.delete(number)
    if (before?.size === 0) this.stories.delete(known.story)
    known.story = story
    const members = this.stories.get(story)
    if (members) members.add(number)
    else this.stories.set(story, new Set([number]))
  }

  forget(id: string): void {
    const number = this.numbers.get(id)
    if (number === undefined) return
    const { story, features, vector, links } = this.all.get(number)!
    for (const other of links.keys()) this.all.get(other)?.links.delete(number)
    const members = this.stories.get(story)
    members?.delete(number)
    if (members?.size === 0) this.stories.delete(story)
    this.index.remove(number, vector)
    this.frequencies.count(features, -1)
    this.numbers.delete(id)
    this.all.delete(number)
  }

  forgetOldest(): void {
    const oldest = this.all.values().next().value
    if (oldest) this.forget(oldest.id)
  }

  private isToLearn(): boolean {
    const { size } = this.all
    return size >= learning.from && size < learning.weighed && size >= learning.growth * this.weighed
  }

  private weighAll(newest: number): void {
    this.weighed = this.all.size
    this.index = new InvertedIndex()
    const anew = this.all.size < learning.compared
    for (const [number, known] of this.all) {
      known.vector = this.frequencies.weigh(known.features)
      if (anew) known.links.clear()
      else if (number !== newest) this.index.add(number, known.vector)
    }
    if (!anew) this.link(newest)
    else for (const number of this.all.keys()) this.link(number)
  }

  private link(number: number): void {
    const known = this.all.get(number)!
    let near: [number, number][] = []
    for (const [other, shared] of this.index.compare(known.vector)) {
      const closeness = closenessOf(shared) * nearnessInTime(known.features.day, this.all.get(other)!.features.day)
      if (closeness >= least) near.push([other, closeness])
    }
    if (near.length > mostLinks) near = near.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostLinks)
    for (const [other, closeness] of near) {
      known.links.set(other, closeness)
      this.all.get(other)!.links.set(number, closeness)
    }
    this.index.add(number, known.vector)
  }
}
