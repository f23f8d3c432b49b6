import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { Viewer, Workspace } from '../../core/place.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { makeChange } from '../audit/change.ts'
import { keptOf, type TakeBack } from '../audit/take-back.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'

/** What is kept of a token: never the token itself, and nobody's name, which the audit has. Its key is the hash. */
const keptToken = z.object({
  platform: z.string(),
  workspace: z.string(),
  name: z.string(),
  at: z.number(),
})
type KeptToken = z.infer<typeof keptToken>

const change = z.object({ hash: z.string(), token: keptToken })

const namespace = 'tokens'
const prefix = 'nightdesk_'
const randomBytesEach = 32
const mostOfWorkspace = 20

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes a token by which a program may read what the workspace sees; answers it, and it is told this once. Throws `UserError` `token-there` or `too-many-tokens`. */
export async function addToken(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  name: string,
): Promise<string> {
  const token = `${prefix}${randomBytes(randomBytesEach).toString('base64url')}`
  await makeChange(newsroom, invocation, async (rows) => {
    const there = await tokensOf(rows, invocation.place)
    if (there.some((one) => one.token.name === name))
      throw new UserError('token-there', say.tokens.thereAlready(name), say.tokens.takeBackFirst)
    if (there.length >= mostOfWorkspace)
      throw new UserError('too-many-tokens', say.tokens.tooMany(there.length), say.tokens.takeOneBack)
    const { platform, workspace } = invocation.place
    const kept: KeptToken = { platform, workspace, name, at: newsroom.clock() }
    const hash = hashOf(token)
    await rows.keyValues(namespace).set(hash, kept)
    const after = { hash, token: kept }
    return {
      answer: undefined,
      change: { kind: 'token', subject: name, summary: say.tokens.wasMade(name), before: null, after },
    }
  })
  return token
}

/** Takes a token back: what asks by it is refused from now on. Throws `UserError` `no-token`. */
export async function removeToken(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  name: string,
): Promise<void> {
  await makeChange(newsroom, invocation, async (rows) => {
    const before = (await tokensOf(rows, invocation.place)).find((one) => one.token.name === name)
    if (!before) throw new UserError('no-token', say.tokens.noSuch(name), say.tokens.seeAll)
    await rows.keyValues(namespace).delete(before.hash)
    return {
      answer: undefined,
      change: { kind: 'token', subject: name, summary: say.tokens.wasTakenBack(name), before, after: null },
    }
  })
}

/** The tokens of a workspace, oldest first. */
export async function listTokens({ store }: With<'store'>, place: Workspace): Promise<readonly KeptToken[]> {
  return (await tokensOf(store, place)).map(({ token }) => token).sort((a, b) => a.at - b.at)
}

/** Whose workspace a token opens, as everybody in it sees it. */
export async function viewerOfToken({ store }: With<'store'>, token: string): Promise<Viewer | undefined> {
  if (!token.startsWith(prefix) || token.length > 200) return undefined
  const kept = keptToken.safeParse(await store.keyValues(namespace).get(hashOf(token)))
  return kept.success ? everybodyIn(kept.data) : undefined
}

/** Undo: a token that was made is none any more, and one that was taken back opens again. */
export const takeBackToken: TakeBack = async (rows, row) => {
  const tokens = rows.keyValues(namespace)
  if (row.after !== null) await tokens.delete(keptOf(row, 'after', change).hash)
  if (row.before === null) return
  const { hash, token } = keptOf(row, 'before', change)
  await tokens.set(hash, token)
}

async function tokensOf(rows: Pick<Rows, 'keyValues'>, { platform, workspace }: Workspace) {
  const values = rows.keyValues(namespace)
  const found: { readonly hash: string; readonly token: KeptToken }[] = []
  for (const hash of await values.keys('')) {
    const kept = keptToken.safeParse(await values.get(hash))
    if (kept.success && kept.data.platform === platform && kept.data.workspace === workspace)
      found.push({ hash, token: kept.data })
  }
  return found
}
