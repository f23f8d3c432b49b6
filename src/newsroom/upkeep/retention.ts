import type { Workspace } from '../../core/place.ts'
import type { SharedKind, WorkspaceKind } from '../../core/rows/retention.ts'
import type { WorkspaceValues } from '../../core/setting.ts'
import type { With } from '../newsroom.ts'

type KeepSetting = Extract<keyof WorkspaceValues, `keep-${string}`>

const dayMs = 86_400_000
/** Rows of one step: some milliseconds of the database. */
const stepRows = 25
/** What nobody was shown is of use for so long: to say why not, and to try a filter on. */
const unshownDays = 90

/** Which setting says for how long each kind is kept. */
export const settingOf: Readonly<Record<WorkspaceKind, KeepSetting>> = {
  articles: 'keep-articles',
  private: 'keep-private',
  posts: 'keep-posts',
  followups: 'keep-articles',
  notes: 'keep-posts',
  audit: 'keep-audit',
  stories: 'keep-articles',
  drafts: 'keep-private',
}

/** Each article of a slice is looked at: some tens of thousands at the most. */
const sliceDays = 30
const slices = 60

type Uses = With<'store' | 'settings' | 'clock' | 'platforms'>

/** From when on a kind is kept, so many days back from now; undefined where it is kept for ever. */
export function keptSince(days: number, now: number): number | undefined {
  return days === 0 ? undefined : now - days * dayMs
}

/**
 * Lets go of what is kept no longer, in small steps with `pause` between them, so that the desk works meanwhile. Safe to break off and to
 * begin again. Answers how many went, by kind.
 */
export async function retire(newsroom: Uses, pause: () => Promise<void>): Promise<Readonly<Record<string, number>>> {
  const { store, settings, clock } = newsroom
  const counted: Record<string, number> = {}
  const allOf = async (kind: WorkspaceKind | SharedKind, step: () => Promise<number>): Promise<void> => {
    for (;;) {
      const went = await step()
      if (went > 0) counted[kind] = (counted[kind] ?? 0) + went
      if (went < stepRows) return
      await pause()
    }
  }
  const now = clock()
  const workspaces = await store.retention.workspaces()
  for (const place of workspaces)
    for (const [kind, setting] of Object.entries(settingOf) as [WorkspaceKind, KeepSetting][]) {
      const before = keptSince(await settings.get(place, setting), now)
      if (before !== undefined) await allOf(kind, () => store.retention.ofWorkspace(kind, place, before, stepRows))
    }
  const unshown = now - unshownDays * dayMs
  for (const [from, to] of slicesBefore(unshown)) {
    await allOf('unshown', () => store.retention.shared('unshown', to, stepRows, from))
    await pause()
  }
  await allOf('items', () => store.retention.shared('items', unshown, stepRows))
  await allOf('marks', () => store.retention.shared('marks', now, stepRows))
  const before = await messagesKeptSince(newsroom, workspaces, now)
  if (before !== undefined) await allOf('messages', () => store.retention.shared('messages', before, stepRows))
  return counted
}

/** The time before a moment in slices, the last of which has no beginning. */
function slicesBefore(moment: number): (readonly [from: number, to: number])[] {
  return Array.from({ length: slices + 1 }, (_, n) => {
    const to = moment - n * sliceDays * dayMs
    return [n === slices ? 0 : to - sliceDays * dayMs, to] as const
  })
}

/** Messages are kept for the desk's own platform alone, whose one workspace is the operator's. */
async function messagesKeptSince(
  { settings, platforms }: Uses,
  workspaces: readonly Workspace[],
  now: number,
): Promise<number | undefined> {
  const own = workspaces.find(({ platform }) => platforms.get(platform)?.can.operator)
  return own && keptSince(await settings.get(own, 'keep-messages'), now)
}
