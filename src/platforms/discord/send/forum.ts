import { Routes } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { ChannelRef } from '../../../core/place.ts'
import type { PostOutcome } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'
import { renderMessage, renderPlainMessage, renderWithoutFiles } from '../card/message.ts'
import type { Attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import { fingerprint, lookFor, sentAt } from './history.ts'
import { nonceOf } from './nonce.ts'
import type { Posting } from './posting.ts'
import { threadName } from './thread.ts'
import { heldUp, missedOutcome } from './tries.ts'

/** Clocks may differ by so much. */
const skewMs = 60_000

interface Thread {
  readonly id: string
  readonly parent_id?: string | null
}

/**
 * A post of a forum: a thread that begins with the card (docs.discord.com, Start Thread in Forum Channel). Discord knows no nonce there:
 * what an unclear attempt has left is looked for among the open threads before it is made again. Once it `isLate`, another process may have the post: nothing is sent.
 */
export async function postInForum(
  posting: Posting,
  to: ChannelRef,
  card: Card,
  key: string,
  isLate: () => boolean,
): Promise<PostOutcome> {
  const { account, ledger, theirs, clock, timing } = posting
  const mark = nonceOf(key, to.channel)
  const rich = renderMessage(card)
  const plain = renderPlainMessage(card)
  const posted = async (thread: string): Promise<PostOutcome> => {
    const { platform, workspace, channel } = to
    const ref = { platform, workspace, channel, thread, message: thread }
    await ledger.done(mark, ref)
    return { state: 'posted', ref }
  }
  const known = await ledger.known(mark)
  if (known && 'ref' in known) return { state: 'posted', ref: known.ref }
  // As it was when it was begun, where the card has been changed since.
  const prints = [...(known?.prints ?? []), fingerprint(rich.body), fingerprint(plain.body)]
  const begun = known?.at
  if (begun !== undefined) {
    const found = await openThreadOf(posting, to, begun - skewMs, prints)
    if ('outcome' in found) return missedOutcome(found.outcome, timing)
    if (found.thread) return posted(found.thread)
    const mayCome = begun + timing.flight - (theirs.now() ?? clock())
    // Discord's clock is known to a second.
    const retryAfter = Math.max(1000, mayCome)
    if (mayCome > 0) return { state: 'later', reason: say.discord.stillAtWork, retryAfter }
  }
  if (isLate()) return missedOutcome(heldUp(), timing)
  await ledger.begin(mark, theirs.now() ?? clock(), prints.slice(-20))
  const create = async (message: typeof rich): Promise<Attempt> => {
    await posting.pace.turn()
    if (isLate()) return heldUp()
    const { attachments, content, embeds, components, allowed_mentions, flags } = message.body
    const body = {
      name: threadName(card),
      message: { content, embeds, components, allowed_mentions, attachments, flags },
    }
    return account.call({ method: 'POST', route: Routes.threads(to.channel), body, files: message.files })
  }
  let outcome = await create(rich)
  if (outcome.state === 'refused' && outcome.code === code.missingPermissions && rich.files.length)
    outcome = await create(renderWithoutFiles(card))
  if (outcome.state === 'refused' && (outcome.code === code.missingPermissions || outcome.code === code.invalidForm))
    outcome = await create(plain)
  if (outcome.state === 'done') return posted((outcome.value as Thread).id)
  if (outcome.state !== 'unclear' && !isLate()) await ledger.close(mark)
  return missedOutcome(outcome, timing)
}

/** The thread that began so since then, if there is one. */
async function openThreadOf(
  { account }: Posting,
  { workspace, channel }: ChannelRef,
  since: number,
  prints: readonly string[],
): Promise<{ readonly thread?: string } | { readonly outcome: Exclude<Attempt, { state: 'done' }> }> {
  const open = await account.call({ method: 'GET', route: Routes.guildActiveThreads(workspace) })
  if (open.state !== 'done') return { outcome: open }
  const { threads = [] } = open.value as { readonly threads?: readonly Thread[] }
  for (const { id, parent_id } of threads) {
    if (parent_id !== channel || sentAt(id) < since) continue
    const look = await lookFor(account, id, since, prints)
    if (look.state === 'found') return { thread: id }
    if (look.state === 'later') return { outcome: look.outcome }
  }
  return {}
}
