// @ts-check
import { el } from './dom.js'
import { hashOf } from './place.js'

/** What the rail offers beside the channels: each is a command that only reads, where the desk has it. */
const offered = [
  ['Stories', '/desk story list'],
  ['Follow-ups', '/followup list'],
  ['Overdue', '/followup list state:overdue'],
  ['Hand-over', '/handover'],
  ['Changes', '/changes'],
  ['Check', '/check'],
  ['Feeds', '/desk feed list'],
  ['Schedules', '/desk schedule list'],
  ['Staff', '/desk staff list'],
  ['Settings', '/desk settings'],
  ['Status', '/desk status'],
  ['Help', '/help'],
]

/**
 * The views that this desk has.
 * @param {readonly any[]} commands
 * @returns {{ name: string, show: string }[]}
 */
export function viewsOf(commands) {
  return offered.flatMap(([name = '', show = '']) => (answers(commands, show) ? [{ name, show }] : []))
}

/** @param {readonly any[]} commands @param {string} show */
function answers(commands, show) {
  const [line = '', value] = show.split(' state:')
  const command = commands.find(({ name, reads }) => reads && `/${name}` === line)
  if (!command || value === undefined) return command !== undefined
  const state = command.options.find((/** @type {any} */ { name }) => name === 'state')
  return state?.choices.some((/** @type {any} */ choice) => choice.value === value) ?? false
}

/**
 * The links to the views. They are links: they can be opened beside, kept and sent.
 * @param {HTMLElement} list @param {readonly any[]} commands
 */
export function viewList(list, commands) {
  const links = viewsOf(commands).map(({ name, show }) => ({ show, link: el('a', {}, name) }))
  list.replaceChildren(...links.map(({ link }) => el('li', {}, link)))
  return {
    /** @param {import('./place.js').Place} place */
    at({ channel, show: shown }) {
      for (const { show, link } of links) {
        link.setAttribute('href', hashOf({ channel, show }))
        if (show === shown) link.setAttribute('aria-current', 'page')
        else link.removeAttribute('aria-current')
      }
    },
  }
}
