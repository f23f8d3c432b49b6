/** Why an address could not be opened. `passing` is true where trying again later can help. */
export type FetchProblem =
  | 'bad-address'
  | 'refused-address'
  | 'not-found'
  | 'unreachable'
  | 'timed-out'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-response'

/** Thrown inside the fetch folder only; the readers turn it into an outcome. The message is a sentence for the asker. */
export class FetchTrouble extends Error {
  readonly problem: FetchProblem
  readonly passing: boolean

  constructor(problem: FetchProblem, sentence: string, options?: ErrorOptions & { readonly passing?: boolean }) {
    super(sentence, options)
    this.name = 'FetchTrouble'
    this.problem = problem
    this.passing = options?.passing ?? (problem === 'unreachable' || problem === 'timed-out')
  }
}

/** The trouble inside an error, however deeply a library wrapped it. */
export function troubleIn(error: unknown): FetchTrouble | undefined {
  for (let at: unknown = error, i = 0; at instanceof Error && i < 8; at = at.cause, i++) {
    if (at instanceof FetchTrouble) return at
  }
  return undefined
}
