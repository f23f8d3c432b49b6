import type { Option, OptionValue } from '../../../src/core/command.ts'
import { UserError } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'

/** By words of it, a part of a page. */
export const nearOption = {
  name: 'near',
  type: 'string',
  description: 'Watch only the part of a page near these words of it',
  example: 'near:"closing date"',
} satisfies Option

/** For a page that has no feed, or that shall be watched itself although it has one. */
export const pageOptions = [
  {
    name: 'watch',
    type: 'string',
    description: 'The feed, or the page itself where it has none',
    choices: [
      { label: 'The feed', value: 'feed' },
      { label: 'The page itself', value: 'page' },
    ],
  },
  nearOption,
] satisfies Option[]

/** The words near which a page is watched, empty for all of it; undefined where a feed is meant. Throws `UserError` `bad-option`. */
export function pageMeant(options: Readonly<Record<string, OptionValue>>): string | undefined {
  const near = String(options.near ?? '').trim()
  const meant = options.watch === 'page' || near !== ''
  if (!meant) return undefined
  refuseForPages(options)
  return near
}

/** A page has neither a digest nor articles that were there before. Throws `UserError` `bad-option`. */
export function refuseForPages(options: Readonly<Record<string, OptionValue>>): void {
  const wrong = options.style === 'digest' ? 'style' : options['catch-up'] === undefined ? undefined : 'catch-up'
  if (wrong) throw new UserError('bad-option', say.feeds.forFeeds(wrong), say.feeds.leaveOut, { option: wrong })
}
