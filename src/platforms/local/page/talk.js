// @ts-check
import { ask, troubleCard } from './api.js'
import { addressOf, onlyReads } from './commands.js'
import { openForm } from './form.js'
import { takeAway } from './message.js'

/**
 * Asks the desk, and shows what it says: in the panel what only reads, else where it was asked.
 * @param {object} given
 * @param {readonly any[]} given.commands
 * @param {ReturnType<typeof import('./feed.js').channelFeed>} given.feed
 * @param {ReturnType<typeof import('./panel.js').answerPanel>} given.panel
 * @param {() => string | undefined} given.member
 * @param {(show: string) => void} given.setPlace what the panel shows, for the address
 */
export function talkWith({ commands, feed, panel, member, setPlace }) {
  /** @param {any} card @param {string} [asked] @param {string} [id] @param {HTMLElement} [beside] */
  function answer(card, asked, id = crypto.randomUUID(), beside = undefined) {
    const given = { id, card, ...(asked !== undefined && { asked }) }
    if (beside && panel.holds(beside)) panel.add(given, beside)
    else feed.log()?.answer(given, beside)
  }

  /**
   * @param {any} spoken @param {string} asked @param {HTMLElement} [beside]
   * @param {string} [command] with its slash @param {HTMLElement} [opener] @param {number} [number] of the question
   * @returns {boolean} false when nothing was done
   */
  function show(spoken, asked, beside, command = '', opener = undefined, number = panel.ask()) {
    if (spoken.error) {
      answer(troubleCard(spoken.error), asked, undefined, beside)
      return spoken.error.identifier !== 'away'
    }
    if (spoken.form) {
      askForm(spoken.form, asked, beside)
      return true
    }
    const inChannel = spoken.visible === 'channel'
    if (!inChannel && !spoken.replaced && spoken.replies.length && onlyReads(commands, command)) {
      if (!panel.wants(number)) return true
      const line = addressOf(commands, command)
      panel.show(answersOf(spoken), line, opener, number)
      setPlace(line)
      return true
    }
    if (beside && panel.isView(beside)) {
      void changedInView(spoken)
      return true
    }
    for (const [i, card] of spoken.replies.entries()) {
      const id = spoken.messages[i]
      const pressed = document.querySelector(`[data-answer="${CSS.escape(id)}"]`)
      if (pressed instanceof HTMLElement) {
        answer(card, asked, id, pressed)
        takeAway(pressed)
      } else if (!inChannel && !(spoken.replaced && i === 0)) answer(card, asked, id, beside)
    }
    if (inChannel && !beside) feed.log()?.toEnd()
    return true
  }

  /** What a view changed is said above it, and the view is asked for again. @param {any} spoken */
  async function changedInView(spoken) {
    const line = panel.asked()
    const again = await ask('/api/say', { channel: feed.current(), text: line, member: member() })
    if (!again.error && panel.asked() === line) panel.renew(answersOf(again), answersOf(spoken))
  }

  /** @param {any} form @param {string} asked @param {HTMLElement} [beside] */
  function askForm(form, asked, beside) {
    const query = (/** @type {string} */ typed, /** @type {string} */ field) =>
      `/api/complete?${new URLSearchParams({ text: `/${form.invoke} ${field}:${typed}`, channel: feed.current(), ...(member() && { member: member() ?? '' }) })}`
    openForm(form, query, async (values) => {
      const spoken = await ask('/api/press', { message: form.message, action: form.invoke, values, member: member() })
      if (spoken.error) return `${spoken.error.sentence} ${spoken.error.next ?? ''}`
      show(spoken, asked, beside, `/${form.invoke}`)
      return undefined
    })
  }

  /** @param {string} text @param {Record<string, string> | undefined} values @param {string} shown */
  async function say(text, values, shown) {
    const number = panel.ask()
    const spoken = await ask('/api/say', { channel: feed.current(), text, values, member: member() })
    return show(spoken, shown, undefined, values ? '' : text.trim(), undefined, number)
  }

  /** @type {import('./message.js').MessageActs['press']} */
  async function press(message, action, entry, opener, label, values = undefined) {
    const number = panel.ask()
    let spoken = await ask('/api/press', { message, action, values, member: member() })
    // The desk was started again since: it keeps no private answers, but their buttons are commands.
    if (spoken.error?.identifier === 'answer-forgotten') {
      spoken = await ask('/api/say', { channel: feed.current(), text: `/${action}`, values, member: member() })
    }
    if (opener.isConnected && document.activeElement === document.body) opener.focus()
    show(spoken, label, entry, values ? '' : `/${action}`, opener, number)
  }

  return { say, press, complain: (/** @type {any} */ trouble) => answer(troubleCard(trouble)) }
}

/** @param {any} spoken @returns {{ id: string, card: any }[]} */
function answersOf(spoken) {
  return spoken.replies.map((/** @type {any} */ card, /** @type {number} */ i) => ({ id: spoken.messages[i], card }))
}
