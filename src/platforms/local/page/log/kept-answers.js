// @ts-check
import { byId } from '../dom.js'

const most = 20
/** Characters of one answer, so that a picture fills no shelf. */
const longest = 100_000

/**
 * The private answers of a channel, as this tab keeps them over a reload: whose they are stands in their name, and the log-in page clears all.
 * @typedef {{ given: { id: string, card: any, asked?: string }, after: string }} Kept
 * @param {string} channel
 */
export function keptAnswers(channel) {
  const shelf = () => `nightdesk-answers ${byId('who').value} ${channel}`

  /** @returns {Kept[]} */
  function all() {
    try {
      return JSON.parse(sessionStorage.getItem(shelf()) ?? '[]')
    } catch {
      return []
    }
  }

  /** @param {readonly Kept[]} answers */
  function write(answers) {
    try {
      sessionStorage.setItem(shelf(), JSON.stringify(answers))
    } catch {
      sessionStorage.removeItem(shelf())
    }
  }

  return {
    all,
    /** @param {Kept} kept */
    keep(kept) {
      // A notice may hold a secret: it is shown once.
      if (kept.given.card.tone === 'notice' || JSON.stringify(kept).length > longest) return
      write([...all().filter(({ given }) => given.id !== kept.given.id), kept].slice(-most))
    },
    /** @param {string} id */
    drop(id) {
      write(all().filter(({ given }) => given.id !== id))
    },
  }
}
