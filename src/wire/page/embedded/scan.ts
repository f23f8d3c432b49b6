/**
 * The texts in a script's data: JSON, or what is written like it (`window.__STATE__ = {…undefined…}`). Nothing is run, and nothing has to
 * be well formed: quoted strings, brackets and keys are enough. One pass; bounded in depth and in what it keeps.
 */
export interface Texts {
  /** Strings that hold paragraphs: marked up, or with line breaks. */
  readonly whole: readonly string[]
  /** Lists whose items each hold a paragraph, in their order. */
  readonly lists: readonly (readonly string[])[]
}

const textKeys =
  /^(?:text|content|contents|html|value|body|bodyhtml|paragraph|articlebody|story|copy|rendered|fulltext|maintext)$/i
const most = { depth: 60, found: 40, items: 400, run: 2_500, nested: 2 }
const least = { whole: 600, item: 2 }

interface Frame {
  readonly array: boolean
  key: string
  /** Of an object: its text, where it holds one. */
  text: string | undefined
  /** Of a list: the texts of its items. */
  readonly items: string[]
}

export function scanTexts(source: string): Texts {
  const whole: string[] = []
  const lists: string[][] = []
  scan(source, 0)
  return { whole, lists }

  function scan(text: string, level: number): void {
    const open: Frame[] = []
    const put = (value: string) => {
      const frame = open.at(-1)
      if (!frame) return
      if (frame.array) {
        if (frame.items.length < most.items) frame.items.push(value)
      } else if (textKeys.test(frame.key)) frame.text ??= value
    }
    for (let i = 0; i < text.length; i++) {
      const c = text[i]!
      if (c === '{' || c === '[') {
        if (open.length < most.depth) open.push({ array: c === '[', key: '', text: undefined, items: [] })
      } else if (c === '}' || c === ']') {
        const frame = open.pop()
        if (frame) close(frame, open.at(-1))
      } else if (c === '"') {
        const end = endOfString(text, i + 1)
        const raw = text.slice(i + 1, end)
        i = end
        const frame = open.at(-1)
        if (frame && !frame.array && /^\s{0,10}:/.test(text.slice(end + 1, end + 12))) {
          frame.key = raw.slice(0, 60)
          continue
        }
        if (raw.length < least.item) continue
        const value = unescaped(raw)
        if (value === undefined) continue
        if (level < most.nested && /^\s{0,9}[{[]/.test(value)) scan(value, level + 1)
        else if (value.length >= least.whole && isBody(value, frame)) {
          if (whole.length < most.found) whole.push(value)
        } else put(value)
      }
    }
  }

  function isBody(value: string, frame: Frame | undefined): boolean {
    if (/<p[\s>]/i.test(value)) return true
    return frame !== undefined && !frame.array && textKeys.test(frame.key) && /\S\n+\S/.test(value)
  }

  function close(frame: Frame, outer: Frame | undefined): void {
    const up = (value: string) => {
      if (!outer) return
      if (outer.array) {
        if (outer.items.length < most.items) outer.items.push(value)
      } else outer.text ??= value
    }
    if (!frame.array) {
      if (frame.text !== undefined) up(frame.text)
      return
    }
    if (frame.items.length === 0) return
    // Runs of one paragraph ("It ", "fell", " at noon."), or paragraphs.
    const ended = frame.items.filter((item) => /[.!?…。:"”»]\s*(?:<\/\w+>)?\s*$/.test(item.slice(-40))).length
    if (ended >= 3 && 2 * ended >= frame.items.length) {
      if (lists.length < most.found) lists.push(frame.items)
      return
    }
    const run = frame.items.join('')
    if (run.length <= most.run) up(run)
  }
}

function endOfString(text: string, from: number): number {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return text.length
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\' && quote - 1 - slashes >= from) slashes++
    if (slashes % 2 === 0) return quote
    at = quote + 1
  }
}

function unescaped(raw: string): string | undefined {
  if (!raw.includes('\\')) return raw
  try {
    return JSON.parse(`"${raw.replace(/[\u0000-\u001f]/g, ' ')}"`) as string
  } catch {
    return undefined
  }
}
