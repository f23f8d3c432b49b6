import type { Analysis } from '../../core/analysis.ts'
import type { Card, CardPart } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { Rows } from '../../core/store.ts'
import { copiesElsewhere } from '../articles/copies.ts'
import { withAlsoIn } from '../cards/also-in.ts'
import { briefCard } from '../cards/brief.ts'
import { changeCard, correctedLine, isCorrection } from '../cards/change.ts'
import { inLookOf } from '../cards/look.ts'
import { readBy } from '../cards/read-by.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import type { ToldChange } from './compare.ts'

/** A row that is put in the outbox, or changed there, with the change itself. */
export type Telling = (rows: Rows) => Promise<void>

/**
 * What is written when an article has changed: each post of it shows the new state and says what was there, its thread tells all of it,
 * the channel is told of a correction once; the digests that had it, the answers that were shared and the follow-ups on it hear of it. What is not material
 * is told to nobody. Everything is prepared here, and written by what comes back in the caller's transaction.
 */
export async function tellChange(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms'>,
  article: ArticleRow,
  analysis: Analysis,
  told: ToldChange,
): Promise<Telling> {
  const tellings: Telling[] = []
  if (told.row.material) {
    for (const delivery of await newsroom.store.deliveries.ofArticle(article.id)) {
      // What was told in a list is corrected there, as in a digest.
      if (delivery.kind === 'brief' && delivery.state !== 'listed')
        tellings.push(await correctPost(newsroom, article, analysis, told, delivery))
    }
    for (const digest of await digestsWith(newsroom, article))
      tellings.push(correctDigest(newsroom, article, told, digest))
    for (const shared of await newsroom.store.deliveries.showing(article.id))
      tellings.push(correctShared(newsroom, article, told, shared))
    tellings.push(await tellFollowups(newsroom, article, told))
  }
  return async (rows) => {
    for (const tell of tellings) await tell(rows)
  }
}

async function correctPost(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms'>,
  article: ArticleRow,
  analysis: Analysis,
  told: ToldChange,
  delivery: DeliveryRow,
): Promise<Telling> {
  const sentences = await newsroom.settings.get(delivery, 'sentences')
  const elsewhere = await copiesElsewhere(newsroom.store, article, delivery)
  const plain = briefCard(article, analysis, sentences, correctedLine(told))
  const corrected = withAlsoIn(inLookOf(plain, article, delivery.card), elsewhere)
  const card = { ...corrected, ...(delivery.card.story && { story: delivery.card.story }) }
  const threads = newsroom.platforms.get(delivery.platform)?.can.threads === true
  const { toVersion } = told.row
  const at = newsroom.clock()
  return async (rows) => {
    await rows.deliveries.showInstead(delivery.id, card, at)
    if (!delivery.ref) return
    const notice = { kind: 'change' as const, article: null, at }
    if (threads)
      await rows.deliveries.add({
        ...channelOf(delivery),
        ...notice,
        thread: delivery.thread ?? delivery.ref.message,
        key: `change:${delivery.id}:${toVersion}`,
        card: readBy(changeCard(article, told), newsroom.analyst.version),
      })
    if (!threads || isCorrection(told.row))
      await rows.deliveries.add({
        ...channelOf(delivery),
        ...notice,
        key: `change:${delivery.id}:${toVersion}:channel`,
        card: readBy(changeCard(article, told, threads ? 'short' : 'whole'), newsroom.analyst.version),
      })
  }
}

/** The posts of digests that this article was in. */
async function digestsWith(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms'>,
  article: ArticleRow,
): Promise<DeliveryRow[]> {
  const digests: DeliveryRow[] = []
  for (const key of await newsroom.store.digests.took(article.id)) {
    const delivery = await newsroom.store.deliveries.byKey(key)
    if (delivery) digests.push(delivery)
  }
  return digests
}

/** A digest keeps what it said, with what has changed since below it; the channel is told as for a post. */
function correctDigest(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms'>,
  article: ArticleRow,
  told: ToldChange,
  digest: DeliveryRow,
): Telling {
  const at = newsroom.clock()
  return async (rows) => {
    await rows.deliveries.showInstead(digest.id, withCorrection(digest.card, told), at)
    if (digest.ref && isCorrection(told.row))
      await rows.deliveries.add({
        ...channelOf(digest),
        kind: 'change',
        key: `change:${digest.id}:${article.id}:${told.row.toVersion}`,
        card: readBy(changeCard(article, told, 'short'), newsroom.analyst.version),
        article: null,
        at,
      })
  }
}

/**
 * A timeline, or another answer that somebody showed to the channel, says above what it said then what has changed since: a long one is
 * cut at its end. Who was in its thread is told as well.
 */
function correctShared(
  newsroom: With<'analyst' | 'clock' | 'platforms'>,
  article: ArticleRow,
  told: ToldChange,
  shared: DeliveryRow,
): Telling {
  const at = newsroom.clock()
  const threads = newsroom.platforms.get(shared.platform)?.can.threads === true
  return async (rows) => {
    const card = { ...shared.card, parts: [noteOf(told), ...shared.card.parts] }
    await rows.deliveries.showInstead(shared.id, card, at)
    if (shared.ref && threads)
      await rows.deliveries.add({
        ...channelOf(shared),
        kind: 'change',
        thread: shared.ref.thread ?? shared.ref.message,
        key: `change:${shared.id}:${article.id}:${told.row.toVersion}`,
        card: readBy(changeCard(article, told), newsroom.analyst.version),
        article: null,
        at,
      })
  }
}

function withCorrection(card: Card, told: ToldChange): Card {
  const line = noteOf(told)
  const actions = card.parts.findIndex((part) => part.type === 'actions')
  return { ...card, parts: card.parts.toSpliced(actions < 0 ? card.parts.length : actions, 0, line) }
}

function noteOf(told: ToldChange): CardPart {
  return { type: 'context', text: [`${told.after.headline}: `, ...correctedLine(told)] }
}

/** Whoever follows something up in this article reads what is no longer said there. */
async function tellFollowups(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms'>,
  article: ArticleRow,
  told: ToldChange,
): Promise<Telling> {
  const open = await newsroom.store.followups.ofArticle(article.id)
  const at = newsroom.clock()
  return async (rows) => {
    for (const followup of open) {
      await rows.deliveries.add({
        ...channelOf(followup),
        kind: 'change',
        key: `change:followup:${followup.id}:${told.row.toVersion}`,
        card: readBy(changeCard(article, told, 'whole', followup), newsroom.analyst.version),
        article: null,
        at,
      })
    }
  }
}
