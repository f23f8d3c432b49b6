import { type Permission, permissions } from '../../../src/core/command.ts'
import { UserError } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'
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
    if (!id) throw new UserError('missing-option', say.staff.sayWho, say.staff.example)
    const level = given(invocation, 'level')!
    const name = await nameOf(newsroom.store, invocation.place, kind, id)
    await makeChange(newsroom, invocation, async (rows) => {
      const before = await readStaff(rows, invocation.place)
      const { [id]: _gone, ...others } = before
      const after: Staff =
        level === 'default' ? others : { ...others, [id]: { kind, name, level: level as Permission } }
      if (levelOf(invocation.member, after) !== 'admin') {
        throw new UserError('locks-you-out', say.staff.locksYouOut, say.staff.letAnother)
      }
      await saveStaff(rows, invocation.place, after)
      return {
        answer: undefined,
        change: { kind: 'staff', subject: id, summary: say.staff.is(name, level), before, after },
      }
    })
    return answer(
      noticeCard(say.staff.is(name, level === 'default' ? say.staff.asPlatform : level), say.staff.seeAll, 'answer'),
    )
  },
} satisfies Command
