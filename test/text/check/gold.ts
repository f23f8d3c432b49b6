import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedAgainst, CheckFinding, CheckReport } from '../../../src/core/check.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { checkDraft } from '../../../src/text/check/index.ts'

/**
 * The gold of the check: invented articles with drafts in which every fact is marked. `{kind:words}` is right; `{!kind:words|truth}` is a
 * planted fault: some place of the finding has to show `truth`. Kinds: q a word in a quotation, s a swapped speaker, n number, o outdated
 * or corrected number, d day, w weekday, m name, t title. `@was` is an older version of the article before it.
 */
interface Marked {
  readonly kind: string
  readonly words: string
  readonly truth?: string
  readonly start: number
  readonly end: number
}

interface GoldDraft {
  readonly name: string
  readonly published: string
  readonly text: string
  readonly marked: readonly Marked[]
  readonly kept: readonly CheckedAgainst[]
}

export interface GoldResult {
  readonly faults: number
  readonly found: number
  readonly right: number
  readonly alarms: number
  readonly missed: readonly string[]
  readonly false: readonly string[]
}

const folder = join(import.meta.dirname, '../../fixtures/check')

export function readGold(): GoldDraft[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readStory(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')))
}

/** What the check finds of the planted faults, each with the right place, and what it says of right facts. */
export function scoreGold(drafts: readonly GoldDraft[] = readGold()): GoldResult {
  const [missed, alarms]: [string[], string[]] = [[], []]
  let [faults, right] = [0, 0]
  for (const draft of drafts) {
    const report = checkDraft({ draft: draft.text, published: draft.published, kept: draft.kept })
    const differing = report.findings.filter(({ verdict }) => !['same', 'one-source', 'second-hand'].includes(verdict))
    for (const fact of draft.marked) {
      const at = whereRead(fact, draft.text, report)
      const touching = differing.filter((finding) =>
        spansOf(finding).some(({ start, end }) => start < at.end && end > at.start),
      )
      const line = `${draft.name} ${fact.kind}: ${fact.words}${fact.truth ? ` | ${fact.truth}` : ''} -> ${touching.map(told(draft)).join('; ') || 'nothing'}`
      if (fact.truth === undefined) {
        right++
        if (touching.length > 0) alarms.push(line)
      } else {
        faults++
        if (!touching.some((finding) => shows(finding, fact.truth!, draft.kept))) missed.push(line)
      }
    }
  }
  return { faults, found: faults - missed.length, right, alarms: alarms.length, missed, false: alarms }
}

/** The words of a finding that differ; all of it where none are named. */
const spansOf = ({ draft, words }: CheckFinding) => (words.length > 0 ? words : [draft])

/** Marks of footnotes are gone in the draft as it was read: the place is found again from the words before it. */
function whereRead({ words, start }: Marked, text: string, report: CheckReport) {
  const times = text.slice(0, start).split(words).length - 1
  let at = -1
  for (let i = 0; i <= times; i++) at = report.text.indexOf(words, at + 1)
  return { start: at, end: at + words.length }
}

function shows({ places, because, verdict }: CheckFinding, truth: string, kept: readonly CheckedAgainst[]): boolean {
  if (verdict === 'not-found') return false
  if (because?.includes(truth)) return true
  return places.some((place) => {
    const version = kept.find(({ article, version: v }) => article === place.article && v === place.version)
    return [place.speaker, version?.text.slice(place.start, place.end)].some((words) =>
      words?.toLowerCase().includes(truth.toLowerCase()),
    )
  })
}

const told =
  ({ kept }: GoldDraft) =>
  ({ thing, verdict, places }: CheckFinding) => {
    const [place] = places
    const version = kept.find(({ article, version: v }) => article === place?.article && v === place.version)
    return `${thing} ${verdict}${place && version ? ` [${version.text.slice(place.start, place.end).slice(0, 90)} · ${place.speaker ?? ''}]` : ''}`
  }

function readStory(name: string, file: string): GoldDraft[] {
  const kept: CheckedAgainst[] = []
  const drafts: GoldDraft[] = []
  for (const block of file.split(/^@/m).slice(1)) {
    const [head = '', ...lines] = block.split('\n')
    const [kind, ...words] = head.split(' ')
    const published = words.at(-1)!
    const body = lines.join('\n').trim()
    if (kind === 'draft') drafts.push({ name: `${name} ${drafts.length + 1}`, published, ...unmark(body), kept })
    else if (kind === 'was') kept.push(before(kept, words[0]!, body))
    else kept.push(keptArticle(words[0]!, words.slice(1, -1).join(' '), published, body))
  }
  return drafts
}

function keptArticle(article: string, outlet: string, published: string, body: string): CheckedAgainst {
  const [headline = '', ...rest] = body.split('\n')
  const text = rest.join('\n').trim()
  const at = Date.parse(`${published}T12:00:00Z`)
  const analysis = analyse({ text, published, title: headline })
  return { article, version: 2, current: true, outlet, headline, text, at, analysis }
}

function before(kept: readonly CheckedAgainst[], article: string, text: string): CheckedAgainst {
  const newest = kept.find((one) => one.article === article)!
  const published = new Date(newest.at).toISOString().slice(0, 10)
  return { ...newest, version: 1, current: false, text, analysis: analyse({ text, published }) }
}

/** The draft without its marks, and where each fact stands. */
function unmark(body: string): Pick<GoldDraft, 'text' | 'marked'> {
  const marked: Marked[] = []
  let text = ''
  let at = 0
  for (const match of body.matchAll(/\{(!?)([a-z]):([^{}|]*)(?:\|([^{}]*))?\}/g)) {
    text += body.slice(at, match.index)
    const [whole, , kind = '', words = '', truth] = match
    marked.push({
      kind,
      words,
      start: text.length,
      end: text.length + words.length,
      ...(truth !== undefined && { truth }),
    })
    text += words
    at = match.index + whole.length
  }
  return { text: text + body.slice(at), marked }
}
