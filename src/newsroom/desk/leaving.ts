import { createHash } from 'node:crypto'
import type { Card } from '../../core/card.ts'
import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { LeavingRow } from '../../core/rows/leaving.ts'
import { say } from '../../locales/index.ts'
import { carryOutForget, previewForget } from '../forget/forget.ts'
import { lookAfterwards, proofCard } from '../forget/proof.ts'
import { askedText } from '../forget/wish.ts'
import type { With } from '../newsroom.ts'
import { takeAway } from '../posts/take-away.ts'
import { mayUse } from './staff.ts'

/** So long what was deleted can be had back. */
const graceMs = 20_000
const proofKeptMs = 24 * 3_600_000

type Uses = With<'store' | 'memory' | 'clock'>

/** Lets a post or a text go in a moment; asked twice, it goes at the first one's. It outlives a restart. */
export function letGo(
  { store, clock }: With<'store' | 'clock'>,
  { place, member }: Pick<Invocation, 'place' | 'member'>,
  what: LeavingRow['what'],
  id: string,
): Promise<LeavingRow> {
  const { platform, workspace } = place
  const by = { platform, workspace, memberId: member.id, memberName: member.name }
  return store.leaving.add({ id, what, ...by, at: clock() + graceMs })
}

/** Has it back: whoever let it go may, and admins. Throws `UserError` `gone-already` or `not-permitted`. */
export async function keepAfterAll({ store }: With<'store'>, invocation: Invocation, id: string): Promise<void> {
  const row = await store.leaving.byId(id)
  const { platform, workspace } = invocation.place
  const isHere = row?.platform === platform && row.workspace === workspace
  if (isHere && row.memberId !== invocation.member.id && !(await mayUse(store, invocation, 'admin')))
    throw new UserError('not-permitted', say.deleting.whoMayKeep)
  if (!isHere || !(await store.leaving.remove(id)))
    throw new UserError('gone-already', say.deleting.goneAlready, say.deleting.noneBroughtBack)
}

/** What is left of a text of one’s own; undefined while it is there. Throws `UserError` `no-proof`. */
export async function proofOf({ store }: With<'store'>, { member }: Invocation, id: string): Promise<Card | undefined> {
  if (await store.leaving.byId(id)) return undefined
  const kept = await store.keyValues('proofs').get<{ readonly member: string; readonly card: Card }>(proofKey(id))
  if (kept?.member === member.id) return kept.card
  throw new UserError('no-proof', say.deleting.noProof)
}

/** The work of a moment that has come: what was let go goes, once. */
export async function leave(newsroom: Uses, id: string): Promise<void> {
  const row = await newsroom.store.leaving.byId(id)
  if (!row || row.at > newsroom.clock()) return
  const { platform, workspace, memberId, memberName } = row
  const by = {
    place: { platform, workspace, channel: '', channelName: '' },
    member: { id: memberId, name: memberName, level: 'reader' as const, roles: [] },
  }
  await (row.what === 'post' ? leavePost(newsroom, by, id) : leaveText(newsroom, by, id))
}

async function leavePost(newsroom: Uses, by: Pick<Invocation, 'place' | 'member'>, id: string): Promise<void> {
  const post = await newsroom.store.deliveries.byId(id)
  // On its way just now: at the next beat it stands there.
  if (post?.state === 'sending') return
  if (post?.ref) await takeAway(newsroom, by, post)
  else await newsroom.store.leaving.remove(id)
}

/** What it would take was looked at when it was let go; what came to it since goes with it. */
async function leaveText(newsroom: Uses, by: Pick<Invocation, 'place' | 'member'>, id: string): Promise<void> {
  const { store, clock } = newsroom
  const asked = await askedText(store, by.place, id)
  const { code, counts } = await previewForget(newsroom, asked)
  const isThere = Object.keys(counts).length > 0
  const outcome = isThere && (await carryOutForget(newsroom, by, asked, code, false))
  await store.leaving.remove(id)
  if (!outcome) return
  const card = proofCard(asked, outcome, await lookAfterwards(newsroom, asked), clock())
  await store.keyValues('proofs').set(proofKey(id), { member: by.member.id, card }, proofKeptMs)
}

/** Not even its id is left. */
const proofKey = (id: string) => createHash('sha256').update(id).digest('base64url')
