/** The commands in one language. What it has no word for stays English; values of options are the same in all. */
export interface Locale {
  /** Of commands' words and of options: lower case, at most 32 characters. */
  readonly names: Readonly<Record<string, string>>
  /** Of entries of a message's own menu. */
  readonly menus: Readonly<Record<string, string>>
  /** Of an option’s choices, by the English label; at most 100 characters. */
  readonly choices: Readonly<Record<string, string>>
  /** By the English sentence; at most 100 characters. */
  readonly descriptions: Readonly<Record<string, string>>
}
