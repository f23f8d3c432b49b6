import { clean } from './clean.ts'

/**
 * The one place where foreign text becomes Discord markdown that shows exactly that text: nothing in it is bold, a heading,
 * a list, a quote, a spoiler, code, a link, a mention, a channel, a command, a time, an emoji or an address that can be
 * clicked (https://support.discord.com/hc/en-us/articles/210298617). The client takes each backslash away again.
 */
export function escapeText(text: string): string {
  return (
    clean(text)
      .replace(/[\\*_~`|[\]<]/g, '\\$&')
      // "<@1>", "<#1>", "</a:1>", "<:a:1>", "<t:1>", "<id:home>": the opening alone would do, but other clients are less exact.
      .replace(
        /(\\<)([@#/:]|[a-z]{1,8}:)/gi,
        (_, open: string, rest: string) => `${open}${rest.slice(0, -1)}\\${rest.at(-1)}`,
      )
      .replace(/@(?=everyone|here)/gi, '\\@')
      .replace(/:(?=\/\/)|:(?=[\w+-]{1,40}:)/g, '\\:')
      .replace(/^([ \t]*)([#>+-])/gm, '$1\\$2')
      .replace(/^([ \t]*\d{1,9})([.)])/gm, '$1\\$2')
  )
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
