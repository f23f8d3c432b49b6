import type { Capabilities } from '../../core/platform.ts'

/**
 * Discord's documented limits, in code points (https://docs.discord.com/developers/resources/message,
 * …/components/reference, …/interactions/application-commands). The library's builders don't hold them.
 */
export const max = {
  content: 2000,
  embeds: 10,
  /** Title, descriptions, fields, footers and authors of all embeds together. */
  embedTotal: 6000,
  title: 256,
  description: 4096,
  footer: 2048,
  author: 256,
  fieldName: 256,
  fieldValue: 1024,
  files: 10,
  /** Bytes of one upload where the server has no boosts. */
  fileBytes: 10 * 1024 * 1024,
  alt: 1024,
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  choices: 25,
  choice: 100,
  options: 25,
  optionText: 6000,
  name: 32,
  commandDescription: 100,
  modalTitle: 45,
  modalParts: 5,
  modalLabel: 45,
  modalInput: 4000,
  placeholder: 100,
  threadName: 100,
  /** Discord allows 100; so many fit beside a text. */
  mentions: 40,
} as const

export const can: Capabilities = {
  threads: true,
  ephemeral: true,
  completion: true,
  files: true,
  menus: true,
  commandsInThreads: true,
  roles: true,
  operator: false,
  shares: true,
  tellPrivately: true,
}
