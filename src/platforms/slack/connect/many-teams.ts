import type { Clock } from '../../../core/clock.ts'
import type { Log } from '../../../core/log.ts'
import { type Access, type Accesses, type Clients, noInstallation } from './access.ts'
import type { BotInstallation, Installations } from './installations.ts'
import { troubleOf } from './trouble.ts'

/** A token with less life than this is renewed before it is used. Rotated tokens live twelve hours. */
const renewBefore = 2 * 60 * 60_000

/** Several workspaces by OAuth. Tokens are renewed before they are used, also when no event came for hours. */
export function manyTeams(options: {
  readonly clientId: string
  readonly clientSecret: string
  readonly installations: Installations
  readonly clients: Clients
  readonly clock: Clock
  readonly log: Log
  /** The token of a workspace can't be renewed any more, as from now or again. */
  readonly stranded: (team: string) => void
}): Accesses {
  const { clientId, clientSecret, installations, clients, clock, log } = options
  const renewing = new Map<string, Promise<Access>>()
  /** Refresh tokens that Slack no longer takes, with its answer: one is good once, and the answer to that was lost. */
  const spent = new Map<string, unknown>()
  /** Refresh tokens that may have been used: nobody heard what came of it. */
  const unsure = new Set<string>()

  async function renew(team: string, installation: BotInstallation): Promise<Access> {
    const bot = installation.bot!
    const alive = () => bot.expiresAt! * 1000 > clock()
    if (spent.has(bot.refreshToken!)) {
      if (alive()) return accessOf(team, installation)
      throw spent.get(bot.refreshToken!)
    }
    try {
      const fresh = await clients.for('').oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'refresh_token',
        refresh_token: bot.refreshToken!,
      })
      const renewed: BotInstallation = {
        ...installation,
        bot: {
          ...bot,
          token: fresh.access_token!,
          refreshToken: fresh.refresh_token!,
          expiresAt: Math.floor(clock() / 1000) + (fresh.expires_in ?? 43_200),
        },
      }
      if (await installations.replace(team, installation, renewed)) return accessOf(team, renewed)
      // The app was installed anew meanwhile: that one's token is as good.
      return accessOf(team, (await installations.find(team)) ?? renewed)
    } catch (error) {
      const { reason, code, kind } = troubleOf(error)
      if (kind === 'unclear') unsure.add(bot.refreshToken!)
      log('error', 'slack: a token could not be renewed', { team, reason })
      const meanwhile = await installations.find(team)
      if (meanwhile?.bot && meanwhile.bot.refreshToken !== bot.refreshToken) return accessOf(team, meanwhile)
      if (code === 'invalid_refresh_token') {
        spent.set(bot.refreshToken!, error)
        options.stranded(team)
      }
      if (alive()) return accessOf(team, installation)
      throw error
    }
  }

  return {
    async for(team) {
      const installation = await installations.find(team)
      if (!installation?.bot) throw noInstallation(team)
      const { refreshToken, expiresAt } = installation.bot
      if (!refreshToken || expiresAt === undefined || expiresAt * 1000 - clock() > renewBefore) {
        return accessOf(team, installation)
      }
      const underWay = renewing.get(team)
      if (underWay) return underWay
      const work = renew(team, installation).finally(() => renewing.delete(team))
      renewing.set(team, work)
      return work
    },
    worked: () => {},
    async known(team) {
      const installation = await installations.find(team)
      return installation?.bot ? accessOf(team, installation) : undefined
    },
    async lost(team, code) {
      const installation = await installations.find(team)
      if (!installation?.bot) return
      try {
        await clients.for(installation.bot.token).auth.test()
        log('warn', 'slack: a token was said to be lost, but is good', { team, code })
      } catch (error) {
        const trouble = troubleOf(error)
        if (trouble.kind !== 'access') return
        const { refreshToken } = installation.bot
        if (refreshToken && (trouble.code === 'token_expired' || unsure.has(refreshToken))) {
          await installations.replace(team, installation, {
            ...installation,
            bot: { ...installation.bot, expiresAt: 0 },
          })
          return
        }
        // Installed anew while this was asked: the new one stays.
        if (!(await installations.replace(team, installation))) return
        log('error', 'slack: the app is no longer installed; its settings are kept', { team, code: trouble.code })
      }
    },
  }
}

function accessOf(team: string, { bot }: BotInstallation): Access {
  return { team, token: bot!.token, botUser: bot!.userId, botId: bot!.id }
}
