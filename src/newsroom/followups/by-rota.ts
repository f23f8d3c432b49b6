import type { FollowupRow } from '../../core/rows/followup.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import { onDuty } from '../rota.ts'

/** Who hands over in a follow-up's history what nobody had. */
const theRota = 'the rota'

/** A follow-up as it is due: with whoever is on as its owner, where nobody has it. */
export interface Due {
  readonly followup: FollowupRow
  /** Who is on has it: they are reminded whatever their quiet hours. */
  readonly onDuty: boolean
  /** It was nobody's until now, or that of somebody who isn't on any more and never accepted it. */
  readonly handed: boolean
}

/** What nobody has goes to whoever is on, who may accept it; with nobody on it stays as it is. */
export async function givenByRota(newsroom: With<'store' | 'calendar' | 'clock'>, followup: FollowupRow): Promise<Due> {
  const { store } = newsroom
  const unclaimed =
    followup.ownerId === null ||
    (followup.state === 'open' && (await store.followups.history(followup.id)).at(-1)?.who === theRota)
  const as = { followup, onDuty: false, handed: false }
  if (!unclaimed) return as
  const { now } = await onDuty(newsroom, followup)
  if (now.some(({ slot }) => slot.memberId === followup.ownerId)) return { ...as, onDuty: true }
  const [first] = now
  if (!first) return as
  const { memberId: ownerId, memberName: ownerName } = first.slot
  return { followup: { ...followup, ownerId, ownerName, state: 'open' }, onDuty: true, handed: true }
}

export async function keepHanded(rows: Rows, { id, ownerId, ownerName }: FollowupRow, at: number): Promise<void> {
  const what = say.followups.handedByRota(ownerName)
  await rows.followups.save(id, { ownerId, ownerName, state: 'open', updatedAt: at }, { at, who: theRota, what })
}
