import { createHash } from 'node:crypto'
import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { Counts } from '../../core/rows/forgetting.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { makeChange } from '../audit/change.ts'
import type { With } from '../newsroom.ts'
import type { Asked } from './wish.ts'

type Uses = With<'store' | 'memory' | 'clock'>

/** What would go, or went: rows by table, and how many articles stay, for others have them. */
export interface Outcome {
  readonly counts: Counts
  readonly kept: number
  /** Steps beyond those that a preview looks at. */
  readonly more: number
  /** A few letters that stand for exactly this. */
  readonly code: string
}

const stepsLookedAt = 8

/** What would go if it were done now, by doing it and taking it back: nothing is written. */
export async function previewForget({ store, clock }: Uses, asked: Asked): Promise<Outcome> {
  let outcome: Outcome | undefined
  const look = store.transaction(async (rows) => {
    outcome = await doSteps(rows, asked, clock(), stepsLookedAt)
    throw new OnlyLooked()
  })
  await look.catch((error: unknown) => {
    if (!(error instanceof OnlyLooked)) throw error
  })
  return outcome!
}

/** Ends the transaction with nothing written. */
class OnlyLooked extends Error {}

/**
 * Takes it out. The first steps, which the preview has shown, and the row of the audit are one transaction; where there are more, each is
 * one of its own, and to ask again goes on where it broke off. Throws `UserError` `changed-meanwhile`, `on-its-way`.
 */
export async function carryOutForget(
  newsroom: Uses,
  { place, member }: Pick<Invocation, 'place' | 'member'>,
  asked: Asked,
  code: string,
  self: boolean,
): Promise<Outcome> {
  const { store, clock, memory } = newsroom
  const by = { place, member: self ? { ...member, id: '', name: say.forgetting.somebody } : member }
  const first = await makeChange(newsroom, by, async (rows) => {
    const outcome = await doSteps(rows, asked, clock(), stepsLookedAt)
    if (outcome.code !== code)
      throw new UserError('changed-meanwhile', say.forgetting.changedMeanwhile, say.forgetting.lookAgain)
    const rowsGone = Object.values(outcome.counts).reduce((sum, n) => sum + n, 0)
    const summary = say.forgetting.forgot(asked.called, rowsGone, Object.keys(outcome.counts).length)
    return { answer: outcome, change: { kind: 'forget', subject: asked.what, summary, before: null, after: null } }
  })
  const all = [first]
  for (const step of asked.steps.slice(stepsLookedAt))
    all.push(await store.transaction((rows) => doSteps(rows, { ...asked, steps: [step] }, clock(), 1)))
  memory.stories.forget()
  memory.prints.forget()
  return { ...summed(all), more: 0, code }
}

async function doSteps(rows: Rows, asked: Asked, now: number, atMost: number): Promise<Outcome> {
  const done: Pick<Outcome, 'counts' | 'kept'>[] = []
  for (const wish of asked.steps.slice(0, atMost)) {
    if (wish.what === 'articles') for (const id of wish.ids) await mustNotBeOnItsWay(rows, id)
    const { counts, kept } = await rows.forgetting.forget(wish, asked.places, asked.posts, now)
    done.push({ counts, kept: kept.length })
  }
  const { counts, kept } = summed(done)
  const code = createHash('sha256')
    .update(JSON.stringify([asked.what, asked.posts, asked.steps.length, Object.entries(counts).sort()]))
    .digest('hex')
    .slice(0, 6)
  return { counts, kept, more: Math.max(0, asked.steps.length - atMost), code }
}

async function mustNotBeOnItsWay(rows: Rows, article: string): Promise<void> {
  if ((await rows.deliveries.ofArticle(article)).every(({ state }) => state !== 'sending')) return
  throw new UserError('on-its-way', say.forgetting.onItsWay, say.posts.inAMinute)
}

function summed(all: readonly Pick<Outcome, 'counts' | 'kept'>[]): Pick<Outcome, 'counts' | 'kept'> {
  const counts: Record<string, number> = {}
  for (const one of all) for (const [table, n] of Object.entries(one.counts)) counts[table] = (counts[table] ?? 0) + n
  return { counts, kept: all.reduce((sum, one) => sum + one.kept, 0) }
}
