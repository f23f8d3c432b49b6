import type { webApi } from '@slack/bolt'
import type { ConnectLook, ConnectStep } from '../../../core/connect-step.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import type { Accesses, Clients } from './access.ts'
import { channelsOfBot, findOnSlack } from './directory.ts'
import { botTokenRefused } from './one-team.ts'
import { scopes } from './scopes.ts'
import { troubleOf } from './trouble.ts'

const namedAtMost = 10

/** The steps in one workspace: of the token that was set, or of a team that added the app. */
export async function teamSteps(
  { accesses, clients }: { readonly accesses: Accesses; readonly clients: Clients },
  of: { readonly token: string } | { readonly team: string },
  look: ConnectLook,
): Promise<readonly ConnectStep[]> {
  try {
    const client = clients.for('token' in of ? of.token : (await accesses.for(of.team)).token)
    const who = await client.auth.test()
    const team = who.team_id ?? ''
    if (look.workspace !== undefined && look.workspace !== team) return []
    const known: ConnectStep = {
      state: 'done',
      what: say.slack.tokenTaken(who.user ?? '', who.team ?? ''),
    }
    const used = [...(await look.channelsIn(team))]
    return [
      known,
      scopeStep(who.response_metadata?.scopes),
      await invited(client, who.team ?? team),
      ...(await hindered(accesses, clients, team, used)),
    ]
  } catch (error) {
    return [refusal(error, 'token' in of ? undefined : of.team)]
  }
}

function refusal(error: unknown, team: string | undefined): ConnectStep {
  const { kind, code, reason } = troubleOf(error)
  const told =
    error instanceof UserError
      ? error
      : kind === 'access' && team === undefined
        ? botTokenRefused(code, error)
        : undefined
  if (told) return { state: 'missing', what: told.message, ...(told.next && { next: told.next }), link: apps() }
  const where = team === undefined ? '' : `${team}: `
  if (kind === 'access') return { state: 'missing', what: `${where}${reason}`, next: say.slack.installThere }
  return { state: 'unknown', what: `${where}${reason}`, next: say.slack.lookAgain }
}

const apps = () => ({ text: say.slack.yourApps, url: 'https://api.slack.com/apps' })

function scopeStep(given: readonly string[] | undefined): ConnectStep {
  if (!given) return { state: 'unknown', what: say.slack.scopesUnknown }
  const missing = Object.keys(scopes).filter((scope) => !given.includes(scope))
  if (missing.length === 0) return { state: 'done', what: say.slack.scopesThere }
  return {
    state: 'missing',
    what: say.slack.scopesMissing(missing.join(', ')),
    next: say.slack.giveManifest,
    link: apps(),
  }
}

async function invited(client: webApi.WebClient, team: string): Promise<ConnectStep> {
  try {
    const rooms = await channelsOfBot(client)
    const names = rooms.slice(0, namedAtMost).map(({ id = '', name = id }) => `#${name}`)
    const more = rooms.length > namedAtMost ? ', …' : ''
    if (rooms.length === 0)
      return {
        state: 'missing',
        what: say.slack.inNoChannel(team),
        next: say.slack.inviteIt,
      }
    return { state: 'done', what: say.slack.inChannels(rooms.length, team, `${names.join(', ')}${more}`) }
  } catch (error) {
    return { state: 'unknown', what: say.slack.channelsUnknown(team, troubleOf(error).reason) }
  }
}

/** The channels that posts go to, and nothing can be posted in. */
async function hindered(
  accesses: Accesses,
  clients: Clients,
  workspace: string,
  used: readonly string[],
): Promise<readonly ConnectStep[]> {
  const steps: ConnectStep[] = []
  for (const typed of used.slice(0, namedAtMost)) {
    const found = await findOnSlack(accesses, clients, { kind: 'channel', workspace, typed })
    if (found.state === 'unasked') steps.push({ state: 'unknown', what: `${typed}: ${found.reason}` })
    if (found.state !== 'found' || !found.hindrance) continue
    const { sentence, next } = found.hindrance
    steps.push({ state: 'missing', what: say.slack.postsHindered(sentence), next })
  }
  if (used.length > namedAtMost)
    steps.push({
      state: 'unknown',
      what: say.slack.someLookedAt(used.length, namedAtMost),
    })
  return steps
}
