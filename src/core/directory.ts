import { nearNames, plainName } from './near-names.ts'

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

/** The one that is called so, whatever the case; else the names that are near it, the nearest first. */
export function pickByName<T>(
  all: readonly T[],
  typed: string,
  namesOf: (one: T) => readonly string[],
): { readonly one: T } | { readonly alike: readonly string[] } {
  const wanted = plainName(typed)
  const exact = all.filter((one) => namesOf(one).some((name) => plainName(name) === wanted))
  if (exact.length === 1) return { one: exact[0]! }
  const firstNames = (some: readonly T[]) => [...new Set(some.flatMap((one) => namesOf(one).slice(0, 1)))]
  if (exact.length > 1) return { alike: firstNames(exact).slice(0, toldAtMost) }
  const near = nearNames(all.flatMap(namesOf), typed, toldAtMost)
  return { alike: firstNames(near.flatMap((name) => all.find((one) => namesOf(one).includes(name)) ?? [])) }
}
