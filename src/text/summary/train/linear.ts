/** Sums for a weighted least-squares fit with a ridge penalty; rows are added one at a time. */
class Fit {
  readonly size: number
  readonly products: Float64Array
  readonly targets: Float64Array

  constructor(size: number) {
    this.size = size
    this.products = new Float64Array(size * size)
    this.targets = new Float64Array(size)
  }

  add(row: readonly number[], target: number, weight = 1): void {
    for (let i = 0; i < this.size; i++) {
      const scaled = row[i]! * weight
      if (scaled === 0) continue
      this.targets[i]! += scaled * target
      for (let j = 0; j <= i; j++) this.products[i * this.size + j]! += scaled * row[j]!
    }
  }

  /** The weights (Cholesky); the first input, the constant, is not penalised. */
  solve(penalty: number): number[] {
    const n = this.size
    const lower = Float64Array.from(this.products)
    for (let i = 0; i < n; i++) lower[i * n + i]! += i === 0 ? 1e-9 : penalty
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = lower[i * n + j]!
        for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!
        lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * n + j]!
      }
    }
    const x = Array.from(this.targets)
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i]! -= lower[i * n + k]! * x[k]!
      x[i]! /= lower[i * n + i]!
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i]! -= lower[k * n + i]! * x[k]!
      x[i]! /= lower[i * n + i]!
    }
    return x
  }
}

/** Least squares with a ridge penalty. */
export function ridge(rows: readonly (readonly number[])[], targets: readonly number[], penalty: number): number[] {
  const fit = new Fit(rows[0]!.length)
  rows.forEach((row, i) => {
    fit.add(row, targets[i]!)
  })
  return fit.solve(penalty)
}

/** Logistic regression with a ridge penalty, by iteratively reweighted least squares. Targets are 0 or 1. */
export function logistic(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  penalty: number,
  rounds = 8,
): number[] {
  let weights: number[] = new Array(rows[0]!.length).fill(0)
  for (let round = 0; round < rounds; round++) {
    const fit = new Fit(weights.length)
    rows.forEach((row, i) => {
      const z = dot(weights, row)
      const p = 1 / (1 + Math.exp(-z))
      const w = Math.max(p * (1 - p), 1e-4)
      fit.add(row, z + (targets[i]! - p) / w, w)
    })
    weights = fit.solve(penalty)
  }
  return weights
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
