import type { Workspace } from '../../core/place.ts'
import type { WorkspaceKind } from '../../core/rows/retention.ts'
import type { With } from '../newsroom.ts'
import { keptSince, settingOf } from './retention.ts'

/** Counting further takes too long, and says nothing more. */
export const countedTo = 2_000

/**
 * What the next nights would take out if a setting said so many days, by kind; kinds of which nothing would go are left out. Empty where
 * the setting is about something else, or nothing would be kept for a shorter time than by `present`.
 */
export async function wouldGo(
  { store, clock, platforms }: With<'store' | 'clock' | 'platforms'>,
  place: Workspace,
  setting: string,
  days: { readonly present: number; readonly wanted: number },
): Promise<readonly (readonly [WorkspaceKind | 'messages', number])[]> {
  const shorter = days.wanted > 0 && (days.present === 0 || days.wanted < days.present)
  const before = keptSince(days.wanted, clock())
  if (!shorter || before === undefined) return []
  const kinds = Object.entries(settingOf).flatMap(([kind, by]) => (by === setting ? [kind as WorkspaceKind] : []))
  const own = platforms.get(place.platform)?.can.operator === true
  const found: (readonly [WorkspaceKind | 'messages', number])[] = []
  for (const kind of [...kinds, ...(setting === 'keep-messages' && own ? (['messages'] as const) : [])]) {
    const count = await store.retention.wouldGo(kind, place, before, countedTo + 1)
    if (count > 0) found.push([kind, count])
  }
  return found
}
