// @ts-check
import { byId, el, speak } from './dom.js'
import { answerElement } from './message.js'
import { shortText } from './text.js'

/**
 * The panel beside the feed: an answer that only its reader sees, as long as it is wanted. On a phone it is a sheet.
 * @param {import('./message.js').MessageActs} acts
 * @param {() => void} closed called when the reader closes it
 */
export function answerPanel(acts, closed) {
  /** @type {HTMLElement} */
  const root = byId('panel')
  /** @type {HTMLElement} */
  const body = byId('panel-body')
  /** @type {HTMLElement | undefined} */
  let opener
  // What scrolls can be scrolled by keys.
  body.tabIndex = 0

  function close() {
    if (root.hidden) return
    root.hidden = true
    body.replaceChildren()
    delete document.body.dataset.panel
    if (opener?.isConnected) opener.focus()
    else byId('line').focus()
    closed()
  }

  byId('panel-close').addEventListener('click', close)
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || document.querySelector('dialog[open], details.menu[open]')) return
    event.stopPropagation()
    close()
  })

  return {
    close,
    isOpen: () => !root.hidden,
    /** @param {Node} element */
    holds: (element) => body.contains(element),
    /**
     * @param {readonly { id: string, card: any }[]} answers
     * @param {string} asked the command
     * @param {HTMLElement | undefined} from what was pressed, which the focus comes back to; nothing where the reader types on
     */
    show(answers, asked, from) {
      const was = root.contains(document.activeElement)
      body.replaceChildren(...answers.map((answer) => answerElement(answer, acts)))
      byId('panel-asked').textContent = shortText(asked, 90)
      root.hidden = false
      document.body.dataset.panel = 'open'
      body.scrollTo({ top: 0 })
      speak(`${shortText(answers[0]?.card.title ?? asked, 120)}: shown in the panel`)
      if (from && !root.contains(from)) opener = from
      if (from || was || matchMedia('(max-width: 46rem)').matches) byId('panel-title').focus({ preventScroll: true })
      else opener = undefined
    },
    /** Puts an answer under another one. @param {{ id: string, card: any, asked?: string }} answer @param {HTMLElement} beside */
    add(answer, beside) {
      const entry = answerElement(answer, acts)
      if (beside.isConnected) beside.after(entry)
      else body.append(entry)
      entry.scrollIntoView({ block: 'nearest' })
    },
    /** Asks before it shows: for what an address names and is not asked for unseen. @param {string} asked @param {() => void} go */
    offer(asked, go) {
      const button = el('button', { type: 'button', class: 'action primary', onclick: go }, 'Show it')
      body.replaceChildren(
        el('p', {}, 'This address asks the desk to read '),
        el('p', {}, el('code', {}, asked)),
        button,
      )
      byId('panel-asked').textContent = shortText(asked, 90)
      root.hidden = false
      document.body.dataset.panel = 'open'
    },
  }
}
