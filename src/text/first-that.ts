/**
 * The first index of [from, to) for which `holds`, by halving: it has to hold for all behind the first for which it does. `to` where
 * it holds for none.
 */
export function firstThat(from: number, to: number, holds: (index: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
