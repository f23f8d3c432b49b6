/** What is wrong with a request: one sentence each, with the path of the field. */
export class Problems {
  readonly list: string[] = []

  add(path: string, what: string): void {
    this.list.push(`${path}: ${what}`)
  }
}

export type Json = Record<string, unknown>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reports every field that Slack doesn't document for this object. */
export function knownFields(p: Problems, path: string, value: Json, names: readonly string[]): void {
  for (const name of Object.keys(value)) if (!names.includes(name)) p.add(`${path}.${name}`, 'unknown field')
}

export function stringWithin(p: Problems, path: string, value: unknown, max: number, min = 0): void {
  if (typeof value !== 'string') p.add(path, 'must be a string')
  else if (value.length > max) p.add(path, `longer than ${max} (${value.length})`)
  else if (value.length < min) p.add(path, `shorter than ${min}`)
  else if (!value.isWellFormed()) p.add(path, 'cut inside a surrogate pair')
}

export function listWithin(p: Problems, path: string, value: unknown, max: number, min = 1): unknown[] {
  if (!Array.isArray(value)) {
    p.add(path, 'must be a list')
    return []
  }
  if (value.length > max) p.add(path, `more than ${max} (${value.length})`)
  if (value.length < min) p.add(path, `fewer than ${min}`)
  return value
}

export function oneOf(p: Problems, path: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) p.add(path, `must be one of ${allowed.join(', ')}`)
}

/** Absolute http(s) addresses only. */
export function address(p: Problems, path: string, value: unknown, max = 3000): void {
  stringWithin(p, path, value, max, 1)
  if (typeof value !== 'string') return
  if (!URL.canParse(value) || !/^(https?|mailto):/i.test(value)) p.add(path, 'not a valid URL')
}
