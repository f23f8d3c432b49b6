import type { Graph } from './graph.ts'
import { Heap } from './heap.ts'
import { type Group, neededCloseness } from './rule.ts'

interface Cluster extends Group {
  size: number
  cohesion: number
  /** Sum of closeness inside it. */
  inner: number
  /** Sum of closeness to each other cluster. */
  readonly links: Map<number, number>
  /** The story that people put it in, where they did. */
  pin: string | undefined
  /** Rises with every merge, so that what the heap says of its past is passed over. */
  version: number
}

interface Merge {
  readonly a: number
  readonly b: number
  readonly versions: number
  readonly gain: number
}

export interface LinkOptions {
  /** How much closer than they need to be groups must be to be joined; 1 where nothing is said. */
  readonly caution?: number
  /** For each node the group that it is held in: those of one stay together, those of two apart, whatever they are like. */
  readonly pins?: readonly (string | undefined)[]
}

/**
 * Average-link clustering of a sparse graph (Sokal and Michener 1958): the two groups that exceed the closeness they need
 * by most are joined, until none does. A pair with no link counts as zero. Returns for each node the lowest node of its group.
 */
export function link(graph: Graph, { caution = 1, pins = [] }: LinkOptions = {}): number[] {
  const parent = graph.map((_, i) => i)
  const clusters: (Cluster | undefined)[] = graph.map((links, i) => ({
    size: 1,
    cohesion: 0,
    inner: 0,
    links: new Map(links),
    pin: pins[i],
    version: 0,
  }))
  const heap = new Heap<Merge>((x, y) => x.gain - y.gain || y.a - x.a || y.b - x.b)

  function offer(a: number, b: number): void {
    const [left, right] = [clusters[a]!, clusters[b]!]
    if (left.pin !== undefined && right.pin !== undefined) return
    const gain = left.links.get(b)! / (left.size * right.size) - caution * neededCloseness(left, right)
    if (gain >= 0) heap.push({ a: Math.min(a, b), b: Math.max(a, b), versions: left.version + right.version, gain })
  }

  const held = new Map<string, number>()
  for (const [i, pin] of pins.entries()) {
    if (pin === undefined) continue
    const first = held.get(pin)
    if (first === undefined) held.set(pin, i)
    else {
      join(clusters, first, i)
      parent[i] = first
    }
  }
  for (const [i, cluster] of clusters.entries())
    if (cluster) for (const j of cluster.links.keys()) if (j > i) offer(i, j)
  for (let next = heap.pop(); next; next = heap.pop()) {
    const [a, b] = [clusters[next.a], clusters[next.b]]
    if (!a || !b || a.version + b.version !== next.versions) continue
    join(clusters, next.a, next.b)
    parent[next.b] = next.a
    for (const other of a.links.keys()) offer(next.a, other)
  }
  return graph.map((_, i) => rootOf(parent, i))
}

/** Puts cluster `from` into cluster `into`. */
function join(clusters: (Cluster | undefined)[], into: number, from: number): void {
  const a = clusters[into]!
  const b = clusters[from]!
  a.inner += b.inner + (a.links.get(from) ?? 0)
  a.size += b.size
  a.cohesion = a.inner / ((a.size * (a.size - 1)) / 2)
  a.pin ??= b.pin
  a.version += b.version + 1
  clusters[from] = undefined
  a.links.delete(from)
  for (const [other, sum] of b.links) {
    if (other === into) continue
    const links = clusters[other]!.links
    links.delete(from)
    const total = (a.links.get(other) ?? 0) + sum
    a.links.set(other, total)
    links.set(into, total)
  }
}

function rootOf(parent: number[], node: number): number {
  let root = node
  while (parent[root] !== root) root = parent[root]!
  for (let at = node; at !== root; ) {
    const next = parent[at]!
    parent[at] = root
    at = next
  }
  return root
}
