import type { Log } from '../core/log.ts'
import type { Toolbox } from '../core/tool.ts'

/** Answers a POST of the Streamable HTTP transport; `body` is its JSON, read and bounded by whoever listens. */
export type AnswerMcp = (request: Request, body: unknown) => Promise<Response>

/**
 * The Model Context Protocol over HTTP (Streamable HTTP, revision 2025-06-18), without sessions: each request stands alone, and is let in by
 * its bearer token (RFC 6750).
 */
export function createMcpHttp(toolbox: Toolbox, log: Log): AnswerMcp {
  return async (request, body) => {
    const token = /^Bearer ([\w-]{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1]
    const viewer = token === undefined ? undefined : await toolbox.viewerOf(token)
    if (!viewer) return refused(token !== undefined)
    // Loaded with the first question: most desks are asked none.
    const [{ createMcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
      import('./server.ts'),
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
    ])
    const server = createMcpServer(toolbox, viewer, log)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    try {
      await server.connect(transport)
      return await transport.handleRequest(request, { parsedBody: body })
    } finally {
      await server.close()
    }
  }
}

function refused(invalid: boolean): Response {
  const sentence = invalid ? 'This token opens nothing here.' : 'A token is needed.'
  const next = 'An admin makes one with “/desk token add”; send it as “Authorization: Bearer …”.'
  return Response.json(
    { error: { identifier: 'no-token', sentence, next } },
    { status: 401, headers: { 'www-authenticate': invalid ? 'Bearer error="invalid_token"' : 'Bearer' } },
  )
}
