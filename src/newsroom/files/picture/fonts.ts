import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

/** The family that pictures are set in, the machine's own sans serif behind it for scripts it lacks. */
export const family =
  '"Nightdesk Sans", "Nightdesk Sans Ext", "Nightdesk Sans Cyrillic", "Nightdesk Sans Greek", "Nightdesk Sans Vietnamese", sans-serif'

const files: readonly (readonly [string, string])[] = [
  ['latin-400-normal', 'Nightdesk Sans'],
  ['latin-700-normal', 'Nightdesk Sans'],
  ['latin-ext-400-normal', 'Nightdesk Sans Ext'],
  ['latin-ext-700-normal', 'Nightdesk Sans Ext'],
  ['cyrillic-400-normal', 'Nightdesk Sans Cyrillic'],
  ['cyrillic-700-normal', 'Nightdesk Sans Cyrillic'],
  ['greek-400-normal', 'Nightdesk Sans Greek'],
  ['greek-700-normal', 'Nightdesk Sans Greek'],
  ['vietnamese-400-normal', 'Nightdesk Sans Vietnamese'],
  ['vietnamese-700-normal', 'Nightdesk Sans Vietnamese'],
]

let loaded = false

/** Registers Noto Sans from its package, once; without the files the machine's sans serif takes their place. */
export function loadFonts(): void {
  if (loaded) return
  loaded = true
  const require = createRequire(import.meta.url)
  for (const [file, name] of files) {
    GlobalFonts.registerFromPath(require.resolve(`@fontsource/noto-sans/files/noto-sans-${file}.woff2`), name)
  }
}
