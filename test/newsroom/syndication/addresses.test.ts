import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Reply } from '../../../src/core/command.ts'
import { readCalendar } from '../../../src/newsroom/followups/calendar.ts'
import { readStoryAt } from '../../../src/newsroom/syndication/story.ts'
import * as harbour from '../../house/harbour-story.ts'
import { type House, openHouse } from '../../house/house.ts'
import { openPublisher, type Publisher } from '../../house/publisher.ts'

let publisher: Publisher
let house: House

const ann = { id: 'ann', level: 'editor' as const }
const nameIn = (text: string) => /\/(?:calendar|stories)\/([\w-]{22}\.[\w-]{43})/.exec(text)![1]!
const buttons = ({ cards }: Reply) =>
  cards.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'actions' ? part.actions.flatMap((one) => (one.type === 'invoke' ? [`/${one.invoke}`] : [])) : [],
    ),
  )

beforeEach(async () => {
  publisher = await openPublisher('Loopback Courier')
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items = [{ ...harbour.first, date: 'Mon, 23 Nov 2026 07:00:00 GMT' }]
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
  await house.pass(10)
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

it('an admin sees what addresses others have, and takes one back; undo lets the same one open again', async () => {
  const { newsroom } = house
  const calendar = nameIn(await house.reads('/followup calendar', ann))
  const slug = (await newsroom.store.stories.list('local', 'local', 1))[0]!.slug
  const story = nameIn(await house.reads(`/desk story address ${slug}`))
  const list = await house.says('/desk addresses')
  const shown = await house.reads('/desk addresses')
  expect(shown).toContain('2 secret addresses')
  expect(shown).toContain('Due dates of')
  expect(shown).toContain(slug)
  for (const secret of [calendar, story]) expect(JSON.stringify(list)).not.toContain(secret.split('.')[1])
  const opens = async () => [
    (await readCalendar(newsroom, calendar)) !== undefined,
    (await readStoryAt(newsroom, story, 'rss')) !== undefined,
  ]
  const [first, second] = buttons(list)
  await house.reads(first!)
  expect(await opens()).toEqual([false, true])
  expect(await house.reads('/desk audit')).toContain('took back a secret address: Due dates of')
  await house.reads(second!)
  expect(await opens()).toEqual([false, false])
  expect(await house.reads('/desk addresses')).toContain('None yet')
  await house.reads('/desk undo')
  expect(await opens()).toEqual([false, true])
  await house.reads('/desk undo')
  expect(await opens()).toEqual([true, true])
  await house.reads(first!)
  expect(await house.reads(first!)).toContain('no such address')
})

it('is for admins of the workspace: an editor, and an admin of another, neither see nor take back', async () => {
  const calendar = nameIn(await house.reads('/followup calendar', ann))
  const [button] = buttons(await house.says('/desk addresses'))
  expect(await house.reads('/desk addresses', ann)).toContain('admin')
  expect(await house.reads(button!, ann)).toContain('admin')
  const place = { platform: 'local', workspace: 'local', channel: 'wire', channelName: 'wire' }
  const query = {
    command: 'desk addresses',
    option: 'revoke',
    typed: '',
    options: {},
    place,
    member: { roles: [], name: 'Ann', ...ann },
  }
  expect(await house.desk.complete(query)).toEqual([])
  expect(await house.desk.complete({ ...query, member: { ...query.member, level: 'admin' } })).toHaveLength(1)
  const elsewhere = {
    ...query,
    member: { ...query.member, level: 'admin' as const },
    place: { ...place, workspace: 'other' },
  }
  expect(await house.desk.complete(elsewhere)).toEqual([])
  expect(await readCalendar(house.newsroom, calendar)).toBeDefined()
})

it('a member who is forgotten leaves no address behind, of whosever dates it is', async () => {
  const calendar = nameIn(await house.reads('/followup calendar all:yes', ann))
  const [press] = buttons(await house.says('/desk forget member:ann'))
  await house.reads(press!)
  expect(await readCalendar(house.newsroom, calendar)).toBeUndefined()
})
