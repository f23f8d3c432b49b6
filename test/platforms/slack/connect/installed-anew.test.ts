import { webApi } from '@slack/bolt'
import { expect, it } from 'vitest'
import type { Clients } from '../../../../src/platforms/slack/connect/access.ts'
import { type BotInstallation, createInstallations } from '../../../../src/platforms/slack/connect/installations.ts'
import { manyTeams } from '../../../../src/platforms/slack/connect/many-teams.ts'
import { memoryKeyValues } from '../../memory-key-values.ts'

const installed = (token: string, expiresAt?: number) =>
  ({
    team: { id: 'T0NEWS', name: 'The Newsroom' },
    enterprise: undefined,
    user: { id: 'U0BEN', token: undefined, scopes: undefined },
    bot: {
      token,
      scopes: [],
      id: 'B0',
      userId: 'U0',
      ...(expiresAt !== undefined && { expiresAt, refreshToken: token }),
    },
  }) as unknown as BotInstallation

/** Accesses whose Slack is asked while another process installs the app anew. */
async function meanwhileInstalled(answer: () => Promise<unknown>, before: BotInstallation) {
  const installations = createInstallations(memoryKeyValues(), () => {})
  await installations.storeInstallation(before)
  const asked = async () => {
    await installations.storeInstallation(installed('xoxb-new'))
    return answer()
  }
  const client = { auth: { test: asked }, oauth: { v2: { access: asked } } }
  const accesses = manyTeams({
    ...{ clientId: 'c', clientSecret: 's', installations, clock: () => 0, log: () => {}, stranded: () => {} },
    clients: { for: () => client } as unknown as Clients,
  })
  return { accesses, kept: async () => (await installations.find('T0NEWS'))?.bot?.token }
}

it('an installation that is found dead is not taken out where a new one stands by then', async () => {
  const dead = async () => {
    throw new webApi.WebAPIPlatformError({ ok: false, error: 'token_revoked' } as never)
  }
  const { accesses, kept } = await meanwhileInstalled(dead, installed('xoxb-old'))
  await accesses.lost('T0NEWS', 'token_revoked')
  expect(await kept()).toBe('xoxb-new')
})

it('a renewed token does not overwrite a new installation, whose token is used', async () => {
  const renewed = async () => ({ access_token: 'xoxb-renewed', refresh_token: 'r', expires_in: 43_200 })
  const { accesses, kept } = await meanwhileInstalled(renewed, installed('xoxb-old', 1))
  expect(await accesses.for('T0NEWS')).toMatchObject({ token: 'xoxb-new' })
  expect(await kept()).toBe('xoxb-new')
})
