import type { SlackTeam } from './state.ts'

/** What a person types, as Slack hands it to apps: `&lt;`, `<https://…>`, `<@U…|name>`, `<#C…|name>`. */
export function encodeTyped(typed: string, team: SlackTeam): string {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped
    .replace(/https?:\/\/[^\s"”<>]+/g, (url) => `<${url}>`)
    .replace(/(^|[\s:])@([\w.-]+)/g, (whole, before: string, name: string) => {
      if (name === 'nightdesk') return `${before}<@${team.botUser}>`
      const user = [...team.users.values()].find((u) => u.name === name)
      return user ? `${before}<@${user.id}|${user.name}>` : whole
    })
    .replace(/(^|[\s:])#([\w-]+)/g, (whole, before: string, name: string) => {
      const channel = [...team.channels.values()].find((c) => c.name === name)
      return channel ? `${before}<#${channel.id}|${channel.name}>` : whole
    })
}
