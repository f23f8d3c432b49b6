import { describe, expect, it } from 'vitest'
import { addGroup } from '../../../servers/slack/state.ts'
import { calls, onSlack } from '../started.ts'

const socket = { mode: 'socket' } as const

describe('a user group', () => {
  it('is found by its handle and its id, as a role', async () => {
    await onSlack(socket, async ({ ground, platform }) => {
      addGroup(ground.team, 'S0NIGHT1', 'night-shift')
      for (const typed of ['@night-shift', 'night-shift', 'S0NIGHT1', '<!subteam^S0NIGHT1|@night-shift>']) {
        const found = await platform.find({ kind: 'role', workspace: 'T0NEWS', typed })
        expect(found, typed).toEqual({ state: 'found', id: 'S0NIGHT1', name: 'night-shift' })
      }
      const missed = await platform.find({ kind: 'role', workspace: 'T0NEWS', typed: '@night' })
      expect(missed).toEqual({ state: 'unknown', alike: ['@night-shift'] })
      expect(platform.can.roles).toBe(true)
    })
  })

  it('is a role of its members, and of nobody else from the moment that Slack tells of a change', async () => {
    await onSlack(socket, async (started) => {
      const { ground, desk, ann, until } = started
      const group = addGroup(ground.team, 'S0NIGHT1', 'night-shift', [ann.id])
      const asks = async (words: string) => {
        await ann.slash('C0DESK', `/ask ${words}`)
        await until(() => expect(desk.invocations.at(-1)?.options.words).toBe(words))
        return desk.invocations.at(-1)!.member.roles
      }
      expect(await asks('first')).toEqual(['S0NIGHT1'])
      expect(await asks('second')).toEqual(['S0NIGHT1'])
      expect(calls(started, 'usergroups.list')).toBe(1)
      group.users.delete(ann.id)
      const event = {
        type: 'subteam_members_changed',
        subteam_id: group.id,
        team_id: 'T0NEWS',
        removed_users: [ann.id],
      }
      await ground.server.delivery.event(event, 'T0NEWS', 'Ev1')
      await until(() => expect(calls(started, 'usergroups.users.list')).toBe(1))
      expect(await asks('third')).toEqual([])
      addGroup(ground.team, 'S0DAY1', 'day-shift', [ann.id])
      await ground.server.delivery.event({ type: 'subteam_created', subteam: { id: 'S0DAY1' } }, 'T0NEWS', 'Ev2')
      expect(await asks('fourth')).toEqual(['S0DAY1'])
    })
  })

  it('that can’t be read leaves its members without it, and the command answered', async () => {
    await onSlack(socket, async ({ ground, desk, ann, until }) => {
      addGroup(ground.team, 'S0NIGHT1', 'night-shift', [ann.id])
      ground.server.faults.add({ method: 'usergroups.list', kind: 'error', error: 'missing_scope' })
      await ann.slash('C0DESK', '/ask quietly')
      await until(() => expect(desk.invocations.at(-1)?.member.roles).toEqual([]))
    })
  })
})
