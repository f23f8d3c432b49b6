import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { type Field, type Filter, fields, normal } from './tree.ts'

const longest = 1_000
const deepest = 12

/**
 * Reads a filter as people type a search: words next to each other are all needed, `or` between two makes either do, `-` keeps out,
 * "several words" are meant as they stand, parentheses group, `title:`, `author:` and `outlet:` say where. Commas part words.
 * Throws `UserError` `bad-filter` that says what can't be read.
 */
export function parseFilter(typed: string): Filter {
  if (typed.length > longest) throw wrong(say.filters.tooLong(typed.length, longest))
  const tokens = tokensOf(typed)
  let at = 0

  function either(depth: number): Filter {
    if (depth > deepest) throw wrong(say.filters.tooDeep)
    const of = [every(depth)]
    while (tokens[at]?.kind === 'or') {
      at++
      of.push(every(depth))
    }
    return of.length === 1 ? of[0]! : { kind: 'any', of }
  }

  function every(depth: number): Filter {
    const of: Filter[] = []
    for (let part = one(depth); part; part = one(depth)) of.push(part)
    if (of.length === 0 && tokens.length > 0) throw wrong(say.filters.missing)
    return of.length === 1 ? of[0]! : { kind: 'all', of }
  }

  function one(depth: number): Filter | undefined {
    const token = tokens[at]
    if (!token || token.kind === 'or' || token.kind === 'close') return undefined
    at++
    if (token.kind === 'word') return token.out ? { kind: 'not', of: wordOf(token) } : wordOf(token)
    const of = either(depth + 1)
    if (tokens[at]?.kind !== 'close') throw wrong(say.filters.notClosed)
    at++
    return token.out ? { kind: 'not', of } : of
  }

  const filter = either(0)
  if (at < tokens.length) throw wrong(say.filters.notOpened)
  return filter
}

type Token =
  | { readonly kind: 'word'; readonly out: boolean; readonly shown: string; readonly field?: Field }
  | { readonly kind: 'open'; readonly out: boolean }
  | { readonly kind: 'or' }
  | { readonly kind: 'close' }

function tokensOf(typed: string): Token[] {
  const tokens: Token[] = []
  let rest = typed
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[\s,]+/g, ' ')
    .trimStart()
  for (; rest !== ''; rest = rest.trimStart()) {
    const out = /^[-−–](?=\S)/.test(rest)
    if (out) rest = rest.slice(1)
    if (rest[0] === '(' || rest[0] === ')') {
      tokens.push(rest[0] === '(' ? { kind: 'open', out } : { kind: 'close' })
      rest = rest.slice(1)
      continue
    }
    const field = fields.find((name) => rest.toLowerCase().startsWith(`${name}:`))
    if (field) rest = rest.slice(field.length + 1)
    const quoted = rest[0] === '"' ? rest.indexOf('"', 1) : -1
    if (rest[0] === '"' && quoted < 0) throw wrong(say.filters.quoteNotClosed)
    const end = quoted > 0 ? quoted + 1 : rest.search(/[\s()"]|$/)
    const shown = quoted > 0 ? rest.slice(1, quoted) : rest.slice(0, end)
    if (field && normal(shown) === '') throw wrong(say.filters.nothingBehind(field))
    rest = rest.slice(end)
    if (quoted < 0 && !out && !field && shown.toLowerCase() === 'or') tokens.push({ kind: 'or' })
    else if (quoted < 0 && !out && !field && shown.toLowerCase() === 'and') continue
    else if (normal(shown) !== '') tokens.push({ kind: 'word', out, shown, ...(field && { field }) })
  }
  return tokens
}

function wordOf({ shown, field }: Extract<Token, { kind: 'word' }>): Filter {
  return { kind: 'word', words: normal(shown), shown, ...(field && { field }) }
}

function wrong(what: string): UserError {
  return new UserError('bad-filter', say.filters.unreadable(what), say.filters.example)
}
