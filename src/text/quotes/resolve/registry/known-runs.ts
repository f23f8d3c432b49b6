import { firstThat } from '../../../first-that.ts'
import type { NameRun } from '../names/names.ts'
import type { Entity } from './entity.ts'

/** A name with the one entity that it stands for; without, where several fit. */
export type KnownRun = NameRun & { readonly entity: Entity | undefined }

/** The names that share a token with [first, end), by index. */
export function runsWithin(runs: readonly KnownRun[], first: number, end: number): number[] {
  const found: number[] = []
  for (
    let index = firstThat(0, runs.length, (i) => runs[i]!.end > first);
    index < runs.length && (runs[index]!.titles[0] ?? runs[index]!.first) < end;
    index++
  )
    found.push(index)
  return found
}
