import { describe, expect, it } from 'vitest'
import { afterMention, decodeMessage, decodeTyped } from '../../../../src/platforms/slack/listen/typed-text.ts'
import { cpuMs } from '../../../cpu.ts'

describe('text that Slack has encoded', () => {
  it.each([
    ['who <@U12AB|ann.lee> is', 'who @U12AB is'],
    ['to <#C12AB|politics> and <#C34CD>', 'to #C12AB and #C34CD'],
    ['<https://news.example/a?b=1&amp;c=2>', 'https://news.example/a?b=1&c=2'],
    ['<https://news.example/a|news.example/a> now', 'https://news.example/a now'],
    ['<mailto:ann@news.example|ann@news.example>', 'ann@news.example'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['&amp;lt; stays', '&lt; stays'],
    ['<!here> <!subteam^S1|@night> <!date^1^{date}|then>', '@here @night then'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['url:<https://news.example/feed> filter:"visa asylum"', 'url:https://news.example/feed filter:"visa asylum"'],
    ['first\nsecond', 'first\nsecond'],
  ])('turns %j back', (encoded, plain) => {
    expect(decodeTyped(encoded)).toBe(plain)
  })

  it('keeps the words of a link when a message is read', () => {
    expect(decodeMessage('See <https://news.example/a|the report>.')).toBe('See the report https://news.example/a.')
    expect(decodeMessage('<@U12AB|ann> and <@U34CD> in <#C12AB|desk>')).toBe('@ann and @U34CD in #desk')
  })

  it.each([
    ['<@UBOT> sources moon', 'sources moon'],
    ['hello <@UBOT|nightdesk> sources <https://news.example>', 'sources https://news.example'],
    ['sources moon <@UBOT>', 'sources moon'],
    ['<@UBOT>', ''],
    ['<@UBOT>, sources', 'sources'],
    ['<@UBOT>: help', 'help'],
    ['Hello <@UBOT> – brief <https://news.example/a>', 'brief https://news.example/a'],
    ['<@UOTHER> ask <@UBOT> help', 'help'],
  ])('finds the command of the mention %j', (text, command) => {
    expect(afterMention(text, 'UBOT')).toBe(command)
  })

  it('is quick on hostile text', () => {
    const took = cpuMs(() => {
      decodeTyped('<'.repeat(40_000))
      decodeTyped('<@U|'.repeat(10_000))
      decodeTyped(`<${'a'.repeat(39_000)}`)
    })
    expect(took).toBeLessThan(500)
  })
})
