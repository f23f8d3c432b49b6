import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inline } from '../../src/core/card.ts'
import { UserError } from '../../src/core/errors.ts'
import { createDesk } from '../../src/newsroom/desk/desk.ts'
import { type House, openHouse } from '../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

const paragraphs = [
  'The harbour of Oldham will be sold, the mayor Ada Lund said on Friday.',
  '“Nobody will lose a job over this sale,” Ms Lund told The Morning Courier.',
  'Snow fell on the cranes all day, and the ferries stayed where they were.',
]
const pasted = ['/brief published:2026-11-20', 'Oldham sells its harbour', '', paragraphs.join('\n\n')].join('\n')

describe('/read', () => {
  it('shows the text letter by letter, with what is said marked and who says it in strong letters', async () => {
    await house.says(pasted)
    const { cards } = await house.says('/read')
    const shown = cards[0]!.parts.flatMap((part): Inline[][] =>
      part.type === 'text' && typeof part.text !== 'string' ? [[...part.text]] : [],
    )
    const words = (inline: Inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : '')
    expect(shown.map((inlines) => inlines.map(words).join(''))).toEqual(expect.arrayContaining(paragraphs))
    const exact = shown.flat().filter((inline) => typeof inline !== 'string' && inline.type === 'exact')
    expect(exact.map(words)).toContain('“Nobody will lose a job over this sale,”')
    expect(exact.map(words).join(' ')).not.toContain('Snow')
    expect(shown.flat()).toContainEqual({ type: 'strong', text: 'Ms Lund' })
  })

  it('turns the pages of a long text, and says where there is none', async () => {
    const long = Array.from(
      { length: 90 },
      (_, i) => `Crane number ${i} of the old harbour was painted green by the port in autumn.`,
    )
    await house.says(`/brief published:2026-11-20\nCranes painted\n\n${long.join('\n\n')}`)
    const first = await house.says('/read')
    const more = first.cards[0]!.parts.flatMap((part) => (part.type === 'actions' ? part.actions : [])).find(
      ({ label }) => label === 'More',
    )
    if (more?.type !== 'invoke') throw new Error('no button')
    expect(more.invoke).toMatch(/^read article:[0-9a-f-]{36} page:2$/)
    const second = await house.reads(`/${more.invoke}`)
    expect(second).toContain('Crane number 45 ')
    expect(second).not.toContain('Crane number 1 ')
    expect(await house.reads('/read page:99')).toMatch(/no page 99[\s\S]*There are \d+ pages/)
  })

  it('shows a text whose analysis takes too long all the same, without marks', async () => {
    await house.says(pasted)
    const slow = {
      ...house.newsroom,
      analyst: {
        version: 'another',
        stop: async () => {},
        analyse: () => Promise.reject(new UserError('analysis-timeout', 'That text took too long.')),
      },
    }
    const { cards } = await createDesk(slow, () => {}).invoke({
      id: 'x',
      at: house.now(),
      command: 'read',
      options: {},
      place: { platform: 'local', workspace: 'local', channel: 'wire', channelName: 'wire' },
      member: { id: 'you', name: 'you', roles: [], level: 'reader' },
      via: 'command',
    })
    expect(cards[0]!.parts).toContainEqual({ type: 'text', text: [paragraphs[1]] })
  })

  it('says so where there is nothing to read', async () => {
    expect(await house.reads('/read')).toMatch(/No article has been posted/)
    expect(await house.reads('/read walrus')).toMatch(/No article here holds “walrus”/)
  })
})
