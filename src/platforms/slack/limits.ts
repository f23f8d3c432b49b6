import type { Capabilities } from '../../core/platform.ts'

/** Slack's documented sizes in UTF-16 units (JSDoc of @slack/types; docs.slack.dev/reference/block-kit). */
export const sizes = {
  header: 150,
  /** One text object; also kept for one rich text block, for which nothing is documented. */
  text: 3000,
  fallback: 4000,
  contextElements: 10,
  buttons: 25,
  buttonLabel: 75,
  buttonValue: 2000,
  url: 3000,
  altText: 2000,
  option: 75,
  options: 100,
  placeholder: 150,
  modalTitle: 24,
  modalBlocks: 100,
  input: 3000,
  metadata: 3000,
  blockText: 2900,
} as const

/** What one message may hold. Slack takes 50 blocks, and some 13,200 characters in all; we stay below both. */
export const page = { blocks: 44, characters: 11_000 } as const

export const can: Capabilities = {
  threads: true,
  ephemeral: true,
  completion: true,
  files: true,
  menus: true,
  commandsInThreads: false,
  roles: true,
  operator: false,
  shares: true,
  tellPrivately: true,
}
