import type { Genre } from '../../core/analysis.ts'
import {
  creditsOfWork,
  dayHeading,
  earnsByLinks,
  headlineSigns,
  interviewEdited,
  judgingHeadline,
  letterAddress,
  letterCloses,
  listingFields,
  liveWords,
  pageTypes,
  paperOpens,
  paperSpeaks,
  pathSigns,
  reporting,
  saidInHeadline,
  sectionSigns,
  stars,
  triedForReader,
  viewsLine,
  writerLine,
  writersOwn,
} from '../locales/en/genres.ts'
import type { Piece } from './piece.ts'

/** A sign that a piece is of a kind, and how it is told to a reader. */
export interface Sign {
  readonly kind: Genre['kind']
  readonly because: string
}

type Test = (piece: Piece) => boolean

/** Sentences of a text that is long enough to count shares in. */
const enough = 6
/** The shortest editorial. */
const few = 4
/** Sentences in which a writer of an essay has said "I". */
const opening = 3
/** The last paragraphs, where a writer is introduced. */
const tail = 4

const times = (piece: Piece, pattern: RegExp) => piece.told.filter((line) => pattern.test(line)).length
const share = (piece: Piece, pattern: RegExp) => times(piece, pattern) / Math.max(1, piece.told.length)
const count = (piece: Piece, test: (paragraph: string) => boolean) => piece.paragraphs.filter(test).length
const last = (piece: Piece, pattern: RegExp) =>
  piece.paragraphs.slice(-tail).some((paragraph) => pattern.test(paragraph))
const long = (piece: Piece) => piece.told.length >= enough
/** A text full of "said" is a report, whatever the people in it say. */
const own = (piece: Piece) => long(piece) && share(piece, reporting) < 0.25

const inText: readonly (readonly [Genre['kind'], string, Test])[] = [
  ['letters', 'letters to an editor', (piece) => count(piece, (line) => letterAddress.test(line)) >= 2],
  [
    'letters',
    'it opens on an address to an editor',
    (piece) => letterAddress.test(piece.paragraphs[0] ?? '') && count(piece, (line) => letterAddress.test(line)) >= 2,
  ],
  ['letters', 'closed like letters', (piece) => count(piece, (line) => letterCloses.test(line)) >= 2],
  [
    'letters',
    'signed like letters',
    (piece) => count(piece, isSignature) >= 2 && count(piece, isSignature) * 8 >= piece.paragraphs.length,
  ],
  [
    'letters',
    'headed as letters',
    (piece) =>
      piece.paragraphs
        .slice(0, 2)
        .some((line) => /^(?:readers?[’'] |your )?letters(?: to the editor)?[.:]?$/i.test(line)),
  ],
  [
    'live',
    'entries by the clock',
    (piece) => count(piece, (line) => /^\(?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\b/.test(line)) >= 3,
  ],
  ['live', 'it says that it is live', (piece) => count(piece, (line) => liveWords.test(line)) >= 1],
  ['interview', 'questions and answers', (piece) => isDialogue(piece)],
  [
    'interview',
    'each marked as question or answer',
    (piece) =>
      [/^Q(?:uestion)?[:.] /, /^A(?:nswer)?[:.] /].every((mark) => count(piece, (line) => mark.test(line)) >= 3),
  ],
  [
    'interview',
    'said to be an edited conversation',
    (piece) => piece.paragraphs.some((line) => line.length < 600 && interviewEdited.test(line)),
  ],
  [
    'review',
    'a mark in stars or points',
    (piece) => [...piece.paragraphs.slice(0, 3), ...piece.paragraphs.slice(-3)].some((line) => stars.test(line)),
  ],
  [
    'review',
    'the details of a work',
    (piece) =>
      [...piece.paragraphs.slice(0, 3), ...piece.paragraphs.slice(-4)].some(
        (line) => line.length < 300 && creditsOfWork.test(line),
      ),
  ],
  ['listing', 'counted entries', (piece) => count(piece, (line) => /^(?:#|no\.? ?)?\d{1,2}[.):]\s/iu.test(line)) >= 4],
  ['listing', 'fields such as a price or a place', (piece) => count(piece, (line) => listingFields.test(line)) >= 3],
  ['listing', 'prices throughout', (piece) => count(piece, (line) => line.length < 120 && /[$£€]\d/.test(line)) >= 4],
  ['listing', 'it earns by its links', (piece) => count(piece, (line) => earnsByLinks.test(line)) >= 1],
  [
    'listing',
    'it tells what was tried for the reader',
    (piece) => count(piece, (line) => triedForReader.test(line)) >= 2,
  ],
  ['listing', 'a heading for each day', (piece) => count(piece, (line) => dayHeading.test(line)) >= 3],
  ['listing', 'a heading for each entry', (piece) => long(piece) && isHeaded(piece)],
  [
    'editorial',
    'a paper speaks of itself',
    (piece) => piece.told.some((line) => paperSpeaks.test(line)) && piece.told.length >= few,
  ],
  [
    'editorial',
    'it begins as the word of a paper',
    (piece) => piece.paragraphs.slice(0, 2).some((line) => line.length < 120 && paperOpens.test(line)),
  ],
  ['editorial', 'it urges as “we”', (piece) => long(piece) && urgesAsWe(piece)],
  [
    'opinion',
    'told in the first person',
    (piece) => own(piece) && (share(piece, writersOwn) >= 0.1 || share(piece, ourselves) >= 0.2),
  ],
  [
    'essay',
    'told in the first person',
    (piece) => own(piece) && share(piece, writersOwn) >= 0.1 && times(piece, writersOwn) >= 3,
  ],
  [
    'essay',
    'it begins with its writer’s own “I”',
    (piece) => own(piece) && piece.told.slice(0, opening).some((line) => writersOwn.test(line)),
  ],
  ['opinion', 'it urges as “we”', (piece) => own(piece) && urgesAsWe(piece)],
  ['opinion', 'it urges and judges', (piece) => own(piece) && share(piece, urging) >= 0.12],
  ['opinion', 'a headline that judges', ({ title }) => judges(title)],
  ['opinion', 'a line on who the writer is', (piece) => last(piece, writerLine)],
  ['opinion', 'a note on whose views these are', (piece) => last(piece, viewsLine)],
]

const urgesAsWe = (piece: Piece) => share(piece, ourselves) >= 0.15 && share(piece, urging) >= 0.1
/** "We", and no "US". */
const ourselves = /\b(?:[Ww]e|[Oo]ur|us)\b/u
const urging =
  /\b(?:should(?:n[’']t)?|must(?:n[’']t)?|ought to|need to|needs to|have to|has to|cannot afford|let us|let[’']s|shameful|disgrace\p{L}*|absurd|unacceptable|outrageous|ridiculous|wrong)\b/iu

/** Every sign that a piece shows, of any kind. */
export function signsOf(piece: Piece): Sign[] {
  const signs: Sign[] = []
  for (const [kind, pattern] of headlineSigns)
    if (pattern.test(piece.title)) signs.push({ kind, because: 'its headline' })
  for (const [kind, pattern] of pathSigns) if (pattern.test(piece.path)) signs.push({ kind, because: 'its address' })
  for (const [kind, types] of pageTypes)
    if (piece.types.some((type) => types.includes(type)))
      signs.push({ kind, because: 'its page says so to search engines' })
  for (const [kind, pattern] of sectionSigns)
    if (piece.sections.some((section) => pattern.test(section)))
      signs.push({ kind, because: 'the section it is filed under' })
  for (const [kind, because, holds] of inText) if (holds(piece)) signs.push({ kind, because })
  return signs
}

/** What is before a colon may be who says it; if that itself judges, nobody else does. */
function judges(title: string): boolean {
  const own = title.replace(/[“"‘'][^”"’']*[”"’']/gu, ' ')
  const [opening = '', rest] = own.split(/: /)
  if (rest !== undefined && opening.length > 3 && judgingHeadline.test(opening)) return true
  return !saidInHeadline.test(title) && judgingHeadline.test(own)
}

/** "Lev Brand." alone in its paragraph, perhaps with a place. */
function isSignature(paragraph: string): boolean {
  return (
    paragraph.length < 60 &&
    /^(?:[—–-] ?)?(?:(?:Mr|Mrs|Ms|Dr|Rev|Prof)\.? )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?: \([\p{L} ]{2,20}\))?(?:, \p{Lu}[\p{L} .,’'-]*)?\.?$/u.test(
      paragraph,
    ) &&
    !/[!?]$/.test(paragraph)
  )
}

/** Turns marked by "Q:", by the names of two who speak, or by paragraphs that are questions. */
function isDialogue(piece: Piece): boolean {
  const labels = new Map<string, number>()
  let questions = 0
  for (const line of piece.paragraphs) {
    const label = /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}) ?: /u.exec(line)?.[1]
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1)
    if (/\?["”’]?$/.test(line) && line.length > 25) questions++
  }
  const turns = [...labels.values()].filter((n) => n >= 3)
  if (turns.length >= 2 || (labels.get('Q') ?? 0) >= 3) return true
  return questions >= 4 && questions * 5 >= piece.paragraphs.length
}

/** Short lines without a stop over a third of the paragraphs, not in a row. */
function isHeaded({ paragraphs }: Piece): boolean {
  const heading = (line: string | undefined) => line !== undefined && line.length < 70 && !/[.!?”"]$/.test(line)
  const headed = paragraphs.filter(
    (line, i) => heading(line) && i + 1 < paragraphs.length && !heading(paragraphs[i + 1]),
  )
  return headed.length >= 5 && headed.length * 4 >= paragraphs.length
}
