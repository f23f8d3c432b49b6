import type { Inline } from '../../../core/card.ts'
import { contains, overlaps, type Span } from '../../../core/span.ts'
import { say } from '../../../locales/index.ts'
import type { ReadArticle } from '../../articles/article.ts'
import { linkTo } from '../../articles/link.ts'
import { chainOf, plainStance, speaksAgainst } from '../../sources/chain.ts'
import { reasonOf } from '../../sources/doubt.ts'
import { isNamedElsewhere, type SourceEntry, sentenceOf, wordsOf } from '../../sources/sources.ts'
import { exact } from '../exact.ts'

/** What a line has to say besides: whose outlet it is over several articles, and the source where no label names it. */
export interface EntryView {
  readonly outlet?: boolean
  readonly source?: boolean
}

const piecesAtMost = 4

/**
 * One attribution as a line: source where it isn't the name itself, cue with its channel, content, and what is to be
 * known about it. Quotation marks come from the text alone, so that a paraphrase never has any.
 */
export function entryLine(entry: SourceEntry, view: EntryView = {}): Inline[] {
  return [
    ...opening(entry, view.source === true),
    ...contentOf(entry),
    ...channelBehind(entry),
    ...stance(entry),
    ...doubt(entry),
    ...passedOn(entry),
    ...(view.outlet ? outletName(entry) : []),
    ...linkOf(entry),
  ]
}

/** The exact words of a content, its pieces parted by an ellipsis of ours. */
export function contentOf(entry: SourceEntry): Inline[] {
  const { content } = entry.attribution
  const shown = content
    .slice(0, piecesAtMost)
    .flatMap((span, i): Inline[] => [
      ...(i > 0 ? between(wordsOf(entry, { start: content[i - 1]!.end, end: span.start })) : []),
      ...exact(entry.read.article, span),
    ])
  const rest = content.length - piecesAtMost
  return rest > 0 ? [...shown, ' ', { type: 'implied', text: say.sources.morePieces(rest) }] : shown
}

/** An ellipsis of ours where something is between two pieces, but not between two paragraphs of one quote. */
function between(words: string): Inline[] {
  return words.trim() === '' ? [' '] : [' ', { type: 'implied', text: '…' }, ' ']
}

/** A link that opens the article at the sentence; nothing for a text without an address. */
export function linkOf(entry: SourceEntry): Inline[] {
  const sentence = sentenceOf(entry)
  return sentence ? placeOf(entry.read, sentence) : []
}

function placeOf({ article }: ReadArticle, span: Span): Inline[] {
  const url = linkTo(article, span)
  return url ? [' · ', { type: 'link', text: say.sources.inText, url, as: 'place' }] : []
}

/** Words of an article for which nobody is given, as a line. */
export function toldLine(read: ReadArticle, told: Span, outlet: boolean): Inline[] {
  return [...exact(read.article, told), ...(outlet ? [` · ${outletOf(read)}`] : []), ...placeOf(read, told)]
}

export function outletName(entry: SourceEntry): Inline[] {
  return [` · ${outletOf(entry.read)}`]
}

/** The outlet's name, or the headline of an article that has none. */
export const outletOf = ({ article: { content } }: SourceEntry['read']): string =>
  content.outlet ?? content.headline.slice(0, 80)

function opening(entry: SourceEntry, always: boolean): Inline[] {
  const { attribution, speaker, read } = entry
  const cue = cueWithChannel(entry)
  const source = sourceShown(entry, always || isNamedElsewhere(entry))
  const unnamed: Inline[] =
    attribution.source.length > 0 || speaker ? [] : [{ type: 'implied', text: say.sources.noSource }, ' ']
  const supposed: Inline[] =
    attribution.source.length === 0 && speaker
      ? [{ type: 'implied', text: say.sources.speakerBefore(cue !== undefined) }, cue ? ' ' : ': ']
      : []
  return [...source, ...unnamed, ...supposed, ...(cue ? [...exact(read.article, cue, 'cue'), ': '] : [])]
}

function sourceShown(entry: SourceEntry, always: boolean): Inline[] {
  const { attribution, speaker, read } = entry
  const source = attribution.source[0]
  if (!source) return always && speaker ? [...exact(read.article, speaker.nameSpan), ' '] : []
  const said = wordsOf(entry, source)
  const name = speaker && wordsOf(entry, speaker.nameSpan)
  const implied = attribution.certainty === 'implied' && name !== undefined
  const cue = cueWithChannel(entry)
  if (cue && contains(cue, source)) return []
  if (!always && !implied && name && (name.includes(said) || said.includes(name))) return []
  return [...namedSource(entry, source, !cue), cue ? ' ' : ': ']
}

/** The cue word for word, together with a channel that it runs into: "told The Courier". */
function cueWithChannel({ attribution }: SourceEntry): Span | undefined {
  const cue = attribution.cue[0]
  const { channel } = attribution
  if (!cue || !channel || !overlaps(cue, channel)) return cue
  const whole = { start: Math.min(cue.start, channel.start), end: Math.max(cue.end, channel.end) }
  return attribution.content.some((span) => overlaps(span, whole)) ? cue : whole
}

function channelBehind(entry: SourceEntry): Inline[] {
  const { channel, cue } = entry.attribution
  const whole = cueWithChannel(entry)
  if (!channel || (whole && whole !== cue[0])) return []
  return [' (', ...exact(entry.read.article, channel), ')']
}

function stance(entry: SourceEntry): Inline[] {
  const cue = entry.attribution.cue.map((span) => wordsOf(entry, span)).join(' ')
  const word = plainStance(entry, cue)
  return word ? [' ', { type: 'implied', text: say.sources.stances[word] }] : []
}

/** Why the desk isn't sure of the speaker; nothing where it is. */
function doubt(entry: SourceEntry): Inline[] {
  const { attribution, speaker } = entry
  if (isNamedElsewhere(entry)) return [' ', { type: 'implied', text: say.sources.namedElsewhere }]
  const reason = speaker && attribution.sure === false ? reasonOf(attribution) : ''
  return reason ? [' ', { type: 'implied', text: say.sources.notSure(reason) }] : []
}

/** "through the minister said", and "repudiated by" where whoever tells it speaks against it. */
function passedOn(entry: SourceEntry): Inline[] {
  return chainOf(entry).flatMap((outer): Inline[] => {
    const source = outer.attribution.source[0]
    const cue = outer.attribution.cue[0]
    const who: Inline[] = source
      ? namedSource(outer, source, speaksAgainst(outer) || !cue)
      : [{ type: 'implied', text: outer.speaker?.name ?? say.sources.notGiven }]
    if (!speaksAgainst(outer))
      return [
        ' — ',
        { type: 'implied', text: say.sources.through },
        ' ',
        ...who,
        ...(cue ? [' ', ...exact(outer.read.article, cue)] : []),
      ]
    const verb = outer.attribution.stance === 'denies' ? say.sources.deniedBy : say.sources.repudiatedBy
    return [' — ', { type: 'implied', text: verb }, ' ', ...who]
  })
}

/** A source word for word, and who it is where that was worked out; where it ends the line, without an apposition's comma. */
function namedSource({ read, attribution, speaker }: SourceEntry, source: Span, last = false): Inline[] {
  const comma = last && /[^,],$/.test(wordsOf({ read }, source)) ? 1 : 0
  const shown = exact(read.article, { start: source.start, end: source.end - comma })
  if (attribution.certainty !== 'implied' || !speaker) return shown
  return [...shown, ' ', { type: 'implied', text: `= ${wordsOf({ read }, speaker.nameSpan)}` }]
}
