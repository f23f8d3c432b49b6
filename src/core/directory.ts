/** What a person named: as typed ("#politics", "politics", an id), or as picked. */
export interface Named {
  readonly kind: 'channel' | 'member' | 'role'
  readonly workspace: string
  readonly typed: string
  /** Where the channel's thread is meant. */
  readonly thread?: string
}

/** What a platform knows of it. */
export type Found =
  | {
      readonly state: 'found'
      readonly id: string
      readonly name: string
      /** Of a channel: why nothing can be posted there, and what to do about it. */
      readonly hindrance?: Hindrance
    }
  /** Names that are nearly the same, as people write them. */
  | { readonly state: 'unknown'; readonly alike: readonly string[] }
  /** The platform can't be asked now. */
  | { readonly state: 'unasked'; readonly reason: string }

export interface Hindrance {
  readonly sentence: string
  readonly next: string
}

/** How many alike names are told. */
const toldAtMost = 5

/** The one that is called so, whatever the case; else the names that have something of it, the shortest first. */
export function pickByName<T>(
  all: readonly T[],
  typed: string,
  namesOf: (one: T) => readonly string[],
): { readonly one: T } | { readonly alike: readonly string[] } {
  const wanted = plain(typed)
  const exact = all.filter((one) => namesOf(one).some((name) => plain(name) === wanted))
  if (exact.length === 1) return { one: exact[0]! }
  const near = exact.length ? exact : all.filter((one) => namesOf(one).some((name) => isNear(plain(name), wanted)))
  const names = near.flatMap((one) => namesOf(one).slice(0, 1))
  return { alike: [...new Set(names)].sort((a, b) => a.length - b.length).slice(0, toldAtMost) }
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')

/** One is in the other, or they begin alike. */
function isNear(name: string, wanted: string): boolean {
  if (wanted.length < 2 || name.length < 2) return false
  return name.includes(wanted) || wanted.includes(name) || name.slice(0, 4) === wanted.slice(0, 4)
}
