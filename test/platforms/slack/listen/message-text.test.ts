import { describe, expect, it } from 'vitest'
import { renderedText } from '../../../../src/platforms/slack/listen/message-text.ts'

const unfurled = [{ from_url: 'https://news.example/a', title: 'Ferry sold', title_link: 'https://news.example/a' }]

describe('the text of a message that a menu is used on', () => {
  it('is what its writer wrote: what Slack unfolds of a link is none of it', () => {
    expect(renderedText({ text: 'Look: <https://news.example/a>', attachments: unfurled })).toBe(
      'Look: https://news.example/a',
    )
  })

  it('of a program that posts attachments is what these say, with their addresses', () => {
    expect(renderedText({ text: '', attachments: unfurled })).toBe('Ferry sold\nhttps://news.example/a')
  })

  it('of a picture alone is empty', () => {
    expect(renderedText({ text: '', ...{ files: [{ title: 'IMG_1.png' }] } })).toBe('')
  })
})
