import { describe, expect, it } from 'vitest'
import { addChannel } from '../../../servers/slack/state.ts'
import { onSlack, type Started } from '../started.ts'

const socket = { mode: 'socket' } as const

const find = ({ platform }: Started, typed: string, kind: 'channel' | 'role' = 'channel') =>
  platform.find({ kind, workspace: 'T0NEWS', typed })

describe('a channel of Slack', () => {
  it('that the app was not invited to is found, with how to invite it', async () => {
    await onSlack(socket, async (started) => {
      const room = addChannel(started.ground.team, 'C0INVESTIGATIONS1', 'investigations')
      room.members.delete(started.ground.team.botUser)
      const hindrance = {
        sentence: expect.stringContaining('not in #investigations'),
        next: expect.stringContaining('/invite'),
      }
      expect(await find(started, '#investigations')).toMatchObject({ state: 'found', id: room.id, hindrance })
      expect(await find(started, room.id)).toMatchObject({ state: 'found', hindrance })
    })
  })

  it('tells the desk when the app is invited, so that what waited goes out', async () => {
    await onSlack(socket, async ({ ground, ann, desk, until }) => {
      const room = addChannel(ground.team, 'C0LATE1', 'late', false)
      await ann.invites(room.id)
      await until(() =>
        expect(desk.openedChannels).toEqual([{ platform: 'slack', workspace: 'T0NEWS', channel: room.id }]),
      )
    })
  })

  it('is found on a later page of a long list, and one that is archived is told as such', async () => {
    await onSlack(socket, async (started) => {
      for (let n = 0; n < 8; n++) addChannel(started.ground.team, `C0ROOM${n}`, `room-${n}`)
      const old = addChannel(started.ground.team, 'C0OLD1', 'old-stories')
      expect(await find(started, 'room-7')).toEqual({ state: 'found', id: 'C0ROOM7', name: 'room-7' })
      old.archived = true
      expect(await find(started, '<#C0OLD1|old-stories>')).toMatchObject({
        hindrance: { sentence: expect.stringContaining('archived') },
      })
    })
  })

  it('is neither known nor unknown while Slack can’t be asked; nor is a user group', async () => {
    await onSlack(socket, async (started) => {
      started.ground.server.faults.add({ method: 'conversations.info', kind: 'status', status: 503 })
      expect(await find(started, 'C0DESK1')).toMatchObject({ state: 'unasked' })
      started.ground.server.faults.add({ method: 'usergroups.list', kind: 'status', status: 503 })
      expect(await find(started, 'S0NIGHT1', 'role')).toMatchObject({ state: 'unasked' })
    })
  })
})
