import { deflateSync } from 'node:zlib'

/** A line as it is drawn: points from the lower left corner, Helvetica. */
export interface Stroke {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Writes a PDF 1.7 with one font and so many pages, each a list of lines; a page may be given as the bytes of a stream instead. */
export function writePdf(
  pages: readonly (readonly Stroke[])[],
  {
    title,
    packed = false,
    raw,
    trailer = '',
  }: { title?: string; packed?: boolean; raw?: Buffer; trailer?: string } = {},
): Buffer {
  const ids = pages.map((_, i) => 5 + 2 * i)
  const objects: Buffer[] = [
    latin('<</Type/Catalog/Pages 2 0 R>>'),
    latin(`<</Type/Pages/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]/Count ${pages.length}>>`),
    latin('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    latin(title === undefined ? '<<>>' : `<</Title(${escaped(title)})>>`),
  ]
  for (const [i, page] of pages.entries()) {
    objects.push(
      latin(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${ids[i]! + 1} 0 R>>`,
      ),
    )
    const plain = latin(
      page.map(({ text, x, y, size }) => `BT /F ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n'),
    )
    const body = raw ?? (packed ? deflateSync(plain) : plain)
    const filter = raw || packed ? '/Filter/FlateDecode' : ''
    objects.push(Buffer.concat([latin(`<<${filter}/Length ${body.length}>>stream\n`), body, latin('\nendstream')]))
  }
  return withTable(objects, trailer)
}

/** The objects with the table of their places (ISO 32000-1, 7.5.4). */
function withTable(objects: readonly Buffer[], trailer: string): Buffer {
  const parts = [latin('%PDF-1.7\n')]
  const places: number[] = []
  let size = parts[0]!.length
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([latin(`${i + 1} 0 obj\n`), object, latin('\nendobj\n')])
    places.push(size)
    size += part.length
    parts.push(part)
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${size}\n%%EOF`
  return Buffer.concat([...parts, latin(end)])
}

/** Sets paragraphs of lines from a height downwards, 14 points a line and 10 more between paragraphs. */
export function set(paragraphs: readonly (readonly string[])[], from = 740, x = 72): Stroke[] {
  let y = from
  return paragraphs.flatMap((lines) => {
    const strokes = lines.map((text) => {
      y -= 14
      return { text, x, y: y + 14, size: 11 }
    })
    y -= 10
    return strokes
  })
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const escaped = (text: string) => text.replace(/[\\()]/g, (mark) => `\\${mark}`)
