/** A binary heap: the item that compares highest comes out first. */
export class Heap<T> {
  private readonly items: T[] = []
  private readonly compare: (a: T, b: T) => number

  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare
  }

  push(item: T): void {
    const { items } = this
    let at = items.length
    items.push(item)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.compare(items[at]!, items[above]!) <= 0) break
      this.swap(at, above)
      at = above
    }
  }

  pop(): T | undefined {
    const { items } = this
    const top = items[0]
    const last = items.pop()
    if (items.length === 0 || last === undefined) return top
    items[0] = last
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      let best = at
      if (left < items.length && this.compare(items[left]!, items[best]!) > 0) best = left
      if (left + 1 < items.length && this.compare(items[left + 1]!, items[best]!) > 0) best = left + 1
      if (best === at) return top
      this.swap(at, best)
      at = best
    }
  }

  private swap(a: number, b: number): void {
    const held = this.items[a]!
    this.items[a] = this.items[b]!
    this.items[b] = held
  }
}
