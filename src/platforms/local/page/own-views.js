// @ts-check
import { byId } from './dom.js'
import { isFind } from './find/find.js'

/**
 * Views that are the page's own, and no command's answer: the form of a search, and what this reader saved.
 * @param {ReturnType<typeof import('./panel.js').answerPanel>} panel
 * @param {ReturnType<typeof import('./saved.js').savedPosts>} saved
 * @param {(line: string) => void} setPlace
 */
export function ownViews(panel, saved, setPlace) {
  return {
    /** @param {string} line @returns {Promise<boolean>} false where it is none of them */
    async show(line) {
      const asked = line.trim()
      if (asked === '/saved') {
        const number = panel.ask()
        const cards = await saved.cards()
        if (!panel.wants(number)) return true
        panel.show(cards, asked, undefined, number)
        byId('panel-title').textContent = 'Saved'
      } else if (isFind(asked) && asked === '/find') panel.show([], asked, undefined)
      else return false
      setPlace(asked)
      return true
    },
  }
}

/** Whether a line asks for one of them. @param {string} line */
export const isOwnView = (line) => line.trim() === '/saved' || line.trim() === '/find'
