type Attributes = Readonly<Record<string, string>>

/** A heading as the page shows it. */
export interface Heading {
  readonly text: string
  /** The same by the elements in it: a kicker is often one of its own. */
  readonly parts: readonly string[]
}

export interface Headings {
  /** What stands as the article's heading, first; those beside the article where there is no other. */
  readonly headings: readonly Heading[]
  /** The heading of the first rank that stands in the trail of sections, and that readers take for its last step. */
  readonly trail?: string
}

/** Takes notes of headings on the way through a page; bounded in all it keeps. */
export interface HeadingTaker {
  open(name: string, attributes: Attributes, depth: number): void
  /** Tells whether a heading of the first rank has ended. `away`: it is in a box beside the article. */
  close(name: string, depth: number, away: boolean): boolean
  text(text: string): void
  readonly inside: boolean
  headings(): Headings
}

interface Noted {
  readonly rank: 1 | 2
  readonly inTrail: boolean
  text: string
  readonly parts: string[]
  away: boolean
  /** It leads to the front page: a masthead. */
  home: boolean
}

const most = { headings: 6, characters: 500, parts: 12 }
/** Between the trail and the headline there are a kicker and no more: what comes after so many characters is another heading. */
const farthest = 200
const whole = new Set(['body', 'html', 'main', 'article', 'section'])
const frontPage = /^(?:https?:\/\/[^/?#]{1,80})?\/?$/
const isTrail = (a: Attributes) =>
  `${a.class ?? ''} ${a.id ?? ''} ${a['aria-label'] ?? ''} ${a.itemtype ?? ''}`.slice(0, 300).match(/crumb/i) !== null

/**
 * The headings of the first rank. German outlets put theirs into the trail of sections ("Home › Politics › …"), written for search
 * engines and set as small as the trail, and give the headline below it the second rank: what readers see is that one.
 */
export function takeHeadings(): HeadingTaker {
  const noted: Noted[] = []
  let current: Noted | undefined
  let atTag = true
  /** How deep the trail is that is open. */
  let trail: number | undefined
  /** Characters within which the headline is still to come, below one that stands in the trail. */
  let reach = 0

  return {
    get inside() {
      return current !== undefined
    },
    open(name, a, depth) {
      atTag = true
      if (current && name === 'a' && frontPage.test((a.href ?? '').slice(0, 100))) current.home = true
      const own = name === 'h1' && (isTrail(a) || Object.keys(a).some((key) => key.includes('crumb')))
      if (trail === undefined && (own || (!whole.has(name) && isTrail(a)))) trail = depth
      const rank =
        name === 'h1' && noted.length < most.headings
          ? 1
          : name === 'h2' && reach > 0 && trail === undefined
            ? 2
            : undefined
      if (rank) current = { rank, inTrail: trail !== undefined, text: '', parts: [], away: false, home: false }
    },
    close(name, depth, away) {
      atTag = true
      const ended = current && name === `h${current.rank}` ? current : undefined
      if (ended) {
        ended.away = away
        ended.text = ended.text.replace(/\s+/g, ' ').trim()
        const counts = ended.text !== '' && !ended.home && (ended.rank === 1 || !away)
        if (counts) {
          noted.push(ended)
          reach = ended.rank === 1 && ended.inTrail ? farthest : 0
        }
        current = undefined
      }
      if (trail !== undefined && depth <= trail) trail = undefined
      return ended?.rank === 1
    },
    text(text) {
      if (current) {
        if (current.text.length >= most.characters) return
        // "Kicker<span> </span><span>: </span>Headline": a colon that only readers of screens hear.
        if (atTag && text.startsWith(':')) current.text = current.text.trimEnd()
        current.text += text
        if (atTag && current.parts.length < most.parts) current.parts.push(text)
        else current.parts.push((current.parts.pop() ?? '') + text)
        atTag = false
      } else if (reach > 0) reach -= text.trim().length
    },
    headings() {
      const shown = noted.some(({ away }) => !away) ? noted.filter(({ away }) => !away) : noted
      const second = shown.find(({ rank }) => rank === 2)
      const inTrail = second && shown[shown.indexOf(second) - 1]
      const own = shown.filter((one) => one !== inTrail && one !== second)
      return {
        headings: [...(second ? [second] : []), ...own].map(({ text, parts }) => ({
          text,
          parts: parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== ''),
        })),
        ...(inTrail && { trail: inTrail.text }),
      }
    },
  }
}
