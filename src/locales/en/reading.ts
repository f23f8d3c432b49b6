import type { Inline } from '../../core/card.ts'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** An article’s own text. */
export const reading = {
  marked: [
    'Sources are in ',
    { type: 'strong', text: 'strong letters' },
    '; what they are said to say is marked as exact words.',
  ] satisfies Inline[] as Inline[],
  tooShort: 'too short to tell which language it is in',
  inLanguage: (code: string) => `in a language that I don’t read (${languages.of(code) ?? code})`,
  unreadable: (why: string) => `This text is ${why}.`,
}
