import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Clock } from '../../core/clock.ts'
import type { Permission } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { NewId } from '../../core/id.ts'
import type { Log } from '../../core/log.ts'
import type { Desk } from '../../core/platform.ts'
import type { MessageRows } from '../../core/rows/message.ts'
import type { SavedRows } from '../../core/rows/saved.ts'
import { say } from '../../locales/index.ts'
import type { Asset } from './assets.ts'
import { anyBody, channelBody, pressBody, readBody, sayBody } from './bodies.ts'
import type { Channels } from './channels.ts'
import { suggest } from './completion.ts'
import type { conversation } from './conversation.ts'
import type { Events } from './events.ts'
import { checkDoor, type Door } from './guard.ts'
import { pageHeaders, picturePolicy, samplePolicy } from './headers.ts'
import type { LogIn } from './login/index.ts'
import { type Asking, speaksAs } from './login/login.ts'
import { addLoginRoutes } from './login/routes.ts'
import { memberNamed } from './members.ts'
import type { Pictures } from './pictures.ts'
import { addSavedRoutes } from './saved.ts'
import { addSecretAddresses, type SecretAddresses } from './secret-addresses.ts'
import { sendAsset } from './send-asset.ts'
import { statusOf, troubleBody } from './trouble.ts'
import { viewOf } from './view.ts'

export interface AppParts extends SecretAddresses {
  readonly door: () => Door
  readonly desk: Desk
  readonly talk: ReturnType<typeof conversation>
  readonly messages: MessageRows
  readonly saved: SavedRows
  readonly clock: Clock
  readonly channels: Channels
  readonly events: Events
  readonly assets: ReadonlyMap<string, Asset>
  readonly metrics: () => Promise<string>
  /** Why the desk can't do its work now; undefined while it can. */
  readonly trouble: () => Promise<string | undefined>
  readonly needs?: () => readonly string[]
  readonly levelOf: (name: string) => Permission
  readonly logIn?: LogIn
  readonly timeZone: string
  readonly newId: NewId
  readonly log: Log
  /** Answers what other programs ask in the Model Context Protocol. */
  readonly assistants?: (request: Request, body: unknown) => Promise<Response>
  readonly pictures?: Pictures
  readonly samplePage?: (name: string) => Promise<string | undefined>
}

/** `member`: who is logged in, where there is a log-in. */
type Variables = { Variables: { policy?: string; member?: string } }

const listLimit = 200
const listMost = 1_000

/** The HTTP interface of the local desk, as the design names it. */
export function createApp(parts: AppParts): Hono<Variables> {
  const { desk, talk, messages, channels, events } = parts
  const app = new Hono<Variables>()

  app.use(async (c, next) => {
    checkDoor(parts.door(), c.req.raw)
    await next()
    for (const [name, value] of pageHeaders) c.res.headers.set(name, value)
    const policy = c.get('policy')
    if (policy) c.res.headers.set('content-security-policy', policy)
  })

  const { logIn } = parts
  if (logIn) {
    app.use(async (c, next) => {
      const who = () => logIn.login.who(askingOf(c))
      if (isOpen(c.req.path, parts.assets)) return await next()
      if (c.req.path !== '/') c.set('member', await who())
      else if (logIn.own && !(await who().catch(() => undefined))) return c.redirect('/login')
      else await who()
      await next()
    })
    if (logIn.own) addLoginRoutes(app, { ...logIn.own, levelOf: parts.levelOf, ended: () => events.beat() })
  }
  const speaker = (c: Context<Variables>, wanted: string | undefined) => {
    const member = c.get('member')
    return member === undefined ? wanted : speaksAs(member, wanted)
  }
  const asSpeaker = <Body extends { readonly member?: string | undefined }>(
    c: Context<Variables>,
    body: Body,
  ): Body => {
    const member = speaker(c, body.member)
    return member === undefined ? body : { ...body, member }
  }

  app.get('/api/channels', async (c) => c.json((await channels.all()).map((name) => ({ name }))))

  app.post('/api/channels', async (c) => {
    const { name, added } = await channels.add((await readBody(c.req.raw, channelBody)).name)
    if (added) events.channelAdded(name)
    return c.json({ name, added }, added ? 201 : 200)
  })

  app.get('/api/channels/:name/messages', async (c) => {
    const channel = await channels.named(c.req.param('name'))
    const asked = Number(c.req.query('limit') ?? listLimit)
    const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, listMost) : listLimit
    const before = c.req.query('before')
    const rows = before
      ? await messages.before(channel, before, limit)
      : await messages.list(channel, c.req.query('after') || undefined, limit)
    return c.json(rows.map(viewOf))
  })

  app.get('/api/messages/:id', async (c) => {
    const row = await messages.byId(c.req.param('id'))
    if (!row) throw new UserError('unknown-message', say.local.noMessage)
    return c.json(viewOf(row))
  })

  app.get('/api/messages/:id/:which{image|icon}', async (c) => {
    const found = await parts.pictures?.of(c.req.param('id'), c.req.param('which') as 'image' | 'icon')
    if (!found) throw new UserError('unknown-picture', say.local.noPicture)
    c.set('policy', picturePolicy)
    return c.body(found.bytes, 200, { 'content-type': found.mime, 'cache-control': 'private, max-age=86400' })
  })

  app.get('/api/events', (c) => {
    const until = logIn?.login.until(askingOf(c))
    const stream = events.open(c.req.header('last-event-id') ?? c.req.query('after'), until)
    return c.body(stream.pipeThrough(new TextEncoderStream()), 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
  })

  app.post('/api/say', async (c) => c.json(await talk.say(asSpeaker(c, await readBody(c.req.raw, sayBody)))))
  app.post('/api/press', async (c) => c.json(await talk.press(asSpeaker(c, await readBody(c.req.raw, pressBody)))))

  addSavedRoutes(app, {
    ...{ saved: parts.saved, messages, clock: parts.clock },
    memberOf: (c, wanted) => memberNamed(speaker(c, wanted), parts.levelOf).id,
  })

  app.get('/api/complete', async (c) => {
    const all = await channels.all()
    const channel = await channels.named(c.req.query('channel') ?? all[0] ?? '')
    const member = memberNamed(speaker(c, c.req.query('member')), parts.levelOf)
    return c.json(await suggest({ desk, channels: all }, c.req.query('text') ?? '', channel, member))
  })

  app.get('/api/desk', (c) =>
    c.json({
      commands: desk.commands,
      timeZone: parts.timeZone,
      sample: parts.samplePage !== undefined,
      ...(logIn && { login: logIn.login.kind, member: c.get('member') }),
    }),
  )
  app.get('/livez', (c) => c.text('ok\n'))
  app.get('/healthz', async (c) => {
    const trouble = await parts.trouble()
    const needs = parts.needs?.() ?? []
    return trouble === undefined ? c.text(['ok', ...needs, ''].join('\n')) : c.text(`${trouble}\n`, 503)
  })
  app.get('/metrics', async (c) =>
    c.body(await parts.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )

  app.post('/mcp', async (c) => {
    const body = await readBody(c.req.raw, anyBody)
    return (await parts.assistants?.(c.req.raw, body)) ?? c.notFound()
  })
  // No stream of events is offered: each question is answered by itself.
  app.get('/mcp', (c) => c.text(`${say.local.askByPost}\n`, 405, { allow: 'POST' }))

  app.get('/sample/:name{[a-z0-9-]+\\.html}', async (c) => {
    const body = await parts.samplePage?.(c.req.param('name'))
    if (body === undefined) throw new UserError('unknown-page', say.local.noSample)
    const response = c.body(body, 200, { 'content-type': 'text/html; charset=utf-8' })
    c.set('policy', samplePolicy)
    return response
  })

  addSecretAddresses(app, parts)
  for (const [path, asset] of parts.assets) {
    app.get(path, (c) => sendAsset(c, asset))
  }

  app.notFound((c) => trouble(c, new UserError('unknown-page', say.local.nothingHere, say.local.deskIsAt)))
  app.onError((error, c) => {
    if (error instanceof UserError) return trouble(c, error)
    const id = parts.newId()
    parts.log('error', 'a request failed', { id, path: c.req.path, error })
    const sentence = say.desk.wentWrong
    const next = say.local.tellNumber(id)
    return withHeaders(c.json({ error: { identifier: 'internal', sentence, next } }, 500))
  })
  return app
}

function askingOf(c: Context): Asking {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage }
  return { request: c.req.raw, remote: incoming?.socket.remoteAddress }
}

/** What has nothing of anybody in it, or is needed to log in. */
function isOpen(path: string, assets: ReadonlyMap<string, Asset>): boolean {
  if (path === '/livez' || path === '/healthz') return true
  // These let in by a secret of their own.
  if (path === '/mcp' || path.startsWith('/calendar/') || path.startsWith('/stories/')) return true
  if (/^\/api\/login(?:\/(?:options|invitation|register|out))?$/.test(path)) return true
  return path !== '/' && assets.has(path)
}

function trouble(c: Context, error: UserError): Response {
  return withHeaders(c.json(troubleBody(error), statusOf(error)))
}

function withHeaders(response: Response): Response {
  for (const [name, value] of pageHeaders) response.headers.set(name, value)
  return response
}
