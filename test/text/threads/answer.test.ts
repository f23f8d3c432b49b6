import { describe, expect, it } from 'vitest'
import { slice } from '../../../src/core/span.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { awaitedBy, findAnswer } from '../../../src/text/threads/index.ts'

const asked =
  'The harbour board of Wexmoor declined to comment on the missing money. Mayor Helen Asquith promised to publish the accounts by Friday. The town waits.'
const published = '2026-03-10'
const first = analyse({ text: asked, published })

const awaitedIn = (words: string) => {
  const thread = first.threads.find((one) => slice(asked, one).includes(words))!
  return awaitedBy(thread, first, asked)!
}
const answerIn = (text: string, words: string) => {
  const answer = findAnswer(awaitedIn(words), analyse({ text, published: '2026-03-13' }))
  return answer && slice(text, answer)
}

describe('the one whom a thread waits for', () => {
  it('is the one who refused, or who promised', () => {
    expect(awaitedIn('declined').name).toMatch(/harbour board/i)
    expect(awaitedIn('promised').name).toBe('Helen Asquith')
  })

  it('is heard in a later article, by the last name as well', () => {
    const later =
      '“The accounts are on the town’s site,” Helen Asquith said on Friday. Asquith said she was sorry for the delay.'
    expect(answerIn(later, 'promised')).toContain('The accounts are on the town’s site')
  })

  it.each([
    ['who declines again', 'Helen Asquith declined to comment on Friday. The town hall was closed.'],
    ['of the same first name', '“It is a scandal,” Helen Brown, a reader, said on Friday.'],
    ['who is only spoken about', '“Mayor Helen Asquith must go,” said Tom Farrow of the opposition on Friday.'],
  ])('is not one %s', (_, later) => {
    expect(answerIn(later, 'promised')).toBeUndefined()
  })
})
