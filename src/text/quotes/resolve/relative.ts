import type { Entity } from './entity.ts'
import type { Scene } from './scene.ts'
import { runsWithin } from './segments.ts'

/** Whom "who" or "which" belongs to: the name right before it, past its complement ("the head of the yard, who"). */
export function antecedentOf({ document, registry }: Scene, token: number): Entity | undefined {
  const { tokens } = document
  const body = tokens[token]!.value.toLowerCase() === 'which'
  const near = runsWithin(registry.runs, Math.max(0, token - 14), token)
  for (let k = near.length - 1; k >= 0; k--) {
    const { entity, end } = registry.runs[near[k]!]!
    const between = tokens.slice(end, token)
    if (between.some(({ value, pos }) => /^[.;:”"]$/.test(value) || pos === 'AUX' || pos === 'VERB')) return undefined
    if (!entity) continue
    if (body ? entity.kind === 'body' : entity.kind === 'person' || (entity.kind === 'unknown' && between.length <= 1))
      return entity
    if (!body && entity.kind !== 'body' && !entity.placed) return undefined
  }
  return undefined
}
