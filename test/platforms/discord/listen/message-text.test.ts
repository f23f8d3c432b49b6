import type { APIMessage } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { messageText } from '../../../../src/platforms/discord/listen/message-text.ts'

const url = 'https://news.example/a'
const preview = { type: 'article', url, title: 'Ferry sold', description: 'The ferry was sold on Monday.' }
const message = (content: string, embeds: unknown[] = []) =>
  ({ content, embeds, components: [] }) as unknown as APIMessage

describe('the text of a message that a menu is used on', () => {
  it('is what its writer wrote: the preview that Discord makes of a link is none of it', () => {
    expect(messageText(message(`Look: ${url}`, [preview]))).toBe(`Look: ${url}`)
  })

  it('of a program that posts embeds is what these say, with their addresses', () => {
    expect(messageText(message('', [preview]))).toBe(`Ferry sold\n${url}\nThe ferry was sold on Monday.`)
  })

  it('of a picture alone is empty', () => {
    expect(messageText(message(''))).toBe('')
  })
})
