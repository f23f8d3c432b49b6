import { describe, expect, it } from 'vitest'
import type { CommandDefinition } from '../../../../src/core/command.ts'
import { slackManifest } from '../../../../src/platforms/slack/index.ts'
import { demoCommands } from '../../../contracts/demo-commands.ts'
import { readManifest } from '../../../servers/slack/app.ts'
import { checkManifest } from '../../../servers/slack/check/manifest.ts'

const http = { mode: 'http', requestUrl: 'https://desk.example/slack/events' } as const

describe('the Slack manifest', () => {
  it.each([
    ['Socket Mode', { prefix: '', mode: 'socket' }],
    ['HTTP', { prefix: '', ...http }],
    ['several workspaces', { prefix: 'nd-', ...http, redirectUrl: 'https://desk.example/slack/oauth_redirect' }],
  ] as const)('keeps every documented limit: %s', (_, options) => {
    expect(checkManifest(slackManifest(demoCommands, options))).toEqual([])
  })

  it('has one slash command for each first word, with the prefix, and the words that follow as its hint', () => {
    const { commands } = readManifest(slackManifest(demoCommands, { prefix: 'nd-', mode: 'socket' }))
    expect(commands).toContain('/nd-desk')
    expect(commands.filter((name) => name === '/nd-desk')).toHaveLength(1)
    const manifest = slackManifest(demoCommands, { prefix: '', mode: 'socket' }) as Manifest
    const hints = new Map(manifest.features.slash_commands.map(({ command, usage_hint }) => [command, usage_hint]))
    expect(hints.get('/desk')).toBe('close | feed add')
    expect(hints.get('/ask')).toBe('words [times:…] [loud:…]')
    expect(hints.has('/fail')).toBe(true)
  })

  it('offers commands with a menu as message shortcuts', () => {
    const { shortcuts } = readManifest(slackManifest(demoCommands, { prefix: '', mode: 'socket' }))
    expect(shortcuts).toEqual([
      { name: 'Keep this', callbackId: 'menu:keep' },
      { name: 'Check this', callbackId: 'menu:check' },
    ])
  })

  it('asks for token rotation only where several workspaces install it, and for addresses only over HTTP', () => {
    const socket = JSON.stringify(
      slackManifest(demoCommands, { prefix: '', mode: 'socket', requestUrl: http.requestUrl }),
    )
    expect(socket).not.toContain('https://desk.example')
    expect(socket).toContain('"token_rotation_enabled":false')
    const several = slackManifest(demoCommands, { prefix: '', ...http, redirectUrl: 'https://desk.example/r' })
    expect(JSON.stringify(several)).toContain('"token_rotation_enabled":true')
  })

  it('keeps the limits with descriptions, hints and menus of any length', () => {
    const long = (name: string): CommandDefinition => ({
      name,
      description: 'Very long. '.repeat(500),
      permission: 'reader',
      menu: 'A label that is much longer than Slack takes',
      options: Array.from({ length: 60 }, (_, i) => ({
        name: `option-${i}`,
        description: 'x',
        type: 'string' as const,
      })),
    })
    const many = Array.from({ length: 12 }, (_, i) => long(`command${i}`))
    expect(checkManifest(slackManifest(many, { prefix: '', mode: 'socket' }))).toEqual([])
  })

  it('refuses a prefix that makes impossible names, with a sentence', () => {
    for (const prefix of ['Night ', 'a-prefix-of-more-than-thirty-letters-']) {
      expect(() => slackManifest(demoCommands, { prefix, mode: 'socket' })).toThrow(
        expect.objectContaining({ identifier: 'slack-prefix' }),
      )
    }
  })
})

interface Manifest {
  readonly features: { readonly slash_commands: { readonly command: string; readonly usage_hint?: string }[] }
}
