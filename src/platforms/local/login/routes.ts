import type { Env as BaseEnv, Hono } from 'hono'
import { z } from 'zod'
import type { Permission } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { readBody } from '../bodies.ts'
import { memberNamed } from '../members.ts'
import type { PasskeyLogin } from './passkeys.ts'
import type { Sessions } from './sessions.ts'

const inviteBody = z.object({ invite: z.string().max(100) })
const memberBody = z.object({ member: z.string().trim().min(1).max(80) })
const answerBody = z.object({ attempt: z.string().max(100), response: z.looseObject({ id: z.string().max(2_000) }) })

/** The requests by which people log in with a passkey, make one, invite others and leave. */
export function addLoginRoutes<Env extends BaseEnv>(
  app: Hono<Env>,
  {
    passkeys,
    sessions,
    levelOf,
    ended,
  }: {
    readonly passkeys: PasskeyLogin
    readonly sessions: Sessions
    readonly levelOf: (member: string) => Permission
    /** Called when a session was ended: what stays open of it ends too. */
    readonly ended: () => Promise<void>
  },
): void {
  const origin = (request: Request) => request.headers.get('origin') ?? ''
  const logsIn = (request: Request, secret: string | undefined) =>
    Response.json({ ok: true }, { headers: { 'set-cookie': sessions.header(secret, request) } })

  app.post('/api/login/options', async (c) => c.json(await passkeys.authentication()))
  app.post('/api/login', async (c) => {
    const { attempt, response } = await readBody(c.req.raw, answerBody)
    return logsIn(c.req.raw, await passkeys.authenticate(attempt, response, origin(c.req.raw)))
  })
  app.post('/api/login/invitation', async (c) =>
    c.json(await passkeys.registration((await readBody(c.req.raw, inviteBody)).invite)),
  )
  app.post('/api/login/register', async (c) => {
    const { attempt, response } = await readBody(c.req.raw, answerBody)
    return logsIn(c.req.raw, await passkeys.register(attempt, response, origin(c.req.raw)))
  })
  app.post('/api/login/out', async (c) => {
    await sessions.end(c.req.raw)
    await ended()
    return logsIn(c.req.raw, undefined)
  })

  /** Throws `UserError` `not-permitted`. */
  async function mustBeAdmin(request: Request): Promise<string> {
    const member = await passkeys.login.who({ request, remote: undefined })
    if (levelOf(member) === 'admin') return member
    throw new UserError('not-permitted', say.local.onlyAdmins)
  }
  app.get('/api/login/members', async (c) => {
    await mustBeAdmin(c.req.raw)
    return c.json(await passkeys.members())
  })
  app.post('/api/login/invite', async (c) => {
    await mustBeAdmin(c.req.raw)
    const { id } = memberNamed((await readBody(c.req.raw, memberBody)).member, levelOf)
    return c.json({ member: id, invite: await passkeys.invite(id) })
  })
  app.post('/api/login/remove', async (c) => {
    const self = await mustBeAdmin(c.req.raw)
    const { member } = await readBody(c.req.raw, memberBody)
    if (member === self) throw new UserError('locks-you-out', say.local.locksYouOut, say.local.letAnother)
    await passkeys.remove(member)
    await ended()
    return c.json({ ok: true })
  })
}
