import { Parser } from 'htmlparser2'

const blocks = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head'])

/** HTML as plain text: a line for each block, white space squeezed, entities undone. Linear in its input. */
export function plainText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html.replace(/\s+/g, ' ').trim()
  const out: string[] = []
  let hush = 0
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (++depth > 2_000) throw new RangeError('too deep')
        if (silent.has(name)) hush++
        if (blocks.has(name)) out.push('\n')
      },
      onclosetag(name) {
        depth--
        if (silent.has(name)) hush = Math.max(0, hush - 1)
        if (blocks.has(name)) out.push('\n')
      },
      ontext(text) {
        if (hush === 0) out.push(text.replace(/\s+/g, ' '))
      },
    },
    { decodeEntities: true },
  )
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return out
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
