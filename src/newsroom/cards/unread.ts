import type { Analysis } from '../../core/analysis.ts'

/** Why nothing is made of a text, as the end of a sentence; a text whose language can't be told is not said to be in another. */
export function whyUnread({ code }: Analysis['language']): string {
  if (code === 'und') return 'too short to tell which language it is in'
  return `in a language that I don’t read (${new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code})`
}
