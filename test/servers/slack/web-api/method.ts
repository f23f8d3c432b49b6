import type { Json } from '../check/problems.ts'
import type { SlackState, SlackTeam, Token } from '../state.ts'

/** What a method is given. */
export interface Call {
  readonly state: SlackState
  readonly args: Json
  readonly now: number
  readonly team: SlackTeam
  readonly token: Token
  readonly origin: string
}

/** What a method answers: fields of the JSON, or a documented error. `problems` also fail the test. */
export type Answer = { readonly ok: true; readonly [field: string]: unknown } | Refusal
export interface Refusal {
  readonly ok: false
  readonly error: string
  readonly problems?: readonly string[]
}

export interface Method {
  /** A scope that the token needs; several: any of them. */
  readonly scopes: readonly string[]
  /** Arguments it knows; others are a mistake of ours. */
  readonly args: readonly string[]
  readonly required?: readonly string[]
  run(call: Call): Answer
}

export const refuse = (error: string, problems?: readonly string[]): Refusal => ({
  ok: false,
  error,
  ...(problems && { problems }),
})
