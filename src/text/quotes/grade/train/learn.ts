import { probability } from '../grade.ts'

export interface Example {
  readonly features: readonly number[]
  readonly right: boolean
  /** Which article it is of, so that no article is in both halves of a test. */
  readonly article: number
}

/** Weights of a logistic regression with an L2 penalty on all but the first, by Newton's method: its minimum, after some ten steps. */
export function learn(examples: readonly Example[], size: number, penalty: number): number[] {
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = weights.map((weight, k) => -penaltyOf(k, penalty) * weight)
    const curve = weights.map((_, row) => weights.map((_, column) => (row === column ? penaltyOf(row, penalty) : 0)))
    for (const { features, right } of examples) {
      const claimed = probability(weights, features)
      const spread = claimed * (1 - claimed)
      features.forEach((value, row) => {
        if (value === 0) return
        slope[row]! += ((right ? 1 : 0) - claimed) * value
        features.forEach((other, column) => {
          curve[row]![column]! += spread * value * other
        })
      })
    }
    const change = solve(curve, slope)
    for (let k = 0; k < size; k++) weights[k]! += change[k]!
    if (change.every((value) => Math.abs(value) < 1e-6)) break
  }
  return weights
}

const MOST_STEPS = 30
/** The first weight, that of all examples, is next to free. */
const penaltyOf = (index: number, penalty: number): number => (index === 0 ? 1e-6 : penalty)

/** x of A x = b for a symmetric, positive A, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!])
  rows.forEach((pivot, k) => {
    rows.forEach((row, other) => {
      const share = other === k ? 0 : row[k]! / pivot[k]!
      if (share !== 0) for (let column = k; column < row.length; column++) row[column]! -= share * pivot[column]!
    })
  })
  return rows.map((row, k) => row.at(-1)! / row[k]!)
}

/** For each example the grade that weights learnt without its article give it. */
export function gradesApart(examples: readonly Example[], size: number, penalty: number, parts = 10): number[] {
  const grades = new Array<number>(examples.length).fill(0)
  for (let part = 0; part < parts; part++) {
    const weights = learn(
      examples.filter(({ article }) => article % parts !== part),
      size,
      penalty,
    )
    examples.forEach((example, index) => {
      if (example.article % parts === part) grades[index] = probability(weights, example.features)
    })
  }
  return grades
}

/** Expected calibration error over ten bins of equal width (Naeini et al., 2015), and each bin's claim beside its share of right ones. */
export function calibration(
  grades: readonly number[],
  right: readonly boolean[],
): { error: number; rows: { from: number; count: number; claimed: number; measured: number }[] } {
  const rows = Array.from({ length: 10 }, (_, bin) => {
    const own = grades.flatMap((grade, index) => (Math.min(9, Math.floor(grade * 10)) === bin ? [index] : []))
    const mean = (of: (index: number) => number) =>
      own.length === 0 ? 0 : own.reduce((sum, index) => sum + of(index), 0) / own.length
    return {
      from: bin / 10,
      count: own.length,
      claimed: mean((index) => grades[index]!),
      measured: mean((index) => (right[index] ? 1 : 0)),
    }
  })
  const error = rows.reduce(
    (sum, row) => sum + (row.count / Math.max(1, grades.length)) * Math.abs(row.claimed - row.measured),
    0,
  )
  return { error, rows }
}
