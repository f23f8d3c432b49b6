import type { Json } from '../check/problems.ts'
import type { SlackState } from '../state.ts'
import { methods } from './index.ts'
import { type Answer, refuse } from './method.ts'

/**
 * Runs one method of the Web API as Slack does: token, scopes, arguments, then the method. What the documentation
 * rejects is written down in `state.rejected`.
 */
export function dispatch(
  state: SlackState,
  method: string,
  args: Json,
  bearer: string,
  now: number,
  origin: string,
): Answer {
  const reject = (error: string, problems: readonly string[]) => {
    state.rejected.push(...problems.map((problem) => `${method}: ${problem}`))
    return refuse(error)
  }
  const known = methods[method]
  if (!known) return reject('unknown_method', ['no such method here'])
  const token = state.tokens.get(bearer)
  if (!token) return refuse(bearer ? 'invalid_auth' : 'not_authed')
  if (token.state === 'revoked') return refuse('token_revoked')
  if (token.expiresAt !== undefined && token.expiresAt <= now) return refuse('token_expired')
  const team = state.teams.get(token.team)
  if (!team) return refuse('account_inactive')
  if (known.scopes.length && !known.scopes.some((scope) => token.scopes.has(scope)))
    return reject('missing_scope', [`needs ${known.scopes.join(' or ')}`])
  const { token: _token, team_id: _team, ...own } = args
  const unknown = Object.keys(own).filter((name) => !known.args.includes(name))
  if (unknown.length)
    return reject(
      'invalid_arguments',
      unknown.map((name) => `unknown argument ${name}`),
    )
  const missing = (known.required ?? []).filter((name) => own[name] === undefined)
  if (missing.length)
    return reject(
      'invalid_arguments',
      missing.map((name) => `missing argument ${name}`),
    )
  const answer = known.run({ state, args: own, now, team, token, origin })
  if (!answer.ok && 'problems' in answer && answer.problems) return reject(answer.error, answer.problems)
  return answer
}
