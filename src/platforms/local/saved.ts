import type { Env as BaseEnv, Context, Hono } from 'hono'
import type { Clock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import type { MessageRows } from '../../core/rows/message.ts'
import type { SavedRows } from '../../core/rows/saved.ts'
import { say } from '../../locales/index.ts'
import { readBody, savedBody } from './bodies.ts'
import { viewOf } from './view.ts'

/** So many are told; nobody looks through more. */
const toldAtMost = 500

interface SavedParts<Env extends BaseEnv> {
  readonly saved: SavedRows
  readonly messages: MessageRows
  readonly clock: Clock
  /** The id of whoever asks; `wanted`: the name that they say. */
  readonly memberOf: (c: Context<Env>, wanted: string | undefined) => string
}

/** The requests by which a member saves posts for themselves, and has them again wherever they log in. */
export function addSavedRoutes<Env extends BaseEnv>(
  app: Hono<Env>,
  { saved, messages, clock, memberOf }: SavedParts<Env>,
): void {
  app.get('/api/saved', async (c) => {
    const rows = await saved.of(memberOf(c, c.req.query('member')), toldAtMost)
    return c.json(rows.map(viewOf))
  })

  app.post('/api/saved', async (c) => {
    const body = await readBody(c.req.raw, savedBody)
    const member = memberOf(c, body.member)
    if (!body.saved) await saved.leave(member, body.message)
    else if (await messages.byId(body.message)) await saved.save(member, body.message, clock())
    else throw new UserError('unknown-message', say.local.noMessage)
    return c.json({ message: body.message, saved: body.saved })
  })
}
