/** The circles of a graph: each group of nodes that lead to one another (Tarjan, 1972). */
export function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (node: string): number => {
    order.set(node, order.size)
    lowest.set(node, order.get(node)!)
    open.push(node)
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) lowest.set(node, Math.min(lowest.get(node)!, visit(next)))
      else if (open.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, order.get(next)!))
    }
    if (lowest.get(node) === order.get(node)) {
      const group = open.splice(open.indexOf(node))
      if (group.length > 1 || arrows.get(node)?.includes(node)) circles.push(group.toSorted())
    }
    return lowest.get(node)!
  }
  for (const node of arrows.keys()) if (!order.has(node)) visit(node)
  return circles
}
