// @ts-check
import { byId, speak } from './dom.js'

/** Says while the desk doesn't answer that it doesn't, and when it does again. @param {boolean} up */
export function showAway(up) {
  const away = byId('away')
  if (up === away.hidden) return
  away.hidden = up
  away.textContent = up ? '' : 'The desk is away. This page tries again, and then shows what was missed.'
  if (up) speak('The desk is back.')
}
