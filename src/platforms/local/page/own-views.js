// @ts-check
import { ask } from './api.js'
import { byId } from './dom.js'
import { isFind } from './find/find.js'
import { savedCard, savedMessages } from './saved.js'

/**
 * Views that are the page's own, and no command's answer: the form of a search, and what this reader saved.
 * @param {ReturnType<typeof import('./panel.js').answerPanel>} panel
 * @param {(line: string) => void} setPlace
 */
export function ownViews(panel, setPlace) {
  return {
    /** @param {string} line @returns {Promise<boolean>} false where it is none of them */
    async show(line) {
      const asked = line.trim()
      if (asked === '/saved') {
        const views = await Promise.all(savedMessages().map((id) => ask(`/api/messages/${encodeURIComponent(id)}`)))
        panel.show(savedCard(views), asked, undefined)
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
