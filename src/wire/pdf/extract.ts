import { getDocument } from 'unpdf/pdfjs'
import { say } from '../../locales/index.ts'
import type { WireLimits } from '../limits.ts'
import type { ExtractedPage } from '../page/extract.ts'
import { firstWords } from '../plain/text.ts'
import { withoutFurniture } from './furniture.ts'
import { headOf } from './head.ts'
import { growsPast } from './inflated.ts'
import { type Drawn, type Line, linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

export type PdfBounds = Pick<WireLimits, 'pdfPages' | 'pdfChars' | 'pdfBytes'>

/** Fewer letters than this are a stamp or a page number on a picture. */
const leastText = 40
const leastArticle = 250

/**
 * Reads the text layer of a PDF (ISO 32000-1, 9.10) as an article. What can't be read is told in a sentence. What the worker runs; the
 * bytes are handed over and are empty afterwards.
 */
export async function extractPdf(bytes: Uint8Array, bounds: PdfBounds): Promise<ExtractedPage> {
  if (growsPast(bytes, bounds.pdfBytes)) return { problem: 'too-large', reason: say.wire.pdfTooLarge }
  let read: Read
  try {
    read = await readLines(bytes, bounds)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return name === 'PasswordException'
      ? { problem: 'not-a-page', reason: say.wire.pdfLocked }
      : { problem: 'not-a-page', reason: say.wire.pdfBroken }
  }
  const lines = withoutFurniture(read.lines, read.pages)
  if (lines.reduce((sum, { text }) => sum + text.length, 0) < leastText)
    return {
      problem: 'no-article',
      reason: say.wire.pdfPicture,
    }
  const head = headOf(lines, read.title)
  const text = paragraphsOf(lines.filter((line) => !head.lines.has(line))).join('\n\n')
  if (text.length < leastArticle) return { problem: 'no-article', reason: say.wire.noArticleInPdf }
  const { published } = head
  return {
    article: {
      headline: head.headline ?? firstWords(text),
      text,
      ...(published && { published }),
      ...(read.partial && { partial: true }),
    },
  }
}

interface Read {
  readonly lines: Line[]
  readonly pages: number
  readonly title: string | undefined
  /** There is more than was read. */
  readonly partial: boolean
}

async function readLines(bytes: Uint8Array, bounds: PdfBounds): Promise<Read> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    // Nothing is drawn or fetched: only the text is read.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 0,
  })
  try {
    const document = await task.promise
    const { info } = await document.getMetadata()
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.slice(0, 1_000) : undefined
    const lines: Line[] = []
    let pages = 0
    let chars = 0
    while (pages < Math.min(document.numPages, bounds.pdfPages) && chars < bounds.pdfChars) {
      const page = await document.getPage(pages + 1)
      const { items } = await page.getTextContent()
      const ofPage = linesOf(items.flatMap(drawn), pages)
      chars += ofPage.reduce((sum, { text }) => sum + text.length, 0)
      for (const one of ofPage) lines.push(one)
      page.cleanup()
      pages++
    }
    return { lines, pages, title, partial: pages < document.numPages }
  } finally {
    await task.destroy()
  }
}

/** A piece that is upright: what is turned is a stamp or a watermark. */
function drawn(item: object): Drawn[] {
  if (!('str' in item)) return []
  const { str, transform, width } = item as { str: string; transform: number[]; width: number }
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform
  return Math.abs(b) > 0.05 * Math.abs(a) ? [] : [{ text: str, x, y, width, size: Math.abs(d) }]
}
