import { expect, it } from 'vitest'
import { beforeCutOff } from '../../src/wire/feed/cut-off.ts'

const cut = (text: string) => {
  const before = beforeCutOff(new TextEncoder().encode(text))
  return before && new TextDecoder().decode(before)
}

it.each([
  ['<rss><channel><item><title>One</title></item><item><title>Tw', '<rss><channel><item><title>One</title></item>'],
  ['<feed><entry lang="en"><title>One', '<feed>'],
  ['<rss><channel><item><title>One</title></item></channel></rss>', undefined],
  ['<rss><channel><item><title>One</title></item>', undefined],
  ['{"version":"https://jsonfeed.org/version/1"}', undefined],
  ['', undefined],
])('of %j only what is whole is read', (text, before) => {
  expect(cut(text)).toBe(before)
})
