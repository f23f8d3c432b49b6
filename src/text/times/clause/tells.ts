/** Which way a bare mention looks, by the tense of its clause. */
export type Tense = 'past' | 'future' | undefined

/** How the clause around an expression is told. */
export interface Clause {
  readonly tense: Tense
  /** A finite verb that the expression hangs on tells so: no date on the other side of publication will do. */
  readonly firm: boolean
  /** It is the day on which something was said. */
  readonly said: boolean
  /** What might have been: "should have done it in 2020". */
  readonly unreal?: boolean
  /** A time of day with no day before it: the day is that of publication for want of another. */
  readonly borrowed?: boolean
  /** A time of day that is arranged, or heads a line of what came in hour by hour: such are of today. */
  readonly due?: boolean
  /** Decided or agreed: the day may be that of the deciding. */
  readonly undecided?: boolean
  /** What is told will not be: "won't open on Friday". */
  readonly negated?: boolean
  /** "Is running": it goes on, or is to come. */
  readonly going?: boolean
  /** "November's election": on the calendar before it happens. */
  readonly scheduled?: boolean
}

export interface Verb {
  /** `open` tells that the clause is finite and leaves the side open: "is", "was due to". */
  readonly tense: 'past' | 'future' | 'open'
  readonly firm: boolean
  readonly negated?: boolean
  readonly unreal?: boolean
  readonly going?: boolean
  readonly at: number
  readonly distance: number
}

export type Telling = Pick<Verb, 'tense' | 'firm' | 'negated' | 'unreal' | 'going'>

export const none: Clause = { tense: undefined, firm: false, said: false }
export const past = (firm: boolean, said = false): Clause => ({ tense: 'past', firm, said })
export const future = (firm: boolean, negated = false): Clause => ({
  tense: 'future',
  firm,
  said: false,
  ...(negated ? { negated } : {}),
})
