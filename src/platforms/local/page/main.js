// @ts-check
import { ask } from './api.js'
import { showAway } from './away.js'
import { channelList } from './channels.js'
import { composer } from './composer.js'
import { byId, speak } from './dom.js'
import { listenTo } from './events.js'
import { channelFeed } from './feed.js'
import { addressKeeper } from './going.js'
import { listenToKeys } from './keys.js'
import { showKeys } from './keys-help.js'
import { searchField } from './log/search.js'
import { inviteSomebody, showLeaving, showPeople } from './login/members.js'
import { askForChannel } from './new-channel.js'
import { ownViews } from './own-views.js'
import { openPalette } from './palette.js'
import { answerPanel } from './panel.js'
import { placeFrom } from './place.js'
import { savedPosts } from './saved.js'
import { speaker } from './speaker.js'
import { talkWith } from './talk.js'
import { keepTimesFresh } from './times.js'
import { useButton } from './use.js'
import { viewList } from './views.js'
import { countFollowups } from './waiting.js'
import { waysOf } from './ways.js'
import { noteWelcome, wasWelcomed, welcomeCard } from './welcome.js'

const { commands = [], sample = false, login, member: loggedIn } = await ask('/api/desk')
const member = speaker(byId('who'), loggedIn, () => void saved.load())
const saved = savedPosts(member)
/** @type {import('./message.js').MessageActs} */
const acts = {
  commands,
  press: (...pressed) => talk.press(...pressed),
  channels: () => channels.names(),
  saveButton: saved.button,
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
const own = ownViews(panel, saved, setPlace)
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

/** Of who logs in by passkeys. */
const people = [
  { name: 'Invite somebody', note: 'to make a passkey', go: inviteSomebody },
  { name: 'People who log in', note: 'and remove one', go: () => void showPeople() },
]
const goOrDo = () =>
  openPalette(() =>
    waysOf({
      commands,
      more: login === 'passkeys' ? people : [],
      names: channels.names(),
      open: going.enter,
      show: (line) => void look(line),
      write: line.write,
    }),
  )

function listenToReader() {
  const search = searchField(feed.log)
  byId('add-channel').addEventListener('click', () =>
    askForChannel((name) => {
      channels.add(name)
      return going.enter(name)
    }),
  )
  byId('palette').addEventListener('click', goOrDo)
  addEventListener('popstate', () => void going.follow())
  if (login === 'passkeys') showLeaving(byId('leave'))
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
    palette: goOrDo,
    help: showKeys,
    use: (label) => useButton(feed.log()?.element, label),
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
}

function listenToDesk() {
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
    state: showAway,
  })
}

async function start() {
  const all = await ask('/api/channels')
  const names = Array.isArray(all) ? all.map(({ name }) => name) : []
  for (const name of names) channels.add(name)
  const wanted = going.begin()
  if (names.length) await going.enter(names.find((name) => name === wanted) ?? names[0])
  await Promise.all([feed.refresh(), saved.load()])
  await going.follow()
  if (sample && !placeFrom(location.hash).show && !wasWelcomed())
    panel.show([{ id: 'welcome', card: welcomeCard }], 'Welcome', undefined)
  keepTimesFresh()
  if (commands.some((/** @type {any} */ { name }) => name === 'followup list')) void waiting.look()
  if (matchMedia('(pointer: fine)').matches && !panel.isOpen()) line.focus()
  document.body.dataset.ready = 'true'
}

listenToReader()
listenToDesk()
await start()
