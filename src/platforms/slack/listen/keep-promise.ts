import { within } from '../../chat/wait.ts'
import type { Asker } from '../answer/asker.ts'
import type { Room } from './room.ts'

/** An answer that takes its time is noted, so that after a kill the next process can end the waiting. */
export async function keepPromise(room: Room, asker: Asker, answering: Promise<void>): Promise<void> {
  // A mention is noted as soon as it is heard.
  if (asker.mention !== undefined) return answering
  const early = answering.then(() => true)
  if (await within(room.timing.promise, early, false)) return
  const id = room.newId()
  const { messageText: _text, trigger: _trigger, message: _message, ...way } = asker
  await room.promised.note(id, way)
  try {
    await answering
  } finally {
    await room.promised.kept(id)
  }
}
