const address = /[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,80}@[a-z0-9-]{1,80}(?:\.[a-z0-9-]{1,80}){1,6}/i

/** "ann@example.org (Ann Lee)", "Ann Lee <ann@example.org>", "Ann Lee": the name, or the address where there is no name. */
export function personName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const bounded = text.slice(0, 2_000)
  const found = address.exec(bounded)
  if (!found) return bounded.trim() || undefined
  const rest = bounded
    .replace(found[0], '')
    .replace(/mailto:|\(\s*\)|<\s*>|&lt;\s*&gt;/gi, '')
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^[\s"'<,;-]+|[\s"'>,;-]+$/g, '')
    .trim()
  return rest === '' ? found[0] : rest
}

/** Several people, each once, joined as the contract asks. */
export function joinPeople(names: readonly (string | undefined)[]): string | undefined {
  const unique = [...new Set(names.filter((name): name is string => name !== undefined && name !== ''))]
  return unique.length === 0 ? undefined : unique.join(', ')
}
