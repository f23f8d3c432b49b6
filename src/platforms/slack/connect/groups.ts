import type { Clock } from '../../../core/clock.ts'
import type { Log } from '../../../core/log.ts'
import { BoundedMap } from '../../chat/bounded-map.ts'
import type { Accesses, Clients } from './access.ts'
import { troubleOf } from './trouble.ts'

/** Read anew after so long, in case that an event was missed. */
const freshMs = 10 * 60_000

/** The user groups of each workspace, as roles of its members (docs.slack.dev/reference/methods/usergroups.list). */
export interface Groups {
  /** The groups that a member is in; none where Slack can't be asked. */
  of(team: string, user: string): Promise<readonly string[]>
  /** Slack says that a group has other members; without its id, that there are other groups. */
  changed(team: string, group?: string): Promise<void>
}

interface Known {
  readonly until: number
  readonly members: Map<string, ReadonlySet<string>>
}

export function createGroups(accesses: Accesses, clients: Clients, clock: Clock, log: Log): Groups {
  const known = new BoundedMap<string, Promise<Known>>(500)
  const clientFor = async (team: string) => clients.for((await accesses.for(team)).token)

  async function read(team: string): Promise<Known> {
    const members = new Map<string, ReadonlySet<string>>()
    try {
      const answer = await (await clientFor(team)).usergroups.list({ include_users: true })
      for (const { id, users } of answer.usergroups ?? []) if (id) members.set(id, new Set(users ?? []))
    } catch (error) {
      log('warn', 'slack: user groups could not be read; nobody has one', { team, reason: troubleOf(error).reason })
    }
    return { until: clock() + freshMs, members }
  }

  async function ofTeam(team: string): Promise<Known> {
    const there = await known.get(team)
    if (there && there.until > clock()) return there
    const reading = read(team)
    known.set(team, reading)
    return reading
  }

  return {
    async of(team, user) {
      const { members } = await ofTeam(team)
      return [...members].filter(([, users]) => users.has(user)).map(([id]) => id)
    },
    async changed(team, group) {
      const there = await known.get(team)
      if (!there) return
      if (group === undefined) return void known.delete(team)
      try {
        const { users } = await (await clientFor(team)).usergroups.users.list({ usergroup: group })
        there.members.set(group, new Set(users ?? []))
      } catch (error) {
        log('warn', 'slack: a user group is read again when it is needed', { team, reason: troubleOf(error).reason })
        known.delete(team)
      }
    },
  }
}
