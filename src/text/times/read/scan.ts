import type { Gap, Lexeme } from './lexeme.ts'

/** Cheap and linear: no token's part of speech is needed to see a date. */
const PIECE = /\d+(?:[.,:/]\d+)*|[ap]\.m\.?(?![a-z])|[\p{L}\p{M}]+|['’](?:s|ll|d|ve|re)(?![\p{L}])|[^\s\p{L}\d]/giu

/** A single word may not be longer than this to be looked at; longer ones are no words of time. */
const LONGEST = 40

/**
 * The lexemes of a text in order. A stop belongs to its word where `isAbbreviation` knows the two together ("Sept.").
 * Hyphens between words are no lexemes of their own, but the next one's gap.
 */
export function scan(text: string, isAbbreviation: (lower: string) => boolean): Lexeme[] {
  const lexemes: Lexeme[] = []
  PIECE.lastIndex = 0
  let at = 0
  let hyphen = false
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const start = match.index
    let end = start + match[0].length
    const code = text.charCodeAt(start)
    if (
      (code === 45 || code === 0x2011 || code === 0x2013) &&
      start === at &&
      end < text.length &&
      wordBefore(lexemes) &&
      isWordCode(text.charCodeAt(end))
    ) {
      hyphen = true
      at = end
      continue
    }
    const gap: Gap = lexemes.length === 0 ? 'break' : hyphen ? 'hyphen' : start === at ? 'none' : gapOf(text, at, start)
    hyphen = false
    const digit = code >= 48 && code <= 57
    let lower = end - start > LONGEST ? '' : match[0].toLowerCase()
    const word = !digit && end - start > 0 && isLetter(code)
    if (word && text.charCodeAt(end) === 46 && isAbbreviation(`${lower}.`)) {
      lower += '.'
      end += 1
      PIECE.lastIndex = end
    }
    if (code === 0x2019) lower = `'${lower.slice(1)}`
    lexemes.push({
      start,
      end,
      lower,
      gap,
      kind: digit ? 'number' : word ? 'word' : 'mark',
      capital: word && text.charCodeAt(start) !== lower.charCodeAt(0),
    })
    at = end
  }
  return lexemes
}

const wordBefore = (lexemes: readonly Lexeme[]) => lexemes.length > 0 && lexemes[lexemes.length - 1]!.kind !== 'mark'
const LETTER = /^[\p{L}\p{M}]/u
/** Curly quotes and dashes lie above the letters of Latin, and are none. */
const isLetter = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xaa && LETTER.test(String.fromCharCode(code)))
const isWordCode = (code: number) => isLetter(code) || (code >= 48 && code <= 57)

/** An empty line, or more white space than a line's end and its indent, parts two paragraphs. */
function gapOf(text: string, from: number, to: number): Gap {
  if (to - from === 1) return 'space'
  let lines = 0
  for (let i = from; i < to && lines < 2; i++) if (text.charCodeAt(i) === 10) lines++
  return lines > 1 || to - from > 80 ? 'break' : 'space'
}
