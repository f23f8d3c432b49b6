import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { type Access, type Accesses, type Clients, noInstallation } from './access.ts'
import { troubleOf } from './trouble.ts'

/** One workspace, by the bot token that its admins copied from the app's page. */
export interface OneTeam extends Accesses {
  /** Asks Slack whose token it is. Rejects with `UserError` when it is not good, otherwise with what went wrong. */
  identify(): Promise<Access>
}

export function oneTeam(botToken: string, clients: Clients): OneTeam {
  let access: Access | undefined
  const self: OneTeam = {
    async identify() {
      try {
        const who = await clients.for(botToken).auth.test()
        access = { team: who.team_id!, botUser: who.user_id!, botId: who.bot_id!, token: botToken }
        return access
      } catch (error) {
        const trouble = troubleOf(error)
        throw trouble.kind === 'access' ? botTokenRefused(trouble.code, error) : error
      }
    },
    async for(team) {
      // Slack may have been out of reach at the start: whose token it is, is asked again then.
      const known = access ?? (await self.identify())
      if (known.team !== team) throw noInstallation(team)
      return known
    },
    known: async (team) => (access?.team === team ? access : undefined),
    lost: async () => {},
    worked: () => {},
  }
  return self
}

/** What is said when Slack takes the bot token no more. */
export function botTokenRefused(code: string, cause: unknown): UserError {
  return new UserError('slack-bot-token', say.slack.botToken(code), say.slack.copyBotToken, { cause })
}
