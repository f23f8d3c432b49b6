import { type Permission, permissions } from '../../../src/core/command.ts'
import { UserError } from '../../../src/core/errors.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { noticeCard } from '../../../src/newsroom/cards/notice.ts'
import { levelOf, readStaff, type Staff, saveStaff } from '../../../src/newsroom/desk/staff.ts'
import { nameOf } from '../../../src/newsroom/names.ts'
import { answer, type Command, given } from '../../command.ts'

export const deskStaffSet = {
  name: 'desk staff set',
  description: 'Make a member or a role reader, editor or admin',
  verb: 'Set the level',
  permission: 'admin',
  options: [
    {
      name: 'level',
      type: 'string',
      description: 'Reader, editor, admin, or default to take it back',
      required: true,
      choices: [...permissions, 'default'].map((level) => ({ label: level, value: level })),
    },
    { name: 'member', type: 'member', description: 'A person', example: 'member:@ann' },
    { name: 'role', type: 'role', description: 'All who have this role', example: 'role:@editors' },
  ],
  async execute(invocation, newsroom) {
    const kind = given(invocation, 'member') ? 'member' : 'role'
    const id = given(invocation, kind)
    if (!id)
      throw new UserError(
        'missing-option',
        'Say who: member: or role:.',
        'For example: /desk staff set editor member:@ann',
      )
    const level = given(invocation, 'level')!
    const name = await nameOf(newsroom.store, invocation.place, kind, id)
    await makeChange(newsroom, invocation, async (rows) => {
      const before = await readStaff(rows, invocation.place)
      const { [id]: _gone, ...others } = before
      const after: Staff =
        level === 'default' ? others : { ...others, [id]: { kind, name, level: level as Permission } }
      if (levelOf(invocation.member, after) !== 'admin') {
        throw new UserError(
          'locks-you-out',
          'That would take your own admin level from you.',
          'Let another admin do it; nothing was changed.',
        )
      }
      await saveStaff(rows, invocation.place, after)
      return {
        answer: undefined,
        change: { kind: 'staff', subject: id, summary: `${name} is ${level}`, before, after },
      }
    })
    return answer(
      noticeCard(
        `${name} is ${level === 'default' ? 'as the platform says' : level}`,
        'See all with “/desk staff list”; take it back with “/desk undo”.',
        'answer',
      ),
    )
  },
} satisfies Command
