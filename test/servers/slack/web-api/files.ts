import { nextId, nextTs, type SlackFile } from '../state.ts'
import { type Method, refuse } from './method.ts'

/** The three steps of an upload: ask for an address, send the bytes there, complete (and share) it. */
export const files: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': {
    scopes: ['files:write'],
    args: ['filename', 'length', 'alt_text', 'alt_txt', 'snippet_type'],
    required: ['filename', 'length'],
    run: ({ state, team, args, origin }) => {
      const alt = args.alt_txt ?? args.alt_text
      const file: SlackFile = {
        id: nextId(state, 'F'),
        name: String(args.filename),
        ...(alt !== undefined && { altText: String(alt) }),
      }
      team.files.set(file.id, file)
      return { ok: true, upload_url: `${origin}/upload/${team.id}/${file.id}`, file_id: file.id }
    },
  },
  'files.completeUploadExternal': {
    scopes: ['files:write'],
    args: ['files', 'channel_id', 'thread_ts', 'initial_comment', 'channels', 'blocks'],
    required: ['files'],
    run: ({ state, team, args, now }) => {
      const wanted = (args.files as { id: string }[]).map(({ id }) => team.files.get(id))
      if (wanted.some((file) => !file?.bytes))
        return refuse('file_not_found', ['a file was completed without its bytes'])
      const done = wanted as SlackFile[]
      for (const file of done) file.complete = true
      if (args.channel_id !== undefined) {
        const channel = team.channels.get(String(args.channel_id))
        if (!channel) return refuse('channel_not_found')
        if (!channel.members.has(team.botUser)) return refuse('not_in_channel')
        channel.messages.push({
          ts: nextTs(state, now),
          channel: channel.id,
          user: team.botUser,
          botId: team.botId,
          ...(args.thread_ts !== undefined && { thread: String(args.thread_ts) }),
          files: done,
          body: { text: args.initial_comment ?? '' },
          edits: 0,
        })
      }
      return { ok: true, files: done.map(({ id, name }) => ({ id, title: name })) }
    },
  },
}
