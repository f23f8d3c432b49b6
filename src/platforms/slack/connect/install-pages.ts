import { HTTPReceiver } from '@slack/bolt'
import type { Log } from '../../../core/log.ts'
import type { SlackAuth } from '../options.ts'
import type { Clients } from './access.ts'
import type { Route } from './door.ts'
import type { Installations } from './installations.ts'
import { pages, showPage } from './pages.ts'
import { linkScopes, scopes } from './scopes.ts'

/** "Add to Slack": the page that begins the installation, and the one where Slack brings people back. */
export function installPages(options: {
  readonly auth: Extract<SlackAuth, { clientId: string }>
  readonly installations: Installations
  readonly clients: Clients
  readonly apiUrl: string | undefined
  readonly log: Log
}): Readonly<Record<string, Route>> {
  const { auth, installations, clients, apiUrl, log } = options
  // Bolt makes the provider of the install pages inside a receiver; only the provider is used.
  const { installer } = new HTTPReceiver({
    signingSecret: '',
    signatureVerification: false,
    clientId: auth.clientId,
    clientSecret: auth.clientSecret,
    stateSecret: auth.stateSecret,
    installationStore: installations,
    ...(clients.options.logger && { logger: clients.options.logger }),
    installerOptions: {
      clientOptions: { ...clients.options },
      ...(apiUrl && { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    },
  })
  if (!installer) throw new Error('Bolt made no provider for the install pages')
  const asked = [...Object.keys(scopes), ...(auth.showsLinks ? linkScopes : [])]
  const install = { scopes: asked, ...(auth.redirectUrl && { redirectUri: auth.redirectUrl }) }
  return {
    'GET /slack/install': (request, response) => installer.handleInstallPath(request, response, {}, install),
    'GET /slack/oauth_redirect': (request, response) =>
      installer.handleCallback(request, response, {
        // Slack's own answer decides, before anything is kept.
        afterInstallation: async (installation) => {
          if (!installation.isEnterpriseInstall) return true
          log('warn', 'slack: an installation for a whole organisation was refused')
          showPage(response, pages.orgWide)
          return false
        },
        success: () => showPage(response, pages.installed),
        failure: (error) => {
          const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
          const cancelled = asked.get('error') === 'access_denied'
          if (!cancelled) log('warn', 'slack: an installation failed', { reason: error.message, code: error.code })
          showPage(response, cancelled ? pages.cancelled : isStale(error.code) ? pages.stale : pages.failed)
        },
      }),
  }
}

/** The state of another browser, of more than ten minutes ago, or none. */
const isStale = (code: string) => /state/i.test(code)
