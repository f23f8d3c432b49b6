/** A line of a site's robots.txt that is about us: a path, with `*` for anything and `$` for its end. */
export interface RobotsRule {
  readonly allows: boolean
  readonly path: string
}

/** Whether an address may be opened by these rules: the longest that fits decides, and what allows where two are as long (RFC 9309, 2.2.2). */
export function mayOpen(rules: readonly RobotsRule[], url: string): boolean {
  const address = URL.parse(url)
  if (!address) return true
  const path = plainPath(`${address.pathname}${address.search}`)
  if (path === '/robots.txt') return true
  let best: RobotsRule | undefined
  for (const rule of rules) {
    if (best && (rule.path.length < best.path.length || (rule.path.length === best.path.length && best.allows)))
      continue
    if (fits(rule.path, path)) best = rule
  }
  return best?.allows ?? true
}

/** Percent-encodings of one letter are one (RFC 9309, 2.2.2): those of what needs none are undone, the others are in capitals. */
export function plainPath(path: string): string {
  return path.replace(/%[0-9a-f]{2}|[^\u0021-\u007e]/giu, (found) => {
    if (!found.startsWith('%')) return encodeURIComponent(found.isWellFormed() ? found : '\ufffd')
    const letter = String.fromCharCode(Number.parseInt(found.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : found.toUpperCase()
  })
}

/** Without going back over more than the last `*`: at most the product of the two lengths, whatever the pattern. */
function fits(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$')
  const wanted = ends ? pattern.slice(0, -1) : `${pattern}*`
  let at = 0
  let star = -1
  let back = 0
  let p = 0
  while (at < path.length) {
    if (wanted[p] === '*') {
      star = p++
      back = at
    } else if (p < wanted.length && wanted[p] === path[at]) {
      p++
      at++
    } else if (star >= 0) {
      p = star + 1
      at = ++back
    } else return false
  }
  while (wanted[p] === '*') p++
  return p === wanted.length
}
