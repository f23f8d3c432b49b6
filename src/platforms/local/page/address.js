// @ts-check

/**
 * The address, if a browser may go there: http and https only, so that no text can run as a script.
 * @param {string | undefined} url
 * @returns {string | undefined}
 */
export function webAddress(url) {
  if (!url || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
