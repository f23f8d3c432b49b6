// @ts-check
import { ask } from './api.js'
import { openForm } from './form.js'

const form = {
  title: 'Add a channel',
  description: 'Posts and commands of a desk of its own.',
  fields: [
    { name: 'name', label: 'Name of the channel', type: 'string', required: true, value: '', example: 'politics' },
  ],
}

/**
 * Asks for the name of a new channel, and makes it.
 * @param {(name: string) => Promise<void>} made
 */
export function askForChannel(made) {
  openForm(
    form,
    () => '',
    async ({ name }) => {
      const answer = await ask('/api/channels', { name })
      if (answer.error) return `${answer.error.sentence} ${answer.error.next ?? ''}`
      await made(answer.name)
      return undefined
    },
  )
}
