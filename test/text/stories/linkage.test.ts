import { describe, expect, test } from 'vitest'
import { Heap } from '../../../src/text/stories/heap.ts'
import { link } from '../../../src/text/stories/linkage.ts'
import { nearnessInTime, neededCloseness } from '../../../src/text/stories/rule.ts'

/** A graph from pairs. */
function graphOf(size: number, pairs: [number, number, number][]): Map<number, number>[] {
  const graph = Array.from({ length: size }, () => new Map<number, number>())
  for (const [a, b, closeness] of pairs) {
    graph[a]!.set(b, closeness)
    graph[b]!.set(a, closeness)
  }
  return graph
}

/** Every pair within a group this close. */
const clique = (members: number[], closeness: number): [number, number, number][] =>
  members.flatMap((a, i) => members.slice(i + 1).map((b): [number, number, number] => [a, b, closeness]))

describe('linkage', () => {
  test('what is close is joined, what is not stays alone', () => {
    expect(
      link(
        graphOf(4, [
          [0, 1, 0.5],
          [2, 3, 0.05],
        ]),
      ),
    ).toEqual([0, 0, 2, 3])
  })

  test('what people hold together stays so, and what they hold apart, whatever it is like', () => {
    const alike = graphOf(4, clique([0, 1, 2, 3], 0.5))
    expect(link(alike, { pins: ['a', 'a', 'b', undefined] })).toEqual([0, 0, 2, 2])
    expect(link(graphOf(3, [[1, 2, 0.5]]), { pins: ['a', undefined, 'a'] })).toEqual([0, 0, 0])
  })

  test('with caution more is needed', () => {
    const pair = graphOf(2, [[0, 1, 0.11]])
    expect(link(pair)).toEqual([0, 0])
    expect(link(pair, { caution: 1.2 })).toEqual([0, 1])
  })

  test('an article alone joins at a closeness that two well-covered stories would not', () => {
    const [one, two] = [
      [0, 1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14, 15],
    ]
    const between = (group: number[], other: number[]) =>
      group.flatMap((a) => other.map((b): [number, number, number] => [a, b, 0.18]))
    const floods = graphOf(17, [...clique(one, 0.4), ...clique(two, 0.4), ...between(one, two), ...between(one, [16])])
    const roots = link(floods)
    expect(new Set(one.map((i) => roots[i])).size).toBe(1)
    expect(roots[8]).not.toBe(roots[0])
    expect(roots[16]).toBe(roots[0])
  })

  test('no article, and one, are no trouble', () => {
    expect(link([])).toEqual([])
    expect(link(graphOf(1, []))).toEqual([0])
  })
})

describe('the rule', () => {
  test('more coverage asks for more closeness', () => {
    const needed = [1, 2, 4, 8, 20].map((size) => neededCloseness({ size, cohesion: 0.2 }, { size: 20, cohesion: 0.2 }))
    expect([...needed].sort((a, b) => a - b)).toEqual(needed)
  })

  test('days apart count only after the third, and not at all where one is unknown', () => {
    expect(nearnessInTime(10, 13)).toBe(1)
    expect(nearnessInTime(10, 27)).toBeCloseTo(0.5)
    expect(nearnessInTime(undefined, 27)).toBe(1)
  })
})

test('a heap gives back its items from the highest to the lowest', () => {
  const heap = new Heap<number>((a, b) => a - b)
  const items = Array.from({ length: 200 }, (_, i) => (i * 7919) % 211)
  for (const item of items) heap.push(item)
  expect(items.map(() => heap.pop())).toEqual([...items].sort((a, b) => b - a))
  expect(heap.pop()).toBeUndefined()
})
