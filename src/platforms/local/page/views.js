// @ts-check
import { el } from './dom.js'
import { hashOf } from './place.js'

/**
 * What the rail offers beside the channels: each is a command that only reads, where the desk has it. One more view is a line here; a
 * card with a table or a board takes the place of the feed, any other stands in the panel.
 * @type {readonly (readonly [name: string, show: string, group: 'work' | 'desk'])[]}
 */
const offered = [
  ['Stories', '/desk story list', 'work'],
  ['Follow-ups', '/followup list', 'work'],
  ['Find', '/find', 'work'],
  ['Saved', '/saved', 'work'],
  ['Hand-over', '/handover', 'work'],
  ['Changes', '/changes', 'work'],
  ['Check', '/check', 'work'],
  ['Feeds', '/desk feed list', 'desk'],
  ['Schedules', '/desk schedule list', 'desk'],
  ['Outbox', '/desk outbox', 'desk'],
  ['Staff', '/desk staff list', 'desk'],
  ['Settings', '/desk settings', 'desk'],
  ['Audit', '/desk audit', 'desk'],
  ['Connect', '/desk connect', 'desk'],
  ['Status', '/desk status', 'desk'],
  ['Help', '/help', 'desk'],
]

/**
 * The views that this desk has.
 * @param {readonly any[]} commands
 * @returns {{ name: string, show: string, group: 'work' | 'desk' }[]}
 */
export function viewsOf(commands) {
  return offered
    .filter(([, show]) => show === '/saved' || commands.some(({ name, reads }) => reads && `/${name}` === show))
    .map(([name, show, group]) => ({ name, show, group }))
}

/**
 * The links to the views. They are links: they can be opened beside, kept and sent.
 * @param {Readonly<Record<'work' | 'desk', HTMLElement>>} lists @param {readonly any[]} commands
 */
export function viewList(lists, commands) {
  const links = viewsOf(commands).map(({ name, show, group }) => {
    const count = el('span', { class: 'waits', hidden: true })
    const link = el('a', {}, el('span', { class: 'name' }, name), count)
    lists[group].append(el('li', {}, link))
    return { show, link, count }
  })
  return {
    /** What waits behind a view: the reader's own, and what is overdue. @param {string} line @param {{ mine: number, late: number }} counts */
    count(line, { mine, late }) {
      for (const { show, count } of links) {
        if (show !== line) continue
        count.hidden = mine + late === 0
        count.replaceChildren(
          ...(mine ? [`${mine} mine`] : []),
          ...(mine && late ? [' · '] : []),
          ...(late ? [el('strong', {}, `${late} overdue`)] : []),
        )
      }
    },
    /** @param {import('./place.js').Place} place */
    at({ channel, show: shown }) {
      for (const { show, link } of links) {
        link.setAttribute('href', hashOf({ channel, show }))
        const here = shown === show || shown.startsWith(`${show} `)
        if (here) link.setAttribute('aria-current', 'page')
        else link.removeAttribute('aria-current')
      }
    },
  }
}
