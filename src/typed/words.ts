/** One word of a typed line: `key:value`, a quoted stretch, or a bare word. Offsets are into the line. */
export interface Word {
  readonly key?: string
  readonly value: string
  readonly quoted?: true
  readonly start: number
  readonly end: number
}

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' }

/** Parts a line at white space, but not inside quotation marks. An unclosed mark is an ordinary character. */
export function splitWords(line: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < line.length) {
    if (isSpace(line[at]!)) {
      at++
      continue
    }
    const start = at
    const key = keyAt(line, at)
    if (key) at += key.length + 1
    const quoted = quotedAt(line, at)
    if (quoted) {
      at = quoted.end
      words.push({ ...(key && { key }), value: quoted.value, quoted: true, start, end: at })
      continue
    }
    const from = at
    while (at < line.length && !isSpace(line[at]!)) at++
    words.push({ ...(key && { key }), value: line.slice(from, at), start, end: at })
  }
  return words
}

/** Stands for a line break inside of quotation marks while a line is parted; one that was typed is a line break as well. */
const heldBreak = '\v'

/**
 * The text with the line breaks held that stand inside of a named value's quotation marks (`text:"one⏎two"`), as `commandText` writes
 * them for buttons. Looked for from the first line on, as far as it goes on so: what is pasted below is left alone.
 */
export function joinQuotedLines(text: string, names: ReadonlySet<string>): string {
  let joined = ''
  let at = 0
  for (;;) {
    const lineEnd = text.indexOf('\n', at)
    if (lineEnd < 0) return joined + text.slice(at)
    const close = endOfOpenQuote(text, at, lineEnd, names)
    if (close === undefined) return joined + text.slice(at)
    joined += text.slice(at, close).replaceAll('\n', heldBreak)
    at = close
  }
}

export function withLineBreaks(value: string): string {
  return value.replaceAll(heldBreak, '\n')
}

/** Just behind the closing mark of the named value that is open at the end of this line; undefined where none is, or it never closes. */
function endOfOpenQuote(text: string, from: number, lineEnd: number, names: ReadonlySet<string>): number | undefined {
  const last = splitWords(text.slice(from, lineEnd)).findLast(
    ({ key, quoted, value }) => key !== undefined && names.has(key) && !quoted && quotes[value[0] ?? ''] !== undefined,
  )
  if (!last) return undefined
  const closer = quotes[last.value[0]!]!
  for (let close = text.indexOf(closer, lineEnd); close >= 0; close = text.indexOf(closer, close + 1)) {
    const after = text[close + 1]
    if (after === undefined || after === '\n' || isSpace(after)) return close + 1
  }
  return undefined
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0' || char === '\r'
}

/** `name:` with something right behind it; not the `https:` of an address. */
function keyAt(line: string, at: number): string | undefined {
  let end = at
  while (end < line.length && end - at <= 32 && /[a-z_-]/.test(line[end]!)) end++
  if (end === at || line[end] !== ':' || end + 1 >= line.length) return undefined
  if (isSpace(line[end + 1]!) || line.startsWith('//', end + 1)) return undefined
  return line.slice(at, end)
}

function quotedAt(line: string, at: number): { value: string; end: number } | undefined {
  const closer = quotes[line[at] ?? '']
  if (!closer) return undefined
  const close = line.indexOf(closer, at + 1)
  if (close < 0) return undefined
  const after = line[close + 1]
  if (after !== undefined && !isSpace(after)) return undefined
  return { value: line.slice(at + 1, close), end: close + 1 }
}
