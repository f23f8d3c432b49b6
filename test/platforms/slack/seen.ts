import type { Seen } from '../../contracts/person.ts'
import type { Json } from '../../servers/slack/check/problems.ts'
import { asButtons } from '../../servers/slack/offers.ts'
import type { SlackMessage, SlackTeam } from '../../servers/slack/state.ts'

/** A message as Slack's own client shows it: rich text as letters, markup turned into what it stands for. */
export function seenMessage(message: SlackMessage, team: SlackTeam): Seen {
  const blocks = (message.body.blocks ?? []) as Json[]
  const reader: Reader = { team, lines: [], links: [], pictures: [], look: [] }
  if (blocks.length) for (const block of blocks) readBlock(block, reader)
  else readMarkup(String(message.body.text ?? ''), reader)
  const channel = team.channels.get(message.channel)!
  const inThread = channel.messages.filter((m) => m.thread === message.ts)
  const files = [message, ...inThread].flatMap((m) => m.files ?? []).map(({ name }) => name)
  return {
    id: message.ts,
    text: reader.lines.join('\n'),
    buttons: asButtons(message).map(({ label }) => label),
    visibleToAll: message.onlyFor === undefined,
    edited: message.edits > 0,
    pictures: reader.pictures,
    files,
    links: reader.links,
    ...(message.thread && { thread: message.thread }),
    look: reader.look.join('\n'),
  }
}

interface Reader {
  readonly team: SlackTeam
  readonly lines: string[]
  readonly links: { text: string; url: string }[]
  readonly pictures: string[]
  readonly look: string[]
}

function readBlock(block: Json, reader: Reader): void {
  switch (block.type) {
    case 'rich_text':
      for (const part of block.elements as Json[]) readPart(part, reader)
      return
    case 'image':
      reader.pictures.push(String(block.alt_text))
      reader.lines.push(String(block.alt_text))
      return
    case 'context':
      for (const element of block.elements as Json[]) readTextObject(element, reader)
      return
    case 'actions':
      for (const element of block.elements as Json[]) {
        if (element.url) reader.links.push({ text: (element.text as { text: string }).text, url: String(element.url) })
      }
      return
    default:
      if (block.text) readTextObject(block.text as Json, reader)
  }
}

function readPart(part: Json, reader: Reader): void {
  if (part.type === 'rich_text_list') {
    for (const item of part.elements as Json[]) readPart(item, reader)
    return
  }
  let line = ''
  for (const element of part.elements as Json[]) line += readElement(element, reader)
  reader.lines.push(line)
  reader.look.push(JSON.stringify(part.elements))
}

function readElement(element: Json, reader: Reader): string {
  switch (element.type) {
    case 'text':
      return String(element.text)
    case 'link': {
      const text = String(element.text ?? element.url)
      reader.links.push({ text, url: String(element.url) })
      return text
    }
    case 'date':
      return String(element.fallback)
    case 'user':
      return `@${reader.team.users.get(String(element.user_id))?.realName ?? 'somebody'}`
    case 'usergroup':
      return `@${reader.team.groups.get(String(element.usergroup_id))?.handle ?? 'group'}`
    case 'channel':
      return `#${reader.team.channels.get(String(element.channel_id))?.name ?? 'private'}`
    default:
      return ''
  }
}

function readTextObject(object: Json, reader: Reader): void {
  if (object.type === 'mrkdwn') readMarkup(String(object.text), reader)
  else {
    reader.lines.push(String(object.text))
    reader.look.push(`plain ${String(object.text)}`)
  }
}

function readMarkup(text: string, reader: Reader): void {
  reader.look.push(text)
  const letters = text.replace(/<([^<>]*)>/g, (_, inner: string) => {
    const [head = '', label = ''] = inner.split('|')
    if (/^(https?|mailto):/.test(head)) {
      reader.links.push({ text: unescaped(label || head), url: unescaped(head) })
      return label || head
    }
    return label || head
  })
  reader.lines.push(unescaped(letters))
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
