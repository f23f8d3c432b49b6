// @ts-check
import { onlyReads } from './commands.js'
import { isOwnView } from './own-views.js'
import { hashOf, placeFrom } from './place.js'

/**
 * Keeps the address and the page together: what is shown can be kept, sent, reloaded and gone back to.
 * @param {object} given
 * @param {readonly any[]} given.commands
 * @param {ReturnType<typeof import('./channels.js').channelList>} given.channels
 * @param {ReturnType<typeof import('./views.js').viewList>} given.views
 * @param {() => string} given.channel
 * @param {(name: string) => Promise<void>} given.open
 * @param {ReturnType<typeof import('./panel.js').answerPanel>} given.panel
 * @param {(line: string) => Promise<boolean>} given.look
 */
export function addressKeeper({ commands, channels, views, channel, open, panel, look }) {
  /** The command whose answer the panel shows. */
  let shown = ''

  /** @param {string} show */
  const readable = (show) => isOwnView(show) || onlyReads(commands, show)

  /** @param {string} show */
  function stand(show) {
    shown = show
    views.at({ channel: channel(), show })
  }

  return {
    /** @param {string} show */
    setPlace(show) {
      if (show !== shown) history.pushState(null, '', hashOf({ channel: channel(), show }))
      stand(show)
    },

    /** @param {string} name */
    async enter(name) {
      await open(name)
      if (channel() !== name) return
      history.replaceState(null, '', hashOf({ channel: name, show: shown }))
      stand(shown)
    },

    /** Goes where the address says. Only what changes nothing is asked for by an address, and no page is fetched unseen. */
    async follow() {
      const { channel: wanted, show } = placeFrom(location.hash)
      const reads = readable(show)
      if (wanted !== channel() && channels.names().includes(wanted)) {
        shown = reads ? show : ''
        await this.enter(wanted)
      }
      if (!show) {
        stand('')
        panel.close()
        return
      }
      if (!reads) return
      stand(show)
      if (show.includes('://')) panel.offer(show, () => look(show))
      else await look(show)
    },

    /** Keeps what the address says while the first channel is opened. */
    begin() {
      const { channel: wanted, show } = placeFrom(location.hash)
      shown = readable(show) ? show : ''
      return wanted
    },
  }
}
