/** What Discord's client makes of a text: the letters that a person reads, and everything in it that is alive. */
export interface Read {
  readonly text: string
  readonly links: { text: string; url: string }[]
  /** Ids of users, '&id' for roles, 'everyone', 'here'. */
  readonly mentions: string[]
  /** Channels, commands, custom emoji and the like: '<#1>'. */
  readonly tokens: string[]
}

const token = /^<(?:@!?(\d+)|@&(\d+)|(#\d+)|(a?:\w+:\d+)|(\/[-\w ]+:\d+)|(id:\w+)|t:(-?\d+)(?::([tTdDfFR]))?)>/
const bracketed = /^<(https?:\/\/[^ >]+)>/
const bare = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/
const marks = ['***', '**', '*', '__', '_', '~~', '||'] as const

/** Reads markdown as https://support.discord.com/hc/en-us/articles/210298617 describes it. */
export function readMarkdown(source: string, names: (id: string) => string): Read {
  const read: Read = { text: '', links: [], mentions: [], tokens: [] }
  const text = inline(source, read, names, true)
  return { ...read, text }
}

function inline(source: string, read: Read, names: (id: string) => string, top: boolean): string {
  let out = ''
  let at = 0
  const open: string[] = []
  while (at < source.length) {
    const rest = source.slice(at, at + 3000)
    if (top && (at === 0 || source[at - 1] === '\n')) {
      const block = /^(?:#{1,3} +|-# +|>>> |> )/.exec(rest)
      if (block) {
        at += block[0].length
        continue
      }
    }
    if (rest[0] === '\\' && /^\\[^0-9A-Za-z\s]/u.test(rest)) {
      const point = String.fromCodePoint(source.codePointAt(at + 1)!)
      out += point
      at += 1 + point.length
      continue
    }
    const fence = /^```(?:[\w+-]*\n)?([\s\S]*?)```/.exec(rest) ?? /^(`+)([\s\S]*?[^`])\1(?!`)/.exec(rest)
    if (fence) {
      out += fence[2] ?? fence[1]
      at += fence[0].length
      continue
    }
    const special = token.exec(rest)
    if (special) {
      out += tokenText(special, read, names)
      at += special[0].length
      continue
    }
    const address = bracketed.exec(rest)?.[1] ?? (/\w/.test(source[at - 1] ?? '') ? undefined : bare.exec(rest)?.[0])
    if (address) {
      read.links.push({ text: address, url: address })
      out += address
      at += address.length + (rest[0] === '<' ? 2 : 0)
      continue
    }
    const everyone = /^@(everyone|here)/.exec(rest)
    if (everyone) read.mentions.push(everyone[1]!)
    const masked = mask(source, at)
    if (masked) {
      const text = inline(masked.text, read, names, false)
      read.links.push({ text, url: masked.url })
      out += text
      at = masked.end
      continue
    }
    const mark = marks.find((m) => rest.startsWith(m))
    if (mark && open.at(-1) === mark) {
      open.pop()
      at += mark.length
      continue
    }
    if (mark && closes(source, at + mark.length, mark)) {
      open.push(mark)
      at += mark.length
      continue
    }
    out += rest[0]
    at++
  }
  return out
}

/** True when the same mark comes again, unescaped, with something between. */
function closes(source: string, from: number, mark: string): boolean {
  if (/\s/.test(source[from] ?? ' ')) return false
  for (let i = from + 1; i < source.length; i++) {
    if (source[i - 1] === '\\' && !escaped(source, i - 1)) continue
    if (source.startsWith(mark, i)) return true
  }
  return false
}

function escaped(source: string, at: number): boolean {
  let count = 0
  for (let i = at - 1; source[i] === '\\'; i--) count++
  return count % 2 === 1
}

/** `[text](url)` and `[text](<url>)`. */
function mask(source: string, at: number): { text: string; url: string; end: number } | undefined {
  if (source[at] !== '[') return undefined
  let close = -1
  for (let i = at + 1; i < source.length && i < at + 2000; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === ']') {
      close = i
      break
    }
  }
  if (close < 0) return undefined
  const target = /^\]\(<?(https?:\/\/[^\s)>]+)>?\)/.exec(source.slice(close, close + 3000))
  return target ? { text: source.slice(at + 1, close), url: target[1]!, end: close + target[0].length } : undefined
}

function tokenText(match: RegExpExecArray, read: Read, names: (id: string) => string): string {
  const [whole, user, role, , , , , time] = match
  if (user) {
    read.mentions.push(user)
    return `@${names(user)}`
  }
  if (role) {
    read.mentions.push(`&${role}`)
    return '@role'
  }
  if (time) return new Date(Number(time) * 1000).toISOString()
  read.tokens.push(whole)
  return whole.replace(/[<>]/g, '')
}
