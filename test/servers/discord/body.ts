import type { IncomingMessage } from 'node:http'
import type { Json } from './state.ts'

export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export interface Body {
  readonly json: Json | readonly Json[] | undefined
  /** Files by the id that `attachments` gives them: the n of `files[n]`. */
  readonly files: ReadonlyMap<string, UploadedFile>
  readonly problem?: string
}

/** Reads a JSON body, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (bytes.length === 0) return { json: undefined, files: new Map() }
  try {
    if (type.startsWith('multipart/form-data')) return await readForm(bytes, type)
    if (!type.startsWith('application/json'))
      return { json: undefined, files: new Map(), problem: `content-type ${type}` }
    return { json: JSON.parse(bytes.toString('utf8')), files: new Map() }
  } catch (error) {
    return { json: undefined, files: new Map(), problem: String(error) }
  }
}

async function readForm(bytes: Buffer, type: string): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const payload = form.get('payload_json')
  const files = new Map<string, UploadedFile>()
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue
    const index = /^files\[(\d+)\]$/.exec(key)?.[1]
    if (index === undefined) return { json: undefined, files, problem: `file field ${key}` }
    files.set(index, { name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) })
  }
  return { json: typeof payload === 'string' ? JSON.parse(payload) : {}, files }
}
