/** What goes wrong with a request. `drop-before` loses the request, `drop-after` loses the answer to a request that took effect. */
export type FaultKind =
  | { readonly do: 'drop-before' | 'drop-after' }
  | { readonly do: 'slow'; readonly until: Promise<void> }
  | { readonly do: 'status'; readonly status: number; readonly after?: boolean }
  | {
      readonly do: '429'
      readonly scope: 'user' | 'shared' | 'global'
      readonly seconds: number
      readonly bare?: boolean
    }

export interface Fault {
  readonly method?: string
  /** A piece of the path. */
  readonly path: string | RegExp
  readonly kind: FaultKind
  left: number
}

export class Faults {
  readonly #faults: Fault[] = []

  /** The next `times` matching requests meet this fault. */
  add(method: string | undefined, path: string | RegExp, kind: FaultKind, times = 1): void {
    this.#faults.push({ ...(method && { method }), path, kind, left: times })
  }

  take(method: string, path: string): FaultKind | undefined {
    const fault = this.#faults.find(
      (f) =>
        f.left > 0 &&
        (!f.method || f.method === method) &&
        (typeof f.path === 'string' ? path.includes(f.path) : f.path.test(path)),
    )
    if (!fault) return undefined
    fault.left--
    return fault.kind
  }

  clear(): void {
    this.#faults.length = 0
  }
}
