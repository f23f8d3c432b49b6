import { describe, expect, it } from 'vitest'
import { plainMarkdown } from '../../../../src/platforms/discord/card/plain.ts'

const url = 'https://news.example/ferry?a=1'

describe('a card as text, where Discord takes no embed', () => {
  it('keeps its own addresses whole and clickable, and foreign ones dead', () => {
    const text = plainMarkdown(
      {
        title: 'Ferry sold',
        url,
        parts: [
          { type: 'text', text: ['See ', { type: 'link', text: 'the list', url: 'http://list.example/x_(y)' }, '.'] },
          { type: 'text', text: 'A reader wrote: http://evil.example/now' },
          { type: 'actions', actions: [{ type: 'link', label: 'Read', url }] },
        ],
      },
      2000,
    )
    expect(text.match(new RegExp(`<${url.replace('?', '\\?')}>`, 'g'))).toHaveLength(2)
    expect(text).toContain('<http://list.example/x_%28y%29>')
    expect(text).toContain('http\\://evil.example')
  })

  it('is cut within its room, never inside an address', () => {
    for (let room = 4; room < 90; room++) {
      const text = plainMarkdown({ title: 'Ferry sold to a new owner', url, parts: [] }, room)
      expect([...text].length).toBeLessThanOrEqual(room)
      expect(text.includes('<')).toBe(text.includes(`<${url}>`))
    }
  })
})
