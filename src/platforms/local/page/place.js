// @ts-check

/**
 * Where the reader is, as the address says it: `#channel`, and what the panel shows as the command that asks for it.
 * @typedef {{ channel: string, show: string }} Place
 */

/**
 * @param {string} hash of the page's address
 * @returns {Place}
 */
export function placeFrom(hash) {
  const said = new URLSearchParams(`channel=${hash.replace(/^#/, '')}`)
  return { channel: said.get('channel') ?? '', show: said.get('show') ?? '' }
}

/**
 * @param {Place} place
 * @returns {string} to be put behind the page's address
 */
export function hashOf({ channel, show }) {
  return `#${encodeURIComponent(channel)}${show ? `&show=${encodeURIComponent(show)}` : ''}`
}
