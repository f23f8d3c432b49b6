import type { ServerResponse } from 'node:http'
import { say } from '../../../locales/index.ts'

/** What a person reads at the end of an installation. Only the desk's own words: nothing of the request is in it. */
export interface InstallPage {
  readonly status: number
  readonly says: 'installed' | 'cancelled' | 'orgWide' | 'stale' | 'failed'
  /** Whether it offers to begin again. */
  readonly again: boolean
}

export const pages = {
  installed: { status: 200, says: 'installed', again: false },
  cancelled: { status: 200, says: 'cancelled', again: true },
  orgWide: { status: 409, says: 'orgWide', again: true },
  stale: { status: 400, says: 'stale', again: true },
  failed: { status: 502, says: 'failed', again: true },
} as const satisfies Readonly<Record<string, InstallPage>>

export function showPage(response: ServerResponse, { status, says, again }: InstallPage): void {
  const { title, sentences } = say.slack.pages[says]
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
  })
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1rem }</style>
<h1>${title}</h1>
${sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}
${again ? `<p><a href="/slack/install">${say.slack.beginAgain}</a></p>` : ''}
</html>
`)
}
