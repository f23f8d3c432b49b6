import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Asset } from './assets.ts'

const require = createRequire(import.meta.url)

/** One serif for what is read, one sans for what is worked with, both under the SIL Open Font License. */
const sheets = [
  require.resolve('@fontsource-variable/source-serif-4/wght.css'),
  require.resolve('@fontsource-variable/source-serif-4/wght-italic.css'),
  require.resolve('@fontsource/noto-sans/400.css'),
  require.resolve('@fontsource/noto-sans/500.css'),
  require.resolve('@fontsource/noto-sans/600.css'),
]

/**
 * The page's letters by their paths: `/fonts/fonts.css`, the files that it names, of which a browser takes those whose letters it shows,
 * and their licence.
 */
export function readFonts(): ReadonlyMap<string, Asset> {
  const fonts = new Map<string, Asset>()
  const faces = sheets.map((sheet) =>
    readFileSync(sheet, 'utf8').replace(
      /src: url\(\.\/files\/([a-z0-9-]+\.woff2)\) format\('[a-z0-9-]+'\)[^;]*;/g,
      (_, file: string) => {
        const body = readFileSync(join(dirname(sheet), 'files', file))
        fonts.set(`/fonts/${file}`, { body, mime: 'font/woff2', lasts: true })
        return `src: url(/fonts/${file}) format('woff2');`
      },
    ),
  )
  fonts.set('/fonts/fonts.css', { body: faces.join('\n'), mime: 'text/css; charset=utf-8', lasts: true })
  const licence = readFileSync(join(dirname(sheets[0]!), 'LICENSE'), 'utf8')
  fonts.set('/fonts/OFL.txt', { body: licence, mime: 'text/plain; charset=utf-8', lasts: true })
  return fonts
}
