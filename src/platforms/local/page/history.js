// @ts-check

const shelf = 'nightdesk-typed'
const kept = 60
const longest = 2_000

/** What was typed before, newest last; kept by this browser. */
export function typedLines() {
  /** @type {string[]} */
  let lines = []
  try {
    lines = JSON.parse(localStorage.getItem(shelf) ?? '[]')
  } catch {
    lines = []
  }
  let at = lines.length
  let draft = ''
  return {
    /** @param {string} line */
    add(line) {
      if (line.length <= longest && lines.at(-1) !== line) lines = [...lines, line].slice(-kept)
      localStorage.setItem(shelf, JSON.stringify(lines))
      at = lines.length
    },
    /** @param {string} now @returns {string | undefined} */
    before(now) {
      if (at === 0) return undefined
      if (at === lines.length) draft = now
      return lines[--at]
    },
    /** @returns {string | undefined} */
    after() {
      if (at >= lines.length) return undefined
      return ++at === lines.length ? draft : lines[at]
    },
  }
}
