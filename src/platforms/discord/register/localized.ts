import { de } from './locales/de.ts'
import { es } from './locales/es.ts'
import { fr } from './locales/fr.ts'
import type { Locale } from './locales/locale.ts'
import { pt } from './locales/pt.ts'

/** The languages of Discord's clients that there are words for (docs.discord.com/developers/reference#locales). */
const locales = { 'es-ES': es, 'es-419': es, fr, de, 'pt-BR': pt } as const satisfies Readonly<Record<string, Locale>>

type Localizations = { -readonly [Code in keyof typeof locales]?: string }

function inEach(look: (locale: Locale) => string | undefined): Localizations | undefined {
  const found: Localizations = {}
  for (const [code, locale] of Object.entries(locales)) {
    const word = look(locale)
    if (word !== undefined) found[code as keyof Localizations] = word
  }
  return Object.keys(found).length > 0 ? found : undefined
}

/**
 * The name of a command, or of an option, in each language, among those beside it: two of one name Discord would refuse, so that both stay
 * English there.
 */
export function localNames(name: string, beside: readonly string[]) {
  const localizations = inEach(({ names }) => {
    const word = names[name]
    const clash = beside.some((other) => other !== name && (names[other] ?? other) === word)
    return clash ? undefined : word
  })
  return localizations ? { name_localizations: localizations } : {}
}

export function localMenu(label: string) {
  const localizations = inEach(({ menus }) => menus[label])
  return localizations ? { name_localizations: localizations } : {}
}

/** The label of a choice; what is sent for it is the same in every language. */
export function localChoice(label: string) {
  const localizations = inEach(({ choices }) => choices[label])
  return localizations ? { name_localizations: localizations } : {}
}

export function localDescription(sentence: string) {
  const localizations = inEach(({ descriptions }) => descriptions[sentence])
  return localizations ? { description_localizations: localizations } : {}
}

/** What a group of commands is: its word, and those below it. */
export function localGroup(word: string, below: readonly string[], describe: (text: string) => string) {
  const localizations = inEach(({ names }) => {
    const own = names[word] ?? word
    return describe(
      `${own.charAt(0).toUpperCase()}${own.slice(1)}: ${below.map((one) => names[one] ?? one).join(', ')}`,
    )
  })
  return localizations ? { description_localizations: localizations } : {}
}
