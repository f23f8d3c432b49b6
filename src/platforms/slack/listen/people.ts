import type { Clock } from '../../../core/clock.ts'
import type { Member } from '../../../core/command.ts'
import type { Log } from '../../../core/log.ts'
import { BoundedMap } from '../../chat/bounded-map.ts'
import type { Accesses, Clients } from '../connect/access.ts'
import type { Groups } from '../connect/groups.ts'
import { troubleOf } from '../connect/trouble.ts'

export interface Person {
  readonly member: Member
  readonly timeZone?: string
}

/** Who a member is. Admins and owners of the workspace start as admins, everyone else as readers. */
export interface People {
  find(team: string, user: string, name: string): Promise<Person>
}

const remembered = 5 * 60_000

export function createPeople(accesses: Accesses, clients: Clients, groups: Groups, clock: Clock, log: Log): People {
  const known = new BoundedMap<string, { person: Person; until: number }>(5000)
  const withRoles = async (person: Person, team: string): Promise<Person> => {
    const roles = await groups.of(team, person.member.id)
    return roles.length ? { ...person, member: { ...person.member, roles } } : person
  }
  return {
    async find(team, user, name) {
      const cached = known.get(`${team} ${user}`)
      if (cached && cached.until > clock()) return withRoles(cached.person, team)
      try {
        const client = clients.for((await accesses.for(team)).token)
        const { user: info } = await client.users.info({ user })
        const stranger = info?.team_id !== undefined && info.team_id !== team
        const admin =
          !stranger && (info?.is_admin === true || info?.is_owner === true || info?.is_primary_owner === true)
        const person: Person = {
          member: {
            id: user,
            name: info?.profile?.display_name || info?.real_name || info?.name || name,
            roles: [],
            level: admin ? 'admin' : 'reader',
          },
          ...(info?.tz && { timeZone: info.tz }),
        }
        known.set(`${team} ${user}`, { person, until: clock() + remembered })
        return withRoles(person, team)
      } catch (error) {
        log('warn', 'slack: a member could not be looked up; taken for a reader', {
          user,
          reason: troubleOf(error).reason,
        })
        return { member: { id: user, name: name || user, roles: [], level: 'reader' } }
      }
    },
  }
}
