import type { CommandDefinition } from '../../../src/core/command.ts'
import { uuidv7Generator } from '../../../src/core/id.ts'
import type { KeyValues } from '../../../src/core/store.ts'
import {
  createSlackPlatform,
  type SlackAuth,
  type SlackTiming,
  slackManifest,
} from '../../../src/platforms/slack/index.ts'
import { issueToken } from '../../servers/slack/app.ts'
import type { Rate } from '../../servers/slack/rates.ts'
import { type SlackServer, startSlackServer } from '../../servers/slack/server.ts'
import { addChannel, addTeam, addUser, type SlackTeam } from '../../servers/slack/state.ts'
import { memoryKeyValues } from '../memory-key-values.ts'

export type ModeKind = 'socket' | 'http'

/** Delays that make no test wait. */
const quick: Partial<SlackTiming> = {
  request: 2000,
  recall: [0, 20],
  mayCome: 0,
  channelPause: 0,
  reconnect: [0, 10, 20],
  patience: 20,
  promise: 0,
  promiseGrace: 0,
  homes: 0,
  stop: 2000,
}

export interface LogLine {
  readonly level: string
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** A local Slack with one workspace and one channel, and the means to start Nightdesk on it. */
export interface Ground {
  readonly server: SlackServer
  readonly team: SlackTeam
  readonly clock: (() => number) & { advance(ms: number): void }
  readonly log: LogLine[]
  readonly values: KeyValues
  platform(options?: {
    /** The machine's own, where it is wrong. */
    clock?: () => number
    steady?: () => number
    auth?: SlackAuth
    timing?: Partial<SlackTiming>
    prefix?: string
    appToken?: string
    apiUrl?: string
  }): ReturnType<typeof createSlackPlatform>
  close(): Promise<void>
}

export async function prepareGround(options: {
  readonly commands: readonly CommandDefinition[]
  readonly mode: ModeKind
  readonly prefix?: string
  readonly oauth?: true
  readonly rates?: Readonly<Record<string, Rate>>
  readonly ackTimeoutMs?: number
}): Promise<Ground> {
  const { mode, prefix = '' } = options
  const clock = newTestClock()
  const manifest = slackManifest(options.commands, {
    prefix,
    mode,
    ...(options.oauth && { redirectUrl: 'http://127.0.0.1/slack/oauth_redirect' }),
  })
  const server = await startSlackServer({
    clock,
    manifest,
    ...(options.rates && { rates: options.rates }),
    ...(options.ackTimeoutMs && { ackTimeoutMs: options.ackTimeoutMs }),
  })
  const team = addTeam(server.state, 'T0NEWS', 'The Newsroom')
  addChannel(team, 'C0DESK', 'desk')
  const log: LogLine[] = []
  const values = memoryKeyValues()
  const newId = uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes))
  return {
    server,
    team,
    clock,
    log,
    values,
    platform(more = {}) {
      const { app } = server
      return createSlackPlatform({
        mode:
          mode === 'socket'
            ? { kind: 'socket', appToken: more.appToken ?? app.appToken }
            : { kind: 'http', signingSecret: app.signingSecret, port: 0 },
        auth: more.auth ?? { botToken: issueToken(server.state, team.id, app.scopes).value },
        apiUrl: more.apiUrl ?? server.apiUrl,
        prefix,
        clock: more.clock ?? clock,
        steady: more.steady ?? clock,
        newId,
        store: values,
        log: (level, message, fields = {}) => {
          log.push({ level, message, fields })
          if (message === 'slack: listening for requests' && mode === 'http') {
            server.delivery.requestUrl = `http://127.0.0.1:${fields.port}/slack/events`
          }
        },
        timing: { ...quick, ...more.timing },
      })
    },
    close: () => server.close(),
  }
}

export function person(ground: Ground, id: string, admin = false, realName = id): void {
  addUser(ground.team, id, { admin, realName, name: realName.toLowerCase().replaceAll(' ', '.') })
  for (const channel of ground.team.channels.values()) channel.members.add(id)
}

/** Stands still unless it is moved: the platform's time and Slack's are the same. */
function newTestClock(): Ground['clock'] {
  let now = Date.now()
  return Object.assign(() => now, {
    advance(ms: number) {
      now += ms
    },
  })
}
