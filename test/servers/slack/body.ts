import type { IncomingMessage } from 'node:http'
import type { Json } from './check/problems.ts'

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Arguments of a Web API call: a form whose complex fields are JSON, or JSON. */
export function readArguments(request: IncomingMessage, body: Buffer): Json {
  const text = body.toString('utf8')
  if ((request.headers['content-type'] ?? '').startsWith('application/json')) return text ? JSON.parse(text) : {}
  const args: Json = {}
  for (const [name, value] of new URLSearchParams(text)) args[name] = complex.has(name) ? JSON.parse(value) : value
  return args
}

const complex = new Set(['blocks', 'metadata', 'view', 'files', 'attachments'])

export function bearerOf(request: IncomingMessage, args: Json): string {
  const header = request.headers.authorization ?? ''
  return header.startsWith('Bearer ') ? header.slice(7) : String(args.token ?? '')
}
