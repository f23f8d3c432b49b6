import type { ConnectLook, ConnectStep } from '../../../core/connect-step.ts'
import { say } from '../../../locales/index.ts'
import type { SlackAuth, SlackMode } from '../options.ts'
import type { Accesses, Clients } from './access.ts'
import type { Installations } from './installations.ts'
import { teamSteps } from './team-steps.ts'

const lookedIntoAtMost = 5

/** What the steps are looked at with. */
export interface SlackWays {
  readonly mode: SlackMode
  readonly auth: SlackAuth
  /** Where the app is installed, as an address or in words. */
  readonly installPlace: string
  /** By OAuth. */
  readonly installations: Installations | undefined
  readonly accesses: Accesses
  readonly clients: Clients
}

/** Which way Slack is reached, whether it takes the tokens, which scopes they lack, and where the app was invited. Never rejects. */
export async function slackSteps(ways: SlackWays, look: ConnectLook): Promise<readonly ConnectStep[]> {
  const { mode, auth, installations } = ways
  const steps: ConnectStep[] = [tokenSet(auth), modeStep(mode)]
  if ('botToken' in auth) return [...steps, ...(await teamSteps(ways, { token: auth.botToken }, look))]
  const all = (await installations?.teams()) ?? []
  const teams = all.filter((team) => look.workspace === undefined || team === look.workspace)
  steps.push(installed(teams.length, ways.installPlace))
  for (const team of teams.slice(0, lookedIntoAtMost)) steps.push(...(await teamSteps(ways, { team }, look)))
  if (teams.length > lookedIntoAtMost)
    steps.push({
      state: 'unknown',
      what: say.slack.lookedAt(lookedIntoAtMost),
      next: say.connecting.askOthers,
    })
  return steps
}

const tokenSet = (auth: SlackAuth): ConnectStep => ({
  state: 'done',
  what: 'botToken' in auth ? say.slack.botTokenSet : say.slack.clientSet,
})

/** Whether Slack's requests arrive over HTTP, only Slack could say. */
function modeStep(mode: SlackMode): ConnectStep {
  if (mode.kind === 'socket') return { state: 'done', what: say.slack.socketMode }
  return {
    state: 'unknown',
    what: say.slack.httpMode(mode.port),
    next: say.slack.verified,
    link: { text: say.slack.yourApps, url: 'https://api.slack.com/apps' },
  }
}

function installed(count: number, place: string): ConnectStep {
  if (count === 0)
    return {
      state: 'missing',
      what: say.slack.noWorkspace,
      next: say.slack.openPage,
      link: { text: say.slack.addToSlack, url: place },
    }
  return { state: 'done', what: say.slack.added(count) }
}
