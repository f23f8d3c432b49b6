import { Parser } from 'htmlparser2'
import type { PageLine } from '../../core/wire.ts'
import { blocks, type Doubt, doubtOf, silent } from './boxes.ts'

const deepest = 2_000
const mostLines = 3_000
const longestLine = 2_000
const mostCharacters = 300_000
/** A dialogue about consent has less of the page's letters than this; a box that has more is called so and holds the page. */
const mostOfPage = 0.5
const mostlyLinks = 0.5

interface Box {
  readonly name: string
  readonly hush: boolean
  readonly doubt: Doubt
  readonly firstLine: number
}

interface OpenLine {
  text: string
  linked: number
  letters: number
  heading: boolean
}

interface Measured extends PageLine {
  readonly linked: number
  readonly letters: number
}

export interface VisibleLines {
  readonly title: string
  readonly lines: readonly PageLine[]
}

/**
 * The lines of a page as somebody reads them, and its title: a block is a line, a row of a table is one, white space is squeezed. Code,
 * navigation, what is hidden, foot lines and dialogues about consent are left out, and so are boxes of links to other pages (“related”,
 * an aside), which are others at every visit. Pure; linear in its input.
 */
export function visibleLines(html: string): VisibleLines {
  const boxes: Box[] = []
  const lines: Measured[] = []
  const doubted: { doubt: Doubt; from: number; to: number }[] = []
  let title = ''
  let hushed = 0
  let links = 0
  let inTitle = false
  let line: OpenLine = { text: '', linked: 0, letters: 0, heading: false }

  function endLine(): void {
    const text = line.text
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (text !== '' && lines.length < mostLines) {
      const { linked, letters } = line
      lines.push({
        text: text.slice(0, longestLine),
        linked,
        letters,
        ...(letters > 0 && linked === letters && { link: true as const }),
        ...(line.heading && { heading: true as const }),
      })
    }
    line = { text: '', linked: 0, letters: 0, heading: isHeading() }
  }

  const isHeading = () => boxes.some(({ name }) => /^h[1-6]$/.test(name))

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (boxes.length >= deepest) throw new RangeError('too deep')
        if (name === 'title' && title === '') inTitle = true
        // A term and what is said of it are one line, and so are the cells of a row.
        if (name === 'td' || name === 'th' || name === 'dd') line.text += ' '
        else if (blocks.has(name)) endLine()
        const doubt = doubtOf(name, attributes)
        const hush = silent.has(name) || doubt === 'unseen'
        if (hush) hushed++
        if (name === 'a') links++
        boxes.push({ name, hush, doubt, firstLine: lines.length })
        if (/^h[1-6]$/.test(name)) line.heading = true
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false
        const inRow = name === 'td' || name === 'th' || name === 'dt'
        if (blocks.has(name) && !inRow) endLine()
        const box = boxes.pop()
        if (!box) return
        if (box.hush) hushed--
        if (box.name === 'a') links--
        if (box.doubt === 'consent' || box.doubt === 'links') {
          if (!blocks.has(name)) endLine()
          doubted.push({ doubt: box.doubt, from: box.firstLine, to: lines.length })
        }
        line.heading = isHeading()
      },
      ontext(text) {
        if (inTitle) title += text
        if (hushed > 0) return
        const letters = text.replace(/\s+/g, '').length
        line.letters += letters
        if (links > 0) line.linked += letters
        if (line.text.length < 4 * longestLine) line.text += text
      },
    },
    { decodeEntities: true },
  )
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  endLine()
  return { title: title.replace(/\s+/g, ' ').trim().slice(0, 300), lines: bounded(without(lines, doubted)) }
}

/** Without the boxes that their name and what they hold both speak against. */
function without(
  lines: readonly Measured[],
  doubted: readonly { readonly doubt: Doubt; readonly from: number; readonly to: number }[],
): Measured[] {
  const sums = [{ letters: 0, linked: 0, headings: 0 }]
  for (const { letters, linked, heading } of lines) {
    const last = sums.at(-1)!
    sums.push({
      letters: last.letters + letters,
      linked: last.linked + (heading ? 0 : linked),
      headings: last.headings + (heading ? letters : 0),
    })
  }
  const gone = new Uint8Array(lines.length)
  for (const { doubt, from, to } of doubted) {
    const letters = sums[to]!.letters - sums[from]!.letters
    const linked = sums[to]!.linked - sums[from]!.linked
    const small = letters < mostOfPage * sums.at(-1)!.letters
    const words = letters - (sums[to]!.headings - sums[from]!.headings)
    if (small && (doubt === 'consent' || linked > mostlyLinks * words)) gone.fill(1, from, to)
  }
  return lines.filter((_, at) => gone[at] === 0)
}

function bounded(lines: readonly Measured[]): PageLine[] {
  const kept: PageLine[] = []
  let characters = 0
  for (const { text, link, heading } of lines) {
    characters += text.length
    if (characters > mostCharacters) break
    kept.push({ text, ...(link && { link }), ...(heading && { heading }) })
  }
  return kept
}
