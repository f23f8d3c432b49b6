import type { ServerResponse } from 'node:http'

/** What a person reads at the end of an installation. Only the desk's own words: nothing of the request is in it. */
export interface InstallPage {
  readonly status: number
  readonly title: string
  readonly sentences: readonly string[]
  /** Whether it offers to begin again. */
  readonly again: boolean
}

export const pages = {
  installed: {
    status: 200,
    title: 'Nightdesk is in your workspace',
    sentences: ['Close this page. In Slack, invite it to a channel with “/invite @Nightdesk”, and type “/help”.'],
    again: false,
  },
  cancelled: {
    status: 200,
    title: 'Nothing was installed',
    sentences: [
      'The installation was cancelled on Slack’s page, and Nightdesk has no access to your workspace.',
      'Where your workspace lets only some people install apps, ask one of them to open this address.',
    ],
    again: true,
  },
  orgWide: {
    status: 409,
    title: 'Nightdesk is installed in one workspace at a time',
    sentences: [
      'It was added to a whole organisation. It keeps each newsroom apart, and so works in single workspaces only: nothing was kept.',
      'Begin again, and choose a workspace, not the organisation, in the upper right corner of Slack’s page.',
      'An admin of the organisation can take this installation out again under “Manage organization → Integrations”.',
    ],
    again: true,
  },
  stale: {
    status: 400,
    title: 'This page is no longer good',
    sentences: ['It was opened in another browser, or more than ten minutes ago. Nothing was installed.'],
    again: true,
  },
  failed: {
    status: 502,
    title: 'The installation did not come to its end',
    sentences: ['Slack did not confirm it, and nothing was installed. What went wrong is in the desk’s log.'],
    again: true,
  },
} as const satisfies Readonly<Record<string, InstallPage>>

export function showPage(response: ServerResponse, { status, title, sentences, again }: InstallPage): void {
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
${again ? '<p><a href="/slack/install">Begin again</a></p>' : ''}
</html>
`)
}
