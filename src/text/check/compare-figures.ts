import type { Figure } from './figures.ts'

/** Whether two figures count the same, as far as their words tell. */
export function countSame(a: Figure, b: Figure): boolean {
  if (a.unit !== undefined || b.unit !== undefined) return a.unit === b.unit
  if ([...a.counted].some((stem) => b.counted.has(stem))) return true
  return a.role !== undefined && a.role === b.role && (a.counted.size < 2 || b.counted.size < 2)
}

/** Whether the draft's figure holds where the other is right: “more than 300” of 312, “about 300” of 310. */
export function holds(draft: Figure, kept: Figure): boolean {
  if (kept.gone && !draft.gone) return false
  if (draft.value === kept.value) return true
  const share = kept.value / draft.value
  if (draft.about === 'over') return share >= 1 && share <= 1.2
  if (draft.about === 'under') return share <= 1 && share >= 0.85
  if (draft.about === 'about') return share >= 0.95 && share <= 1.05
  return false
}

/** Whether one may be a slip of the pen for the other: digits turned round, or one of them another. */
export function isSlip(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)]
  if (a === b || one.length !== other.length || one.length < 2) return false
  if ([...one].sort().join('') === [...other].sort().join('')) return true
  return [...one].filter((digit, i) => digit !== other[i]).length === 1
}
