import { describe, expect, it } from 'vitest'
import { meantBy, meantByMessage } from '../../../src/newsroom/articles/meant.ts'

const long = 'The council voted late on Tuesday to close the old swimming pool at the harbour. '.repeat(12)

describe('what a message means', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['<https://news.example/a>', 'https://news.example/a'],
    ['Look at this: https://news.example/a?b=1. Worth a brief?', 'https://news.example/a?b=1'],
    ['(see https://news.example/a)', 'https://news.example/a'],
    ['https://news.example/a\nThis one, please\nand then https://other.example/b', 'https://news.example/a'],
  ])('%j: its address', (text, url) => {
    expect(meantByMessage(text)).toEqual({ kind: 'address', url })
  })

  it('is its text where the text is long, with or without an address in it', () => {
    for (const text of [long, `${long}\nMore at https://news.example/a`]) {
      expect(meantByMessage(text)).toEqual({ kind: 'text', text })
    }
  })

  it.each(['', '   \n ', 'well, well'])('%j is nothing to read, and said to be', (text) => {
    expect(() => meantByMessage(text)).toThrowError(expect.objectContaining({ identifier: 'nothing-to-read' }))
  })

  it('typed words are looked for, and typed lines are read', () => {
    expect(meantBy('ferry sale')).toEqual({ kind: 'words', text: 'ferry sale' })
    expect(meantBy('One line.\nAnother line.')).toMatchObject({ kind: 'text' })
    expect(meantBy('')).toEqual({ kind: 'nothing' })
  })

  it('is found in little time in a hostile text', () => {
    const before = process.cpuUsage()
    for (const text of ['https://'.repeat(20_000), 'http'.repeat(40_000), `https://${'.'.repeat(100_000)}x`])
      meantBy(text)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500)
  })
})
