import { HTTPReceiver } from '@slack/bolt'
import type { SlackAuth } from '../options.ts'
import type { Clients } from './access.ts'
import type { Route } from './door.ts'
import type { Installations } from './installations.ts'
import { scopes } from './scopes.ts'

/** "Add to Slack": the page that begins the installation, and the one where Slack brings people back. */
export function installPages(options: {
  readonly auth: Extract<SlackAuth, { clientId: string }>
  readonly installations: Installations
  readonly clients: Clients
  readonly apiUrl: string | undefined
}): Readonly<Record<string, Route>> {
  const { auth, installations, clients, apiUrl } = options
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
  const install = { scopes: Object.keys(scopes), ...(auth.redirectUrl && { redirectUri: auth.redirectUrl }) }
  return {
    'GET /slack/install': (request, response) => installer.handleInstallPath(request, response, {}, install),
    'GET /slack/oauth_redirect': (request, response) => installer.handleCallback(request, response, {}),
  }
}
