import { tokensOf } from '../../servers/slack/check/mrkdwn.ts'
import type { Json } from '../../servers/slack/check/problems.ts'
import type { SlackMessage, SlackTeam } from '../../servers/slack/state.ts'

/** Who is called by what the app wrote: mentions in rich text, and in every piece of markup. */
export function notifiedBy(messages: readonly SlackMessage[], team: SlackTeam): string[] {
  const names: string[] = []
  const nameOf = (id: string) => team.users.get(id)?.realName ?? id
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (typeof value === 'object' && value !== null) {
      const object = value as Json
      if (object.type === 'user') names.push(nameOf(String(object.user_id)))
      if (object.type === 'usergroup') names.push(team.groups.get(String(object.usergroup_id))?.handle ?? 'everyone')
      if (object.type === 'broadcast') names.push('everyone')
      if (object.type === 'mrkdwn') mentions(String(object.text))
      for (const inner of Object.values(object)) walk(inner)
    }
  }
  const mentions = (text: string) => {
    for (const mention of tokensOf(text).mentions) {
      if (mention.startsWith('@')) names.push(nameOf(mention.slice(1)))
      if (mention.startsWith('!')) names.push('everyone')
    }
  }
  for (const message of messages) {
    if (message.botId === undefined) continue
    mentions(String(message.body.text ?? ''))
    walk(message.body.blocks)
  }
  return [...new Set(names)]
}
