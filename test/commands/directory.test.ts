import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../src/locales/plain.ts'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'

let house: House
let publisher: Publisher

beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  const { directory } = house.platform
  directory.set('ops', { state: 'found', id: 'C77', name: 'ops' })
  directory.set('opps', { state: 'unknown', alike: ['#ops'] })
  directory.set('reports', {
    state: 'found',
    id: 'C99',
    name: 'reports',
    hindrance: { sentence: '#reports is a forum.', next: 'Choose a text channel.' },
  })
  directory.set('away', { state: 'unasked', reason: 'The platform can’t be asked just now.' })
})

afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

const ops = () => house.newsroom.settings.get({ platform: 'local', workspace: 'local' }, 'ops-channel')

describe('a setting that is a channel', () => {
  it.each(['/desk set ops-channel ops', '/desk set ops-channel #ops', '/desk set ops-channel channel:#ops'])(
    '“%s” keeps what the platform knows it by, and shows its name',
    async (line) => {
      expect(await house.reads(line)).toContain('ops-channel is now #ops')
      expect(await ops()).toBe('C77')
      expect(await house.reads('/desk settings')).toContain('ops-channel: #ops')
      expect(await house.reads('/desk set ops-channel default')).toContain('is now not set')
      await house.reads('/desk undo')
      expect(await ops()).toBe('C77')
    },
  )

  it('that the platform doesn’t know, or where nothing can be posted, is refused with a sentence', async () => {
    expect(await house.reads('/desk set ops-channel opps')).toMatch(/no channel “opps”[\s\S]*Did you mean #ops\?/)
    expect(await house.reads('/desk set ops-channel channel:#reports')).toMatch(/is a forum[\s\S]*Choose a text/)
    expect(await house.reads('/desk set ops-channel away')).toMatch(/can’t be asked[\s\S]*nothing was changed/)
    expect(await house.reads('/desk set timezone channel:#ops')).toContain('timezone holds for the whole workspace')
    expect(await ops()).toBeUndefined()
  })
})

describe('a role that each article of a channel calls', () => {
  it('is kept as the platform knows it, for that channel alone, and stands in its posts', async () => {
    house.platform.directory.set('politics', { state: 'found', id: 'R7', name: 'politics' })
    house.platform.directory.set('polls', { state: 'unknown', alike: ['@politics'] })
    publisher.items = [
      { guid: 'g1', slug: 'oldham', title: 'Oldham decides', text: inventedText('Oldham', 'it was built') },
    ]
    expect(await house.reads('/desk set call-role @polls channel:#wire')).toMatch(/no role “@polls”[\s\S]*@politics/)
    expect(await house.reads('/desk set call-role @politics channel:#wire')).toContain(
      'call-role in #wire is now @politics',
    )
    for (const channel of ['wire', 'other'])
      await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#${channel} catch-up:1`)
    await house.pass(10)
    const calls = house.platform.posts.map(({ to, card }) => [to.channel, JSON.stringify(card).includes('"id":"R7"')])
    expect(calls.toSorted()).toEqual([
      ['other', false],
      ['wire', true],
    ])
  })
})

describe('a channel, a member or a role that is named in a command', () => {
  it('and is not there is refused, and nothing is changed', async () => {
    const url = `${publisher.address}/feed.xml`
    expect(await house.reads(`/desk feed add ${url} channel:#opps`)).toContain('Did you mean #ops?')
    expect(await house.reads('/desk schedule add when:"weekdays 08:30" what:digest channel:#opps')).toContain('#ops?')
    expect(await house.newsroom.store.subscriptions.ofWorkspace('local', 'local')).toEqual([])
    house.platform.directory.set('nobody', { state: 'unknown', alike: [] })
    expect(await house.reads('/followup add Call owner:@nobody')).toContain('Nobody here is called “nobody”')
    expect(await house.reads('/desk staff set editor role:@nobody')).toContain('There is no role “nobody”')
  })

  it('a role is refused where the platform has none', async () => {
    Object.assign(house.platform.can, { roles: false })
    expect(await house.reads('/desk staff set editor role:@night')).toContain('can’t be given a level')
    expect(await house.reads('/desk staff list')).not.toContain('night')
  })

  it('is shown by its name, not by its id', async () => {
    const said = await house.desk.invoke({
      ...{ id: 'i', at: house.now(), command: 'desk staff set', via: 'command' },
      options: { level: 'editor', role: '4711' },
      named: [{ kind: 'role', id: '4711', name: 'night shift' }],
      place: { platform: 'local', workspace: 'local', channel: 'news', channelName: 'news' },
      member: { id: 'ann', name: 'Ann', roles: [], level: 'admin' },
    })
    expect(renderPlain(said.cards[0]!)).toContain('night shift is editor')
  })
})

describe('a place where the desk can’t post', () => {
  it.each([
    '/desk feed add URL',
    '/desk schedule add when:"weekdays 08:30" what:digest',
    '/followup add Call the harbour',
  ])('“%s” says so, and what to do about it', async (line) => {
    const url = `${publisher.address}/feed.xml`
    house.platform.directory.set('wire', {
      ...{ state: 'found', id: 'wire', name: 'wire' },
      hindrance: { sentence: 'Nightdesk is not in #wire.', next: 'Invite it there.' },
    })
    expect(await house.reads(line.replace('URL', url))).toMatch(/not in #wire[\s\S]*Invite it there/)
  })
})

it('what is wrong with an option says which option it is, for the form where it was given', async () => {
  expect((await house.says('/followup add Call due:"the day after never"')).wrong).toMatchObject({ option: 'due' })
  expect((await house.says('/desk feed add nowhere.invalid')).wrong).toMatchObject({ option: 'url' })
  expect((await house.says('/desk schedule add when:"at some time" what:digest')).wrong).toMatchObject({
    option: 'when',
  })
  house.platform.directory.set('nobody', { state: 'unknown', alike: [] })
  expect((await house.says('/followup add Call owner:@nobody')).wrong).toMatchObject({
    option: 'owner',
    sentence: expect.stringContaining('Nobody here is called'),
  })
})
