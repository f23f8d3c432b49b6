type Attributes = Readonly<Record<string, string>>

/** What microdata, `<time>` and elements named after a date or an author say. */
export interface Mark {
  readonly name: string
  readonly itemprop: string
  readonly className: string
  readonly rel: string
  /** It is called a person's, or leads to the page of one. */
  readonly person: boolean
  readonly value: string
  /** Its text; a line for each part that nothing but a tag parts from the next. */
  readonly text: string
  /** The type of the thing that it is said of, where microdata names one: `Article`, `ImageObject`. */
  readonly scope: string
  /** It is in a box beside the article: among related ones, comments, in a footer. */
  readonly away: boolean
}

/** Takes notes of marks on the way through a page; bounded in all it keeps. */
export interface MarkTaker {
  open(name: string, attributes: Attributes, depth: number): void
  close(name: string, depth: number): void
  text(text: string): void
  /** Whether what is open here is said of the article or of nothing named. */
  readonly ofArticle: boolean
  /** Whether what is open here is beside the article. */
  readonly away: boolean
  marks(): readonly Mark[]
}

const most = { marks: 400, open: 30, boxes: 60, characters: 10_000, text: 400 }

const beside =
  /(?:^|[\s_-])(?:related\w*|recirc\w*|recommend\w*|teasers?|cards?|promo\w*|comments?|commentlist|disqus|trending|popular|most-?read|newsletter\w*|outbrain|taboola|more-(?:from|on|news|stories)|latest|read-?next|readmore)(?=$|[\s_-])/i
const lines = new Set('div p li ul ol br section header footer h1 h2 h3 h4 h5 h6 td tr dd dt figure'.split(' '))
const telling = /byline|author|autor|date|publi|time|posted|update|modif|\bmeta\b|\binfo\b/i

const aPerson = /(?:^|[\s_-])person(?=$|[\s_-])/i
const personsPage =
  /\/(?:authors?|autor(?:en|es|e|i|in)?|auteurs?|people|persons?|profiles?|staff|journalists?|reporters?|redaktion|columnists?)\/./i

interface Box {
  readonly depth: number
  holdsHeadline: boolean
}

interface Noted {
  readonly name: string
  readonly itemprop: string
  readonly className: string
  readonly rel: string
  readonly person: boolean
  value: string
  text: string
  readonly scope: string
  readonly boxes: readonly Box[]
}

export function takeMarks(): MarkTaker {
  const noted: Noted[] = []
  const open: { readonly mark: Noted; readonly depth: number }[] = []
  const boxes: Box[] = []
  const scopes: { readonly depth: number; readonly type: string }[] = []
  let edge: '' | 'tag' | 'line' = ''

  const isAway = (around: readonly Box[]) => around.some((box) => !box.holdsHeadline)

  return {
    open(name, a, depth) {
      edge = lines.has(name) ? 'line' : edge || 'tag'
      if (name === 'h1') for (const box of boxes) box.holdsHeadline = true
      const named = `${a.class ?? ''} ${a.id ?? ''}`.trim().slice(0, 300)
      if (a.itemprop === 'name' && a.content) {
        const author = open.findLast(({ mark }) => /(^|\s)author(\s|$)/.test(mark.itemprop))
        if (author && author.mark.value === '') author.mark.value = a.content.slice(0, most.text)
      }
      const person = aPerson.test(named) || (name === 'a' && personsPage.test((a.href ?? '').slice(0, 300)))
      const isMark =
        person ||
        a.itemprop !== undefined ||
        name === 'time' ||
        /\bauthor\b/.test((a.rel ?? '').slice(0, 100)) ||
        telling.test(named)
      if (isMark && noted.length < most.marks && name !== 'body' && name !== 'html') {
        const mark: Noted = {
          name,
          itemprop: a.itemprop ?? '',
          className: named,
          rel: a.rel ?? '',
          person,
          value: (a.datetime ?? a.content ?? a['data-datetime'] ?? a.title ?? '').slice(0, most.characters),
          text: '',
          scope: scopes.at(-1)?.type ?? '',
          boxes: [...boxes],
        }
        noted.push(mark)
        if (open.length < most.open) open.push({ mark, depth })
      }
      if (a.itemscope !== undefined && scopes.length < most.boxes)
        scopes.push({ depth, type: (a.itemtype ?? '').replace(/^https?:\/\/schema\.org\//, '').slice(0, 60) })
      if (boxes.length < most.boxes && name !== 'body' && name !== 'html' && name !== 'main')
        if (/^(?:aside|footer|nav)$/.test(name) || beside.test(named)) boxes.push({ depth, holdsHeadline: false })
    },
    close(name, depth) {
      edge = lines.has(name) ? 'line' : edge || 'tag'
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
      while (boxes.length > 0 && boxes.at(-1)!.depth >= depth) boxes.pop()
      while (scopes.length > 0 && scopes.at(-1)!.depth >= depth) scopes.pop()
    },
    text(text) {
      for (const { mark } of open) {
        if (mark.text.length >= most.text) continue
        const parted = edge === 'line' || (edge === 'tag' && !/\s$/.test(mark.text) && !/^\s/.test(text))
        mark.text += (parted && mark.text !== '' ? '\n' : '') + text.slice(0, most.text)
      }
      if (text.trim() !== '') edge = ''
    },
    get ofArticle() {
      const type = scopes.at(-1)?.type ?? ''
      return type === '' || /Article|Posting|WebPage|Report$/.test(type)
    },
    get away() {
      return isAway(boxes)
    },
    marks: () => noted.map(({ boxes: around, ...mark }) => ({ ...mark, away: isAway(around) })),
  }
}
