import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Answer, trouble } from './answer.ts'
import { readBody } from './body.ts'
import type { Context } from './context.ts'
import type { Faults } from './faults.ts'
import { limited, type Rates } from './rates.ts'
import { routes } from './routes.ts'

const prefix = '/api/v10'

/** The REST side: token, faults, rates, then the route. Every rejected request is kept. */
export function createHttp(context: Context, faults: Faults, rates: Rates): Server {
  return createServer((request, response) => {
    context.state.open++
    response.on('close', () => {
      context.state.open--
      context.changed()
    })
    serve(context, faults, rates, request, response).catch((error) => {
      context.state.rejected.push({
        method: '',
        path: request.url ?? '',
        status: 500,
        code: 0,
        reasons: [String(error?.stack)],
        body: undefined,
      })
      response.destroy()
    })
  })
}

async function serve(
  context: Context,
  faults: Faults,
  rates: Rates,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { state } = context
  const method = request.method ?? 'GET'
  const { pathname, searchParams: query } = new URL(request.url ?? '/', context.origin)
  const path = decodeURIComponent(pathname)
  if (path.startsWith('/cdn/')) return serveFile(context, path, response)
  const sent = await readBody(request)
  const entry = { at: context.now(), method, path: path.slice(prefix.length), body: sent.json, status: 0 }
  state.requests.push(entry)
  const fault = faults.take(method, path)
  if (fault?.do === 'drop-before') return void request.socket.destroy()
  if (fault?.do === 'slow') await fault.until
  const found = routes.find((r) => r.methods.includes(method) && r.path.test(entry.path))
  const headers: Record<string, string> = { date: new Date(context.now()).toUTCString() }
  let answer: Answer
  if (fault?.do === 'status' && !fault.after)
    answer = { status: fault.status, json: { message: `${fault.status}: on demand`, code: 0 } }
  else if (fault?.do === '429') {
    Object.assign(headers, limited(fault.seconds, fault.scope))
    if (!fault.bare)
      Object.assign(headers, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String(fault.seconds),
        'x-ratelimit-limit': '1',
      })
    answer = tooMany(fault.seconds, fault.scope === 'global')
  } else if (!found || !path.startsWith(prefix)) answer = trouble.notFound()
  else if (!found.open && request.headers.authorization !== `Bot ${state.token}`) answer = trouble.unauthorized()
  else {
    const verdict = rates.take(method, String(found.path), entry.path.split('/')[2] ?? '', found.open === true)
    Object.assign(headers, verdict.headers)
    if (verdict.wait !== undefined) answer = tooMany(verdict.wait, verdict.global === true)
    else if (sent.problem) answer = trouble.invalidForm([sent.problem])
    else answer = found.run(context, method, found.path.exec(entry.path)!.slice(1), sent, query)
    if (fault?.do === 'drop-after') return void request.socket.destroy()
    if (fault?.do === 'status')
      answer = { status: fault.status, json: { message: `${fault.status}: on demand`, code: 0 } }
  }
  entry.status = answer.status
  note(context, method, entry.path, answer, sent.json)
  context.changed()
  if (answer.status === 204) return void response.writeHead(204, headers).end()
  response.writeHead(answer.status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(answer.json))
}

function note(context: Context, method: string, path: string, answer: Answer, body: unknown): void {
  const { state } = context
  if ([401, 403, 429].includes(answer.status)) state.invalid.push(context.now())
  if (!answer.reasons) return
  const code = (answer.json as { code?: number }).code ?? 0
  state.rejected.push({ method, path, status: answer.status, code, reasons: answer.reasons, body })
}

function tooMany(seconds: number, global: boolean): Answer {
  return { status: 429, json: { message: 'You are being rate limited.', retry_after: seconds, global } }
}

function serveFile(context: Context, path: string, response: ServerResponse): void {
  const [, , id] = path.split('/')
  for (const message of context.state.messages.values()) {
    const file = message.attachments.find((attachment) => attachment.id === id)
    if (file) return void response.writeHead(200, { 'content-type': file.content_type }).end(file.bytes)
  }
  response.writeHead(404).end()
}
