/** One figure. `against` is the same measured on a peer in the same run; their ratio is what to quote. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly against?: { readonly peer: string; readonly value: number }
}

/** Median of some runs after one that isn't counted, in milliseconds of processor time: a busy machine changes that little. */
export function medianMs(run: () => unknown, runs = 7): number {
  run()
  const times = Array.from({ length: runs }, () => {
    const from = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!
}

/** The value that a share `q` of them stays below. */
export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN
