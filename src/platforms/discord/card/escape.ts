import { clean } from '../../chat/clean.ts'

/**
 * Everything that Discord's client gives a meaning to, in one pass, so that no backslash is escaped again: marks; "<" with
 * what makes it a token ("<@1>", "<#1>", "</a:1>", "<:a:1>", "<t:1>", "<id:home>"); calls; addresses (also
 * where the next piece of a text would complete one); emoji names; and what begins a line. Each repetition is bounded or anchored: linear on any text.
 */
const meaningful =
  /[\\*_~`|[\]]|<(?:[@#/:]|[a-z]{1,8}:)?|@(?=everyone|here)|:(?=\/\/|[\w+-]{1,40}:|(?![\s\S]))|^[ \t]*(?:[#>+-]|\d{1,9}[.)])/gim

/**
 * The one place where foreign text becomes Discord markdown that shows exactly that text: nothing in it is bold, a heading,
 * a list, a quote, a spoiler, code, a link, a mention, a channel, a command, a time, an emoji or an address that can be
 * clicked (https://support.discord.com/hc/en-us/articles/210298617). The client takes each backslash away again.
 */
export function escapeText(text: string): string {
  return clean(text).replace(meaningful, (found) => {
    const token = found.startsWith('<') && found.length > 1
    return `${token ? '\\' : ''}${found.slice(0, -1)}\\${found.at(-1)}`
  })
}

/** The same on one line: in titles, names and the text of links. */
export function escapeLine(text: string): string {
  return escapeText(clean(text).replace(/\s+/g, ' '))
}

/** Text between back-ticks, where no backslash works: the ticks themselves are replaced by a look-alike. */
export function codeText(text: string): string {
  const inner = clean(text).replace(/\s+/g, ' ').replaceAll('`', 'ˋ')
  return inner.trim() ? `\`${inner}\`` : ''
}
