// @ts-check
import { ask } from './api.js'

const every = 5 * 60_000
const settles = 1_500
const line = '/followup list'

/**
 * How many follow-ups are the reader's, and how many are overdue: asked for at the start, when one was told of, and now and then.
 * @param {object} given
 * @param {() => string} given.channel
 * @param {() => string | undefined} given.member
 * @param {(counts: { mine: number, late: number }) => void} given.tell
 */
export function countFollowups({ channel, member, tell }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  async function look() {
    const spoken = await ask('/api/say', { channel: channel(), text: line, member: member() })
    const board = spoken.replies?.[0]?.parts.find((/** @type {any} */ { type }) => type === 'board')
    if (!board) return
    const open = board.cards.filter((/** @type {any} */ { column }) => column !== 'done' && column !== 'dropped')
    const count = (/** @type {(card: any) => boolean} */ is) => open.filter(is).length
    tell({ mine: count(({ mine }) => mine), late: count(({ late }) => late !== undefined) })
  }
  setInterval(() => document.hidden || void look(), every)
  return {
    look,
    /** Something was said that may be about one. @param {string | undefined} said */
    heard(said) {
      if (!/follow-?up/i.test(said ?? '')) return
      clearTimeout(timer)
      timer = setTimeout(look, settles)
    },
  }
}
