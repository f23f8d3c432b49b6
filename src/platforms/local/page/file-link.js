// @ts-check
import { el } from './dom.js'
import { shortText } from './text.js'

/**
 * A file to download. Its bytes become an address only when they are wanted, and never a page of this origin.
 * @param {any} part
 */
export function fileLink({ name, base64, label }) {
  const size = Math.floor((base64.length * 3) / 4)
  const save = () => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
    const link = el('a', { href, download: shortText(name, 120).replace(/[/\\:]/g, '-') || 'file' })
    link.click()
    setTimeout(() => URL.revokeObjectURL(href), 10_000)
  }
  return el(
    'p',
    { class: 'file' },
    el('button', { type: 'button', class: 'action', onclick: save }, `Download ${shortText(name, 120)}`),
    el('span', { class: 'context' }, ` ${shortText(label, 300)} · ${inWords(size)}`),
  )
}

/** @param {number} bytes */
export function inWords(bytes) {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
