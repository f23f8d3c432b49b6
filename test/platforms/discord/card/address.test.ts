import { describe, expect, it } from 'vitest'
import { safeAddress } from '../../../../src/platforms/discord/card/address.ts'
import { link } from '../../../../src/platforms/discord/card/rich.ts'

describe('an address', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['https://news.example/(a)<b>"c"', 'https://news.example/%28a%29%3Cb%3E%22c%22'],
    ['HTTP://NEWS.example', 'http://news.example/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://bank.example@evil.example/', undefined],
    ['not an address', undefined],
    ['//news.example', undefined],
    [`https://news.example/${'a'.repeat(3000)}`, undefined],
  ])('%s becomes %s', (url, safe) => {
    expect(safeAddress(url)).toBe(safe)
  })
})

describe('the text of a link', () => {
  it('that lies is followed by the true host, which is the link', () => {
    expect(link('https://bank.example', 'https://evil.example/x')).toBe(
      'https\\://bank.example ([evil.example](https://evil.example/x))',
    )
  })

  it('without an address that may be linked is only text', () => {
    expect(link('*Read*', 'javascript:alert(1)')).toBe('\\*Read\\*')
  })
})
