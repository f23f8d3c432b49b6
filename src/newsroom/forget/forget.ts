import { createHash } from 'node:crypto'
import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { Counts, Forgetting, Going, Wish } from '../../core/rows/forgetting.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { makeChange } from '../audit/change.ts'
import type { With } from '../newsroom.ts'
import { sweep } from './sweep.ts'
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

/** What would go if it were done now: rows that quote it are counted, and steps are done and taken back. Nothing is written. */
export async function previewForget({ store, clock }: Uses, asked: Asked): Promise<Outcome> {
  const now = clock()
  const quotes = await sweep((going, from) => store.forgetting.lookForQuotes(going, from), goingOf(asked, now))
  const steps: Forgetting[] = []
  for (const wish of asked.steps.slice(0, stepsLookedAt)) {
    let step: Forgetting | undefined
    const look = store.transaction(async (rows) => {
      step = await doStep(rows, asked, wish, now)
      throw new OnlyLooked()
    })
    await look.catch((error: unknown) => {
      if (!(error instanceof OnlyLooked)) throw error
    })
    // Posts that were made of an article are among the rows that quote it.
    const { deliveries: _, ...own } = step!.counts
    steps.push(wish.what === 'articles' ? { ...step!, counts: own } : step!)
    await letOthersGo()
  }
  return outcomeOf(asked, quotes, steps)
}

/** Ends the transaction with nothing written. */
class OnlyLooked extends Error {}

/**
 * Takes it out, in steps of some milliseconds, each a transaction: first what quotes it, then itself (the first of it with the row of the
 * audit), then what quoted it meanwhile. To ask again goes on where it broke off. Throws `UserError` `changed-meanwhile`, `on-its-way`,
 * `forgetting-already`.
 */
export async function carryOutForget(
  newsroom: Uses,
  { place, member }: Pick<Invocation, 'place' | 'member'>,
  asked: Asked,
  code: string,
  self: boolean,
): Promise<Outcome> {
  const { store, clock, memory } = newsroom
  const progress = memory.forgetting.begin(place, asked.called)
  try {
    const seen = await previewForget(newsroom, asked)
    if (seen.code !== code) throw changedMeanwhile()
    const began = clock()
    const takeOut = (going: Going, told: (looked: number) => void) =>
      sweep((what, from) => store.transaction((rows) => rows.forgetting.takeOutQuotes(what, from)), going, told)
    const quotes = await takeOut(goingOf(asked, began), (looked) => progress.tell(say.forgetting.lookedThrough(looked)))
    const [first, ...others] = asked.steps
    const by = { place, member: self ? { ...member, id: '', name: say.forgetting.somebody } : member }
    const summary = summaryOf(asked, seen)
    const steps = [
      await makeChange(newsroom, by, async (rows) => ({
        answer: first ? await doStep(rows, asked, first, clock()) : { counts: {}, kept: [] },
        change: { kind: 'forget', subject: asked.what, summary, before: null, after: null },
      })),
    ]
    for (const wish of others) {
      await letOthersGo()
      steps.push(await store.transaction((rows) => doStep(rows, asked, wish, clock())))
      progress.tell(say.forgetting.stepsDone(steps.length, asked.steps.length))
    }
    const late = await takeOut({ ...goingOf(asked, clock()), since: began }, () => {})
    memory.stories.forget()
    memory.prints.forget()
    return { ...outcomeOf(asked, added([quotes, late]), steps), more: 0, code }
  } finally {
    progress.end()
  }
}

export const changedMeanwhile = () =>
  new UserError('changed-meanwhile', say.forgetting.changedMeanwhile, say.forgetting.lookAgain)

function summaryOf({ called }: Asked, { counts, more }: Outcome): string {
  const rows = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return say.forgetting.forgot(called, rows, Object.keys(counts).length, more > 0)
}

const goingOf = ({ finder, articles, places, posts, since }: Asked, now: number): Going => ({
  ...{ finder, articles, places, posts, since, now },
})

async function doStep(rows: Rows, { places, posts }: Asked, wish: Wish, now: number): Promise<Forgetting> {
  if (wish.what === 'articles') for (const id of wish.ids) await mustNotBeOnItsWay(rows, id)
  return rows.forgetting.forget(wish, places, posts, now)
}

async function mustNotBeOnItsWay(rows: Rows, article: string): Promise<void> {
  if ((await rows.deliveries.ofArticle(article)).every(({ state }) => state !== 'sending')) return
  throw new UserError('on-its-way', say.forgetting.onItsWay, say.posts.inAMinute)
}

function outcomeOf(asked: Asked, quotes: Counts, steps: readonly Forgetting[]): Outcome {
  const counts = added([quotes, ...steps.map((step) => step.counts)])
  const kept = steps.reduce((sum, step) => sum + step.kept.length, 0)
  const code = createHash('sha256')
    .update(JSON.stringify([asked.what, asked.posts, asked.steps.length, Object.entries(counts).sort()]))
    .digest('hex')
    .slice(0, 6)
  return { counts, kept, more: Math.max(0, asked.steps.length - steps.length), code }
}

function added(all: readonly Counts[]): Counts {
  const counts: Record<string, number> = {}
  for (const one of all) for (const [table, n] of Object.entries(one)) counts[table] = (counts[table] ?? 0) + n
  return counts
}
