// @ts-check
import { byId, el, speak } from './dom.js'
import { findForm, isFind } from './find/find.js'
import { answerElement } from './message.js'
import { shortText } from './text.js'

/** Parts that need the width of the page: a card with one is a view of its own, in the place of the feed. */
const wide = ['table', 'board']

/**
 * The panel beside the feed: an answer that only its reader sees, as long as it is wanted. On a phone it is a sheet. A view (a table, a
 * board) takes the place of the feed.
 * @param {import('./message.js').MessageActs} acts
 * @param {() => void} closed called when the reader closes it
 * @param {(line: string) => void} look
 */
export function answerPanel(acts, closed, look) {
  /** @type {HTMLElement} */
  const root = byId('panel')
  /** @type {HTMLElement} */
  const body = byId('panel-body')
  /** @type {HTMLElement | undefined} */
  let opener
  let line = ''
  /** Of the questions whose answers come here: how many there were, when it was closed last, and the one that is shown. */
  let questions = 0
  let passed = 0
  let shown = 0
  // What scrolls can be scrolled by keys.
  body.tabIndex = 0

  function close() {
    passed = questions
    if (root.hidden) return
    root.hidden = true
    line = ''
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

  /** @param {string} asked @param {boolean} view @param {string} title */
  function open(asked, view, title) {
    line = asked
    byId('panel-title').textContent = view ? title : 'Only you see this'
    byId('panel-asked').textContent = shortText(asked, 90)
    byId('panel-asked').hidden = view
    root.hidden = false
    root.setAttribute('role', view ? 'main' : 'complementary')
    document.body.dataset.panel = view ? 'view' : 'open'
  }

  return {
    close,
    /** Notes that something is asked for, and gives its number: an answer that comes late opens nothing again. */
    ask: () => ++questions,
    /** Whether an answer is still waited for: nothing that was asked after it is shown, and nobody closed the panel since. @param {number} number */
    wants: (number) => number > passed && number >= shown,
    isOpen: () => !root.hidden,
    /** The command whose answer is shown. */
    asked: () => line,
    /** @param {Node} element */
    holds: (element) => body.contains(element),
    /** Whether it stands in a view, which is asked for again when something in it was changed. @param {Node} element */
    isView: (element) => document.body.dataset.panel === 'view' && body.contains(element),
    /** A view hides the feed and its line: whoever types leaves it. */
    leaveView: () => document.body.dataset.panel === 'view' && close(),
    /**
     * @param {readonly { id: string, card: any }[]} answers
     * @param {string} asked the command
     * @param {HTMLElement | undefined} from what was pressed, which the focus comes back to; nothing where the reader types on
     * @param {number} [number] of the question
     */
    show(answers, asked, from, number = ++questions) {
      shown = number
      const was = root.contains(document.activeElement)
      const finds = isFind(asked)
      const view =
        finds || answers.some(({ card }) => card.parts.some((/** @type {any} */ { type }) => wide.includes(type)))
      const title = finds ? 'Find' : shortText(answers[0]?.card.title ?? asked, 120)
      const head = finds ? [findForm(asked, acts.commands, look)] : []
      body.replaceChildren(...head, ...answers.map((answer) => answerElement(answer, acts)))
      open(asked, view, title)
      body.scrollTo({ top: 0 })
      speak(`${title}: shown ${view ? 'in the place of the feed' : 'in the panel'}`)
      if (from && !root.contains(from)) opener = from
      const takes = from || was || view || matchMedia('(max-width: 46rem)').matches
      const field = finds && answers.length === 0 ? body.querySelector('input') : undefined
      if (takes) (field ?? byId('panel-title')).focus({ preventScroll: true })
      else opener = undefined
    },
    /**
     * Shows a view as it is now, under what a change in it was answered; the place and the focus stay.
     * @param {readonly { id: string, card: any }[]} answers @param {readonly { id: string, card: any }[]} changed
     */
    renew(answers, changed) {
      const { scrollTop } = body
      const at = document.activeElement?.getAttribute('data-at-cell')
      const said = changed.map((answer) => answerElement(answer, acts))
      for (const entry of said) entry.classList.add('changed')
      body.replaceChildren(...said, ...answers.map((answer) => answerElement(answer, acts)))
      body.scrollTo({ top: scrollTop })
      said[0]?.scrollIntoView({ block: 'nearest' })
      const again = at && body.querySelector(`[data-at-cell="${CSS.escape(at)}"]`)
      if (again instanceof HTMLElement) again.focus({ preventScroll: true })
      else byId('panel-title').focus({ preventScroll: true })
      speak(shortText(said[0]?.textContent ?? 'Changed', 200))
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
      open(asked, false, '')
    },
  }
}
