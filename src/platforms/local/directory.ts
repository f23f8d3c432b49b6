import { type Found, type Named, pickByName } from '../../core/directory.ts'
import type { Channels } from './channels.ts'

/** Finds a channel of the desk by its name. Whoever speaks here is known by name, and there are no roles. */
export async function findOnDesk(channels: Channels, { kind, typed }: Named): Promise<Found> {
  const name = typed.trim().replace(/^[#@]/, '')
  if (kind === 'role' || name === '') return { state: 'unknown', alike: [] }
  if (kind === 'member') return { state: 'found', id: name, name }
  const picked = pickByName(await channels.all(), name, (channel) => [channel])
  if ('one' in picked) return { state: 'found', id: picked.one, name: picked.one }
  return { state: 'unknown', alike: picked.alike.map((channel) => `#${channel}`) }
}
