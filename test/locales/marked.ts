/** The sentences of a language, each between ⟦ and ⟧, as another language would have other ones. What they are given stays as it is. */
export function marked<T>(words: T): T {
  return mark(words, []) as T
}

function mark(value: unknown, given: readonly unknown[]): unknown {
  if (given.includes(value) && typeof value !== 'string') return value
  if (typeof value === 'string') return value === '' ? '' : setApart(`⟦${value}⟧`, given)
  if (typeof value === 'function')
    return (...args: unknown[]) => {
      const said = value(...args)
      return mark(said, [...args, ...args.flat()])
    }
  if (Array.isArray(value)) return value.map((one) => (given.includes(one) ? one : mark(one, given)))
  if (typeof value !== 'object' || value === null) return value
  if ('type' in value && 'text' in value) return { ...value, text: mark(value.text, given) }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mark(one, given)]))
}

/** A value stands outside of the marks: it is whatever the caller gave. */
function setApart(said: string, given: readonly unknown[]): string {
  let rest = said
  let done = ''
  for (const value of given) {
    const at = typeof value === 'string' && /\p{L}{2}/u.test(value) ? rest.indexOf(value) : -1
    if (at < 0) continue
    done += `${rest.slice(0, at)}⟧${value}⟦`
    rest = rest.slice(at + (value as string).length)
  }
  return done + rest
}

/** What is left of a text without what stands between the marks, a sentence within a sentence included. */
export function unmarked(text: string): string {
  let depth = 0
  let left = ''
  for (const char of text) {
    if (char === '⟦') depth++
    else if (char === '⟧') depth = Math.max(0, depth - 1)
    else if (depth === 0) left += char
  }
  return left
}
