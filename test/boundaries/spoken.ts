import { parseAst } from 'vitest/node'
import type { Source } from './sources.ts'

/** A string in a source file that reads like something said, and the line it is in. */
export interface Spoken {
  readonly line: number
  readonly text: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Stands for a value in a template. */
const gap = '□'
/** Types of content, and policies of it. */
const protocol =
  /charset=|^□id: |HttpOnly|^(?:default|script|style|img|font|connect|form)-(?:src|action) |^(?:private|public), |^src: url/

/** Of a command's own object: what it is called and for is translated beside the platforms. */
const ofCommands: ReadonlySet<string> = new Set(['description', 'example', 'otherwise', 'verb', 'menu', 'name'])

/** What stands in a file as if it were said to somebody: no names of commands, lines of the log, errors of ours or types of content. */
export function spokenIn({ path, text }: Source, commandNames: readonly string[]): Spoken[] {
  const found: Spoken[] = []
  const walk = (value: unknown, parents: readonly Node[]): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, parents)
    else if (isNode(value)) {
      const said = stringOf(value)
      if (said !== undefined && isSentence(said) && !isOther(said, parents))
        found.push({ line: text.slice(0, value.start).split('\n').length, text: said })
      for (const one of Object.values(value)) walk(one, [value, ...parents])
    }
  }
  const isOther = (said: string, parents: readonly Node[]) =>
    protocol.test(said) ||
    commandNames.some((name) => said === name || said.startsWith(`${name} `)) ||
    /^[a-z]+ □ [a-z]+:/.test(said) ||
    parents.some((parent) => isLogged(parent) || isOfCommand(parent))
  walk(parseAst(text, { lang: 'ts' }, path), [])
  return found
}

/** Three words or more, values counted, of which two are letters. */
function isSentence(said: string): boolean {
  const words = said.trim().split(/\s+/)
  return (
    words.length >= 3 &&
    words.filter((word) => /\p{L}{2}/u.test(word)).length >= 2 &&
    /^[“"(#/]*[\p{L}□]/u.test(words[0]!)
  )
}

/** A value of a string, or a template with a gap for each of its values. */
function stringOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node.type !== 'TemplateLiteral') return undefined
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(gap)
}

/** `log('info', …)`, `room.run('…', …)`,  `new Error(…)`, and what such an error says of itself. */
function isLogged({ type, callee }: Node): boolean {
  if (!isNode(callee)) return false
  if (callee.type === 'Super') return true
  const property = callee.property as Node | undefined
  const name = callee.type === 'Identifier' ? callee.name : property?.name
  return type === 'NewExpression' ? name === 'Error' || name === 'TypeError' : name === 'log' || name === 'run'
}

/** A description, the label of a choice (an object of a label and a value), a column's name in a file for programs, or a type. */
function isOfCommand({ type, key, properties, id }: Node): boolean {
  if (type === 'TSLiteralType') return true
  if (type === 'VariableDeclarator') return isNode(id) && id.name === 'header'
  if (type === 'Property') return isNode(key) && ofCommands.has(String(key.name))
  if (type !== 'ObjectExpression') return false
  const keys = (properties as Node[]).map((one) => (isNode(one.key) ? one.key.name : undefined))
  return keys.length === 2 && keys.includes('label') && keys.includes('value')
}

/** Titles, labels and texts of cards that are words of the file's own, however short; names and labels of choices aside. */
export function labelsIn({ path, text }: Source): Spoken[] {
  const found: Spoken[] = []
  const walk = (value: unknown, parents: readonly Node[]): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, parents)
    else if (isNode(value)) {
      const said = isLabel(value) ? stringOf(value.value as Node) : undefined
      if (said !== undefined && /\p{L}{2}/u.test(said) && !parents.some(isOfCommand))
        found.push({ line: text.slice(0, value.start).split('\n').length, text: said })
      for (const one of Object.values(value)) walk(one, [value, ...parents])
    }
  }
  walk(parseAst(text, { lang: 'ts' }, path), [])
  return found
}

function isLabel({ type, key, value }: Node): boolean {
  return type === 'Property' && isNode(key) && isNode(value) && ['title', 'label', 'text'].includes(String(key.name))
}

/** Lines in which `say` is asked while the file is loaded: what is kept there would be of one language for ever. */
export function keptWords({ path, text }: Source): number[] {
  const lines: number[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    else if (isNode(value)) {
      if (/Function/.test(value.type) || value.type.startsWith('TS') || value.type === 'ImportDeclaration') return
      if (value.type === 'MemberExpression' && isNode(value.object) && value.object.name === 'say')
        lines.push(text.slice(0, value.start).split('\n').length)
      for (const one of Object.values(value)) walk(one)
    }
  }
  walk(parseAst(text, { lang: 'ts' }, path))
  return lines
}
