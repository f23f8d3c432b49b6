import type { ConnectLook, ConnectStep } from '../../../core/connect-step.ts'
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
      what: `What the app may do was looked at in ${lookedIntoAtMost} of its workspaces.`,
      next: 'Ask “/desk connect” in the others for theirs.',
    })
  return steps
}

const tokenSet = (auth: SlackAuth): ConnectStep => ({
  state: 'done',
  what: 'botToken' in auth ? 'SLACK_BOT_TOKEN is set.' : 'SLACK_CLIENT_ID is set: workspaces add the app by OAuth.',
})

/** Whether Slack's requests arrive over HTTP, only Slack could say. */
function modeStep(mode: SlackMode): ConnectStep {
  if (mode.kind === 'socket')
    return { state: 'done', what: 'SLACK_APP_TOKEN is set: Socket Mode, which needs no public address.' }
  return {
    state: 'unknown',
    what: `SLACK_SIGNING_SECRET is set: HTTP. The desk listens on port ${mode.port}; whether Slack reaches it can’t be seen from here.`,
    next: 'Under “Event Subscriptions” of your Slack app its address has to be “Verified”.',
    link: { text: 'Your Slack apps', url: 'https://api.slack.com/apps' },
  }
}

function installed(count: number, place: string): ConnectStep {
  if (count === 0)
    return {
      state: 'missing',
      what: 'No workspace has added the app.',
      next: 'Open the page that adds it.',
      link: { text: 'Add to Slack', url: place },
    }
  return { state: 'done', what: `${count} ${count === 1 ? 'workspace has' : 'workspaces have'} added the app.` }
}
