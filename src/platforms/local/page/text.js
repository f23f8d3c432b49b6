// @ts-check

/**
 * Foreign text made harmless to read: no control characters, no marks that turn the direction of what follows, no
 * towers of accents. Every letter stays. `\n` and `\t` stay.
 * @param {string} text
 * @returns {string}
 */
export function cleanText(text) {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/[\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
}

/**
 * One line of at most so many characters.
 * @param {string} text
 * @param {number} most
 */
export function shortText(text, most) {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line
}

/**
 * For comparing what is typed: without case and accents.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
