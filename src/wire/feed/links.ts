/** An address made absolute; undefined where it isn't one that a reader can follow. */
export function absolute(written: string | undefined, base: string | undefined): string | undefined {
  const text = written?.trim().replace(/[\t\n\r]/g, '')
  if (!text) return undefined
  if (/^(javascript|data|vbscript):/i.test(text.replace(/[\u0000-\u0020]/g, ''))) return undefined
  // The writing is kept where nothing has to be added: an address is compared by its letters.
  if (URL.canParse(text)) return text
  return URL.parse(text, base)?.href ?? (text.includes(' ') ? undefined : text)
}

/** The first of these that is an http(s) address, or else the first that is any. */
export function firstLink(candidates: readonly (string | undefined)[]): string | undefined {
  const present = candidates.filter((one) => one !== undefined)
  return present.find((one) => /^https?:/i.test(one)) ?? present[0]
}
