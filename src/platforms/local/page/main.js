// @ts-check
import { ask } from './api.js'
import { channelList } from './channels.js'
import { composer } from './composer.js'
import { byId, speak } from './dom.js'
import { listenTo } from './events.js'
import { channelFeed } from './feed.js'
import { addressKeeper } from './going.js'
import { listenToKeys } from './keys.js'
import { showKeys } from './keys-help.js'
import { searchField } from './log/search.js'
import { inviteSomebody, showLeaving } from './login/members.js'
import { askForChannel } from './new-channel.js'
import { ownViews } from './own-views.js'
import { openPalette } from './palette.js'
import { answerPanel } from './panel.js'
import { placeFrom } from './place.js'
import { speaker } from './speaker.js'
import { talkWith } from './talk.js'
import { keepTimesFresh } from './times.js'
import { viewList } from './views.js'
import { countFollowups } from './waiting.js'
import { waysOf } from './ways.js'
import { noteWelcome, wasWelcomed, welcomeCard } from './welcome.js'

const { commands = [], sample = false, login, member: loggedIn } = await ask('/api/desk')
const member = speaker(byId('who'), loggedIn)
if (login === 'passkeys') showLeaving(byId('leave'))
/** @type {import('./message.js').MessageActs} */
const acts = {
  commands,
  press: (...pressed) => talk.press(...pressed),
  channels: () => channels.names(),
  find: (id) => void feed.log()?.find(id),
}

const channels = channelList(byId('channels'), (name) => void going.enter(name))
const views = viewList({ work: byId('views'), desk: byId('desk-views') }, commands)
const feed = channelFeed(acts, channels)
const panel = answerPanel(
  acts,
  () => {
    noteWelcome()
    going.setPlace('')
  },
  (line) => void look(line),
)
const setPlace = (/** @type {string} */ show) => going.setPlace(show)
const own = ownViews(panel, setPlace)
const search = searchField(feed.log)
const talk = talkWith({ commands, feed, panel, member, setPlace })

/** @param {string} line that only reads */
async function look(line) {
  return (await own.show(line)) || talk.say(line, undefined, line)
}
const going = addressKeeper({ commands, channels, views, panel, look, channel: feed.current, open: feed.open })
const waiting = countFollowups({
  channel: feed.current,
  member,
  tell: (counts) => views.count('/followup list', counts),
})
const line = composer({ channel: feed.current, member, commands, say: talk.say, complain: talk.complain })

const ways = () =>
  waysOf({
    commands,
    more: login === 'passkeys' ? [{ name: 'Invite somebody', note: 'to make a passkey', go: inviteSomebody }] : [],
    names: channels.names(),
    open: going.enter,
    show: (line) => void look(line),
    write: line.write,
  })

/** The button of this name on the post that has the focus, else on the newest that has one. @param {string} label */
function use(label) {
  const at = document.activeElement?.closest('.entry') ?? feed.log()?.element
  const buttons = [...(at?.querySelectorAll('button') ?? [])].filter(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
  )
  const button = buttons.at(-1)
  if (button instanceof HTMLElement) button.click()
}

byId('add-channel').addEventListener('click', () =>
  askForChannel((name) => {
    channels.add(name)
    return going.enter(name)
  }),
)
byId('palette').addEventListener('click', () => openPalette(ways))
addEventListener('popstate', () => void going.follow())

listenToKeys({
  slash: () => {
    panel.leaveView()
    line.write('/')
  },
  search() {
    if (search.hasFocus() || document.body.dataset.panel === 'view') return false
    search.focus()
    return true
  },
  palette: () => openPalette(ways),
  help: showKeys,
  use,
  step: (by) => feed.log()?.step(by),
  close() {
    if (!panel.isOpen()) return false
    panel.close()
    return true
  },
  turn(by) {
    const names = channels.names()
    const name = names[(names.indexOf(feed.current()) + by + names.length) % names.length]
    if (name) void going.enter(name).then(() => speak(`Channel ${name}`))
  },
})

listenTo({
  message(view) {
    feed.heard(view)
    waiting.heard(view.card.title)
  },
  edit(view) {
    feed.edited(view)
    waiting.heard(view.card.title)
  },
  removed: feed.removed,
  channel: (name) => channels.add(name),
  refresh: () => void feed.refresh(),
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
const wanted = going.begin()
if (names.length) await going.enter(names.find((name) => name === wanted) ?? names[0])
await feed.refresh()
await going.follow()
if (sample && !placeFrom(location.hash).show && !wasWelcomed())
  panel.show([{ id: 'welcome', card: welcomeCard }], 'Welcome', undefined)
keepTimesFresh()
if (commands.some((/** @type {any} */ { name }) => name === 'followup list')) void waiting.look()
if (matchMedia('(pointer: fine)').matches && !panel.isOpen()) line.focus()
document.body.dataset.ready = 'true'
