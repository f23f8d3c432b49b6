import { probability } from '../grade.ts'

export interface Example {
  readonly features: readonly number[]
  readonly right: boolean
  /** Which article it is of, so that no article is in both halves of a test. */
  readonly article: number
}

/** Weights of a logistic regression with an L2 penalty, by gradient steps over all examples. */
export function learn(examples: readonly Example[], size: number, penalty: number): number[] {
  const weights = new Array<number>(size).fill(0)
  const rate = 2
  for (let step = 0; step < 3000; step++) {
    const slope = new Array<number>(size).fill(0)
    for (const { features, right } of examples) {
      const off = probability(weights, features) - (right ? 1 : 0)
      features.forEach((value, index) => {
        slope[index]! += off * value
      })
    }
    for (let k = 0; k < size; k++)
      weights[k]! -= (rate * (slope[k]! + (k === 0 ? 0 : penalty * weights[k]!))) / examples.length
  }
  return weights
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
