// @ts-check
import { ask } from './api.js'
import { byId } from './dom.js'
import { hearMessage } from './log/heard.js'
import { channelLog } from './log/log.js'
import { readMarks } from './unread.js'

/**
 * The messages of the channels: one log each, of which one is shown, and what is unread in the others.
 * @param {import('./message.js').MessageActs} acts
 * @param {ReturnType<typeof import('./channels.js').channelList>} channels
 */
export function channelFeed(acts, channels) {
  const marks = readMarks()
  /** @type {Map<string, ReturnType<typeof channelLog>>} */
  const logs = new Map()
  /** @type {Map<string, number>} */
  const unread = new Map()
  let current = ''
  let newer = 0
  const log = () => logs.get(current)

  /** @param {string} name */
  async function open(name) {
    current = name
    channels.select(name)
    byId('channel-title').textContent = `#${name}`
    for (const [other, one] of logs) one.element.hidden = other !== name
    if (!logs.has(name)) {
      const made = channelLog(name, { ...acts, older }, marks.of(name))
      logs.set(name, made)
      byId('newer').before(made.element)
      made.element.addEventListener('scroll', () => made.atEnd() && seen())
      await load(name)
      made.restore()
      if (current === name) await made.toUnseen()
      if (current === name) await made.settled()
    } else log()?.toEnd()
    if (current !== name) return
    if (log()?.atEnd()) seen()
    else showUnread()
  }

  /** @param {string} name */
  async function load(name) {
    const views = await ask(`${messagesOf(name)}?limit=${listed}`)
    const one = logs.get(name)
    if (!one) return
    const stay = one.atEnd()
    if (Array.isArray(views)) one.load(views, listed)
    if (stay) one.toEnd()
  }

  /** What stands before the reader's eyes is read. */
  function seen() {
    if (document.hidden) return
    newer = 0
    byId('newer').hidden = true
    marks.read(current, log()?.newest())
    unread.set(current, 0)
    showUnread()
  }

  function showUnread() {
    let sum = 0
    for (const [name, number] of unread) {
      channels.unread(name, number)
      sum += number
    }
    document.title = `${sum ? `(${sum > 99 ? '99+' : sum}) ` : ''}#${current} · Nightdesk`
  }

  byId('newer').addEventListener('click', () => {
    log()?.toEnd()
    seen()
  })
  document.addEventListener('visibilitychange', () => log()?.atEnd() && seen())

  return {
    open,
    log,
    current: () => current,
    /** @param {any} view a message that came */
    heard(view) {
      channels.add(view.channel)
      const one = logs.get(view.channel)
      const stay = one?.atEnd() ?? false
      if (one && !one.put(view)) return
      if (view.channel === current) hearMessage(view)
      if (view.channel === current && stay && !document.hidden) {
        one?.toEnd()
        seen()
        return
      }
      unread.set(view.channel, (unread.get(view.channel) ?? 0) + 1)
      if (view.channel === current) {
        newer += 1
        byId('newer').hidden = false
        byId('newer').textContent = newer === 1 ? 'One newer post ↓' : `${newer} newer posts ↓`
      }
      showUnread()
    },
    /** @param {any} view */
    edited: (view) => logs.get(view.channel)?.edit(view),
    /** @param {{ channel: string, id: string }} what */
    removed: ({ channel, id }) => logs.get(channel)?.remove(id),
    /** Looks at what was missed. */
    async refresh() {
      const all = await ask('/api/channels')
      if (!Array.isArray(all)) return
      for (const { name } of all) channels.add(name)
      for (const name of logs.keys()) await load(name)
      for (const { name } of all) {
        if (name === current) continue
        const after = marks.of(name)
        const views = await ask(`${messagesOf(name)}?limit=100${after ? `&after=${after}` : ''}`)
        if (Array.isArray(views)) unread.set(name, views.length)
      }
      showUnread()
    },
  }
}

/** Messages that are asked for at once. */
const listed = 200

/** @param {string} channel */
const messagesOf = (channel) => `/api/channels/${encodeURIComponent(channel)}/messages`

/** @param {string} channel @param {string} before */
function older(channel, before) {
  return ask(`${messagesOf(channel)}?limit=100&before=${encodeURIComponent(before)}`)
}
