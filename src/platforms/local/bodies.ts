import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'

/** A pasted text of five megabytes still fits, with room for JSON's escapes. */
const bodyLimit = 6 * 1024 * 1024
/** Beyond this nobody is being clumsy: the connection is closed instead of read to its end. */
const drainLimit = 64 * 1024 * 1024

const name = z.string().trim().min(1).max(80)
const values = z.record(z.string().max(32), z.union([z.string(), z.number(), z.boolean()]))

export const sayBody = z.object({
  channel: z.string().max(200),
  member: name.optional(),
  text: z.string(),
  /** Options that were not typed: an uploaded file as a `data:` address. */
  values: values.optional(),
})

export const pressBody = z.object({
  /** Id of the message, private answer or form; may be left out for what an answer offered. */
  message: z.string().max(200).nullish(),
  /** The `invoke` of an action, or the label of an entry of the message's menu. */
  action: z.string().min(1).max(2_000_000),
  member: name.optional(),
  channel: z.string().max(200).optional(),
  values: values.optional(),
})

/** Whoever takes it looks at it. */
export const anyBody = z.unknown()

/** `saved`: false leaves it again. */
export const savedBody = z.object({ message: z.string().max(200), saved: z.boolean(), member: name.optional() })

export const channelBody = z.object({ name: z.string().max(200) })

export type SayBody = z.infer<typeof sayBody>
export type PressBody = z.infer<typeof pressBody>

/** Reads and checks a JSON body. Throws `UserError` `body-too-large`, `bad-json` or `bad-request`. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new UserError('bad-json', say.local.notJson, say.local.sendObject, {
      cause,
    })
  }
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const where = issue?.path.join('.') || say.local.theBody
  throw new UserError('bad-request', `${where}: ${issue?.message ?? say.local.notAsExpected}.`, say.local.docsHaveForm)
}

async function readText(request: Request): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > drainLimit) throw tooLarge()
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > drainLimit) throw tooLarge()
    if (size <= bodyLimit) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > bodyLimit) throw tooLarge()
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function tooLarge(): UserError {
  return new UserError('body-too-large', say.local.bodyTooLarge, say.local.sendPart)
}
