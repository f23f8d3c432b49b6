import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { Workspace } from '../../core/place.ts'
import { say } from '../../locales/index.ts'
import { makeChange } from '../audit/change.ts'
import type { TakeBack } from '../audit/take-back.ts'
import { calendarAddresses } from '../followups/calendar.ts'
import { nameOf } from '../names.ts'
import type { With } from '../newsroom.ts'
import { storyAddresses } from './story.ts'

/** A secret address of a workspace, whoever asked for it: of a calendar of due dates, or of a story. */
export interface GivenAddress {
  readonly id: string
  readonly kind: 'calendar' | 'story'
  readonly what: string
  /** Who asked for it, where that is known. */
  readonly by?: string
  readonly at: number
}

/** All secret addresses of a workspace, oldest first. */
export async function addressesOf({ store }: With<'store'>, place: Workspace): Promise<readonly GivenAddress[]> {
  const found: GivenAddress[] = []
  for (const { id, kept } of await calendarAddresses.all(store, place)) {
    const by = kept.member === undefined ? undefined : await nameOf(store, place, 'member', kept.member)
    const what = say.tokens.dueDatesOf(kept.owner === null ? null : (kept.ownerName ?? kept.owner))
    found.push({ id, kind: 'calendar', what, at: kept.at, ...(by && { by }) })
  }
  for (const { id, kept } of await storyAddresses.all(store, place)) {
    const story = await store.stories.byId(kept.story)
    found.push({ id, kind: 'story', what: say.tokens.storyFeed(story?.slug ?? kept.story), at: kept.at })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** It opens nothing any more; undo lets it open again. Throws `UserError` `no-address`. */
export async function takeAddressBack(
  newsroom: With<'store' | 'clock'>,
  by: Pick<Invocation, 'place' | 'member'>,
  id: string,
): Promise<GivenAddress> {
  const address = (await addressesOf(newsroom, by.place)).find((one) => one.id === id)
  if (!address) throw new UserError('no-address', say.tokens.noAddress, say.tokens.seeAddresses)
  return makeChange(newsroom, by, async (rows) => {
    const addresses = address.kind === 'calendar' ? calendarAddresses : storyAddresses
    const before = (await addresses.all(rows, by.place)).find((one) => one.id === id)?.kept
    if (!before) throw new UserError('no-address', say.tokens.noAddress, say.tokens.seeAddresses)
    await addresses.restoreById(rows, id, null)
    const change = { before, after: null, summary: say.tokens.addressLost(address.what) }
    // What is kept of a story's address is named by the story.
    if ('story' in before) return { answer: address, change: { ...change, kind: 'address', subject: before.story } }
    return { answer: address, change: { ...change, kind: 'calendar', subject: id } }
  })
}

/** The address of a calendar that was taken back opens again. */
export const takeBackCalendar: TakeBack = (rows, { subject, before }) =>
  calendarAddresses.restoreById(rows, subject, before)
