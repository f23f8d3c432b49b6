// @ts-check
import { el, speak } from './dom.js'
import { inWords } from './file-link.js'
import { shortText } from './text.js'

/** A text field with more than this is slow to type in. */
const longPaste = 20_000
const largest = 5_500_000

/**
 * What goes along with the line: a long pasted text, or a file.
 * @param {HTMLElement} shelf
 * @param {(trouble: { identifier: string, sentence: string, next?: string }) => void} complain
 */
export function enclosures(shelf, complain) {
  /** @type {{ text: string } | { file: string, name: string } | undefined} */
  let held

  /** @param {string} label */
  function show(label) {
    shelf.replaceChildren(
      el('span', { dir: 'auto' }, label),
      el('button', { type: 'button', class: 'quiet', 'aria-label': 'Take it out', onclick: clear }, '×'),
    )
    shelf.hidden = false
    speak(`${label} goes along`)
  }

  function clear() {
    held = undefined
    shelf.hidden = true
    shelf.replaceChildren()
    document.getElementById('line')?.focus()
  }

  return {
    clear,
    get held() {
      return held
    },
    /** @param {string} text @returns {boolean} true when it was too long for the line */
    paste(text) {
      if (text.length < longPaste) return false
      held = { text }
      show(`Pasted text, ${text.length.toLocaleString()} characters: “${shortText(text.slice(0, 300), 60)}”`)
      return true
    },
    /** @param {File} file */
    async attach(file) {
      const mime = /\.html?$/i.test(file.name) || file.type === 'text/html' ? 'text/html' : 'text/plain'
      if (!/\.(txt|html?)$/i.test(file.name) && !/^text\/(plain|html)$/.test(file.type)) {
        complain({
          identifier: 'bad-file',
          sentence: `“${shortText(file.name, 80)}” is no file that the desk reads.`,
          next: 'Choose a .txt or an .html file.',
        })
        return
      }
      if (file.size * 1.34 > largest) {
        complain({
          identifier: 'file-too-large',
          sentence: `“${shortText(file.name, 80)}” has ${inWords(file.size)}, more than the desk takes at once.`,
          next: 'Choose one under 4 MB.',
        })
        return
      }
      held = { file: `data:${mime};base64,${base64(new Uint8Array(await file.arrayBuffer()))}`, name: file.name }
      show(`${shortText(file.name, 80)}, ${inWords(file.size)}`)
    },
  }
}

/** @param {Uint8Array} bytes */
export function base64(bytes) {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(binary)
}
