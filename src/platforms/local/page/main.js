// @ts-check
import { ask, troubleCard } from './api.js'
import { channelList } from './channels.js'
import { addressOf, onlyReads } from './commands.js'
import { composer } from './composer.js'
import { byId, speak } from './dom.js'
import { listenTo } from './events.js'
import { openForm } from './form.js'
import { listenToKeys } from './keys.js'
import { showKeys } from './keys-help.js'
import { channelLog } from './log.js'
import { askForChannel } from './new-channel.js'
import { openPalette } from './palette.js'
import { answerPanel } from './panel.js'
import { hashOf, placeFrom } from './place.js'
import { keepTimesFresh } from './times.js'
import { readMarks } from './unread.js'
import { viewList } from './views.js'
import { waysOf } from './ways.js'
import { noteWelcome, wasWelcomed, welcomeCard } from './welcome.js'

const marks = readMarks()
/** @type {Map<string, ReturnType<typeof channelLog>>} */
const logs = new Map()
/** @type {Map<string, number>} */
const unread = new Map()
let current = ''
let newer = 0

const { commands = [], sample = false } = await ask('/api/desk')
const acts = { commands, press, older }
const views = viewList(byId('views'), commands)
const panel = answerPanel(acts, () => {
  noteWelcome()
  setPlace('')
})
/** The command whose answer the panel shows. */
let shown = ''
const channels = channelList(byId('channels'), (name) => void open(name))

const who = byId('who')
who.value = localStorage.getItem('nightdesk-who') ?? 'you'
who.addEventListener('change', () => {
  who.value = who.value.trim() || 'you'
  localStorage.setItem('nightdesk-who', who.value)
})
const member = () => (who.value === 'you' ? undefined : who.value)

const line = composer({
  channel: () => current,
  member,
  commands,
  say,
  complain: (trouble) => answer(troubleCard(trouble)),
})

/** @param {string} name */
async function open(name) {
  current = name
  channels.select(name)
  byId('channel-title').textContent = `#${name}`
  for (const [other, log] of logs) log.element.hidden = other !== name
  if (!logs.has(name)) {
    const log = channelLog(name, acts)
    logs.set(name, log)
    byId('newer').before(log.element)
    log.element.addEventListener('scroll', () => log.atEnd() && seen())
    await load(name)
  }
  if (current !== name) return
  logs.get(name)?.toEnd()
  history.replaceState(null, '', hashOf({ channel: name, show: shown }))
  views.at({ channel: name, show: shown })
  seen()
}

/** What the panel shows stands in the address, so that it can be kept, sent, reloaded and gone back to. @param {string} show */
function setPlace(show) {
  if (show !== shown) history.pushState(null, '', hashOf({ channel: current, show }))
  shown = show
  views.at({ channel: current, show })
}

/** Goes where the address says. Only what changes nothing is asked for by an address, and no page is fetched unseen. */
async function follow() {
  const { channel, show } = placeFrom(location.hash)
  if (channel !== current && channels.names().includes(channel)) {
    shown = show
    await open(channel)
  }
  if (!show) {
    shown = ''
    views.at({ channel: current, show })
    panel.close()
    return
  }
  if (!onlyReads(commands, show)) return
  shown = show
  views.at({ channel: current, show })
  const look = async () => void (await say(show, undefined, show))
  if (show.includes('://')) panel.offer(show, look)
  else await look()
}

/** @param {string} name */
async function load(name) {
  const views = await ask(`/api/channels/${encodeURIComponent(name)}/messages`)
  const log = logs.get(name)
  if (!log) return
  const stay = log.atEnd()
  if (Array.isArray(views)) for (const view of views) log.put(view)
  log.loaded()
  if (stay) log.toEnd()
}

/** @param {string} name @param {string} before */
function older(name, before) {
  return ask(`/api/channels/${encodeURIComponent(name)}/messages?limit=100&before=${encodeURIComponent(before)}`)
}

/** What stands before the reader's eyes is read. */
function seen() {
  if (document.hidden) return
  newer = 0
  byId('newer').hidden = true
  marks.read(current, logs.get(current)?.newest())
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

/** @param {any} view */
function heard(view) {
  channels.add(view.channel)
  const log = logs.get(view.channel)
  const stay = log?.atEnd() ?? false
  if (log && !log.put(view)) return
  if (view.channel === current && stay && !document.hidden) {
    log?.toEnd()
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
}

/** @param {any} card @param {string} [asked] @param {string} [id] @param {HTMLElement} [beside] */
function answer(card, asked, id = crypto.randomUUID(), beside = undefined) {
  if (beside && panel.holds(beside)) panel.add({ id, card, ...(asked !== undefined && { asked }) }, beside)
  else logs.get(current)?.answer({ id, card, ...(asked !== undefined && { asked }) }, beside)
}

/**
 * Shows what the desk said: in the panel what only reads, else where it was asked.
 * @param {any} spoken @param {string} asked @param {HTMLElement} [beside]
 * @param {string} [command] with its slash @param {HTMLElement} [opener]
 * @returns {boolean} false when nothing was done
 */
function show(spoken, asked, beside, command = '', opener = undefined) {
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
    const answers = spoken.replies.map((/** @type {any} */ card, /** @type {number} */ i) => ({
      id: spoken.messages[i],
      card,
    }))
    panel.show(answers, addressOf(commands, command), opener)
    setPlace(addressOf(commands, command))
    return true
  }
  for (const [i, card] of spoken.replies.entries()) {
    const id = spoken.messages[i]
    const pressed = document.querySelector(`[data-answer="${CSS.escape(id)}"]`)
    if (pressed instanceof HTMLElement) {
      answer(card, asked, id, pressed)
      pressed.remove()
    } else if (!inChannel && !(spoken.replaced && i === 0)) answer(card, asked, id, beside)
  }
  if (inChannel && !beside) logs.get(current)?.toEnd()
  return true
}

/** @param {any} form @param {string} asked @param {HTMLElement} [beside] */
function askForm(form, asked, beside) {
  const query = (/** @type {string} */ typed, /** @type {string} */ field) =>
    `/api/complete?${new URLSearchParams({ text: `${form.title} ${field}:${typed}`, channel: current, ...(member() && { member: member() ?? '' }) })}`
  openForm(form, query, async (values) => {
    const spoken = await ask('/api/press', { message: form.message, action: form.invoke, values, member: member() })
    if (spoken.error) return `${spoken.error.sentence} ${spoken.error.next ?? ''}`
    show(spoken, asked, beside, `/${form.invoke}`)
    return undefined
  })
}

/** @param {string} text @param {Record<string, string> | undefined} values @param {string} shown */
async function say(text, values, shown) {
  const spoken = await ask('/api/say', { channel: current, text, values, member: member() })
  return show(spoken, shown, undefined, values ? '' : text.trim())
}

/** @param {string} message @param {string} action @param {HTMLElement} entry @param {HTMLElement} opener @param {string} label */
async function press(message, action, entry, opener, label) {
  let spoken = await ask('/api/press', { message, action, member: member() })
  // The desk was started again since: it keeps no private answers, but their buttons are commands.
  if (spoken.error?.identifier === 'answer-forgotten') {
    spoken = await ask('/api/say', { channel: current, text: `/${action}`, member: member() })
  }
  if (opener.isConnected && document.activeElement === document.body) opener.focus()
  show(spoken, label, entry, `/${action}`, opener)
}

async function refresh() {
  const all = await ask('/api/channels')
  if (!Array.isArray(all)) return
  for (const { name } of all) channels.add(name)
  for (const name of logs.keys()) await load(name)
  for (const { name } of all) {
    if (name === current) continue
    const after = marks.of(name)
    const views = await ask(
      `/api/channels/${encodeURIComponent(name)}/messages?limit=100${after ? `&after=${after}` : ''}`,
    )
    if (Array.isArray(views)) unread.set(name, views.length)
  }
  showUnread()
}

byId('newer').addEventListener('click', () => {
  logs.get(current)?.toEnd()
  seen()
})
document.addEventListener('visibilitychange', () => logs.get(current)?.atEnd() && seen())
byId('add-channel').addEventListener('click', () =>
  askForChannel((name) => {
    channels.add(name)
    return open(name)
  }),
)
const ways = () =>
  waysOf({
    commands,
    names: channels.names(),
    open,
    show: (line) => void say(line, undefined, line),
    write: line.write,
  })
byId('palette').addEventListener('click', () => openPalette(ways))
addEventListener('popstate', () => void follow())

/** The button of this name on the post that has the focus, else on the newest that has one. @param {string} label */
function use(label) {
  const log = logs.get(current)?.element
  const at = document.activeElement?.closest('.entry') ?? undefined
  const buttons = [...((at ?? log)?.querySelectorAll('button.action') ?? [])].filter((one) => one.textContent === label)
  const button = buttons.at(-1)
  if (button instanceof HTMLElement) button.click()
}

listenToKeys({
  slash: () => line.write('/'),
  palette: () => openPalette(ways),
  help: showKeys,
  use,
  step: (by) => logs.get(current)?.step(by),
  close() {
    if (!panel.isOpen()) return false
    panel.close()
    return true
  },
  turn(by) {
    const names = channels.names()
    const name = names[(names.indexOf(current) + by + names.length) % names.length]
    if (name) void open(name).then(() => speak(`Channel ${name}`))
  },
})

listenTo({
  message: heard,
  edit: (view) => logs.get(view.channel)?.edit(view),
  channel: (name) => channels.add(name),
  refresh: () => void refresh(),
  state(up) {
    const away = byId('away')
    if (up === away.hidden) return
    away.hidden = up
    away.textContent = up ? '' : 'The desk is away. This page tries again, and then shows what was missed.'
    if (up) speak('The desk is back.')
  },
})

const all = await ask('/api/channels')
const names = Array.isArray(all) ? all.map(({ name }) => name) : []
for (const name of names) channels.add(name)
const wanted = placeFrom(location.hash)
shown = onlyReads(commands, wanted.show) ? wanted.show : ''
if (names.length) await open(names.find((name) => name === wanted.channel) ?? names[0])
await refresh()
await follow()
if (sample && !wanted.show && !wasWelcomed()) panel.show([{ id: 'welcome', card: welcomeCard }], 'Welcome', undefined)
keepTimesFresh()
if (matchMedia('(pointer: fine)').matches) line.focus()
document.body.dataset.ready = 'true'
