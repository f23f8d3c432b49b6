import type { Span } from '../../core/span.ts'
import { outletNames } from '../locales/en/outlets.ts'
import { placeWords } from '../locales/en/places.ts'
import { isGrammar } from './terms.ts'

/** Nothing longer is a dateline. */
const longest = 140
/** Characters from the top in which a place in small letters is one. */
const top = 300
const agencies =
  /^(?:CNN|Reuters|REUTERS|AP|AFP|UPI|PA|dpa|DPA|ANI|PTI|IANS|TASS|Xinhua|XINHUA|Bernama|BERNAMA|Bloomberg|Kyodo|EFE|ANSA|CP|CNN Business|BBC|KNS|CNS|JTA|WAFA|MENA|SPA|WAM|NNA|ANP|Interfax|RIA|GNA|NAN|PNA|APP|BSS|KUNA|QNA|BUSINESS WIRE|GLOBE NEWSWIRE)$/
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const day = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${month} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${month})(?:,? \\d{4})?`
const word = "\\p{Lu}[\\p{L}.'’-]*"
/** A town, perhaps two, its state or country, each a few words. */
const place = `${word}(?:[ /]${word}){0,3}(?:, ?${word}(?: ${word}){0,2}){0,2}`
const dash = ' ?(?:[–—]|-{1,2}) ?'

/** "(CNN)", "Kuala Lumpur, Malaysia (CNN)", "KATHMANDU, April 25 (Reuters) - ", "Oct 8 (UPI) -- ": a place, a day, and an agency in brackets. */
const bracketed = new RegExp(
  `^(?:(?:(${place})(?:,? ${day})?|${day}),? ?)?\\(([\\p{L}][\\p{L}. /]{1,30})\\)(${dash}|: ?| ?)`,
  'u',
)
/** "LISBURN, Mar 10 — ", "LA CROSSE, Wis. — ", "PESHAWAR: ": a place in capitals before a mark. */
const marked = new RegExp(
  `^\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,4}(?:, ?${word}(?: ${word}){0,2}){0,2}(?:,? ${day})?(?:: | ?[–—] ?| -{1,2}(?: |(?=[\\p{Lu}“"])))`,
  'u',
)
/** "Dekalb, Ill. — ": a place in small letters, with its state in short. */
const stated = new RegExp(`^${word}(?: ${word}){0,2}, \\p{Lu}[\\p{L}.]{0,5}\\.(?: ?[–—] ?| -{1,2} )`, 'u')
/** "Corran, NT, Norrland: ": a place with its country before a colon. */
const placed = new RegExp(`^${word}(?: ${word}){0,2}(?:, ?${word}(?: ${word}){0,2}){1,2}: `, 'u')
/** "Geneva: The glaciers lost", "Belfast — Two banks": a country or a large town before a colon or a dash, and no dash behind it. */
const known = /^(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?)(?:: | ?[–—] ?| -{1,2} )(?!.*(?:[–—]| -{1,2} ))/u
const knownPlaces = new Set(placeWords.split(' '))

/** "Corran, Norrland – ", "Corran | ": a place in small letters with its country, or before a stroke. */
const townAndLand = new RegExp(`^${word}(?: ${word}){0,2}(?:, ?${word}(?: ${word}){0,2} [–—] | \\| )`, 'u')
/** "Wexby News – ": the outlet itself. */
const outlet = new RegExp(`^(?:${word} ){1,3}(?:${outletNames.split(' ').join('|')}) ?[–—-] `, 'u')
/** "Corran, 10 March — ": a place in small letters needs its day. */
const dated = new RegExp(`^${place},? ${day}${dash}`, 'u')
/** "Corran, March 10: ", and no "Monday, March 10: " of a diary. */
const datedColon = new RegExp(`^(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)${place},? ${day}: `, 'u')

/** "Accra, June 30, GNA – ", "ORAM, D.C., Aug. 20, 2025 /PRNewswire/ -- ": an agency without brackets, behind a place and its day. */
const wired = new RegExp(`^${place}(?:\\.)?,? ${day},? ?(?:/[\\p{L} ]{2,30}/|\\p{Lu}{2,7})${dash}`, 'u')
/** "[Corran, 30 December] ": a place with its day in square brackets. */
const squared = new RegExp(`^\\[${place},? ${day}\\] ?(?:[–—-] ?)?`, 'u')

/** "london (cnn) -- ", "-lrb- cnn -rrb- -- ": the same in a text without capitals, with its brackets spelled out or not. */
const smallAgency = '(?:\\(|-lrb-) ?(?:cnn|reuters|ap|afp|upi|pa|dpa|ani|pti|bloomberg|xinhua) ?(?:\\)|-rrb-)'
const smallDash = ' ?(?:[–—] ?|-{1,2} )'
const small = new RegExp(`^(?:${smallAgency}(?:${smallDash}| ?)|[\\p{L}.,' -]{0,40}${smallAgency}${smallDash})`, 'u')

/** "corran, norv. -- ", "new oram, nov 22 — ": a place before a dash in a text without capitals, in at most two words. */
const smallPlaced = new RegExp(
  `^(\\p{Ll}[\\p{Ll}.’'-]*(?: \\p{Ll}[\\p{Ll}.’'-]*)?(?:, \\p{Ll}[\\p{Ll}.]+)?)(?:, ${day})?(?: ?[–—] ?| -{1,2} )(?!(?:and|but|or|then|not|with|which|who)\\b)`,
  'iu',
)

/**
 * A sentence without the dateline before it. What is left is still a stretch of the text. A name with its short form in
 * brackets ("The Northern Nurses Union (NNU), the largest") is no dateline: the sentence doesn't begin anew behind it.
 */
export function trimDateline(text: string, sentence: Span): Span {
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + longest))
  const found = datelineOf(head, sentence.start < top)
  if (found === 0 || sentence.start + found >= sentence.end) return { start: sentence.start, end: sentence.end }
  return { start: sentence.start + found, end: sentence.end }
}

const openingMark = /^(?:\d{1,2}\. (?=["“‘]?\p{Lu})|(?:[•·▪■●►◆‣*]|[–—-](?=\s)) ?|\[(?![^\]]*\])|\((?![^)]*\)))/u

/** "21.20 ", "10:45am: ": the hour of a live report's entry. */
const openingHour =
  /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|[ECMP]S?T|AE[SD]T|CES?T))?(?: ?[:–—-])? (?=["“‘]?\p{Lu})/u

/** A sentence without a bullet before it, or a bracket that nothing closes: "[Chairman Ann Lee said on Monday that she would go." */
export function trimMark(text: string, { start, end }: Span): Span {
  const head = text.slice(start, end)
  return { start: start + ((openingMark.exec(head) ?? openingHour.exec(head))?.[0].length ?? 0), end }
}

function datelineOf(head: string, near: boolean): number {
  const inBrackets = bracketed.exec(head)
  if (inBrackets && beginsAnew(head.slice(inBrackets[0].length))) {
    const [whole, town, agency, mark] = inBrackets
    const known = agencies.test(agency!)
    const shouted = town !== undefined && /^\p{Lu}{2,}/u.test(town)
    const article = town !== undefined && /^(?:The|A|An|In|At|On|His|Her|Its|Their|Our|My)\b/i.test(town)
    if (!article && (mark!.trim() !== '' || known || (shouted && !isAcronymOf(agency!, town)))) return whole.length
    if (!article && mark === '' && (town === undefined || town.includes(','))) return whole.length
  }
  const lower = small.exec(head)
  if (lower) return lower[0].length
  if (head === head.toLowerCase()) return near ? smallPlaceOf(head) : 0
  // "JAN COE – THE MAYOR OF ORAM – HAS DIED": in capitals a second dash tells that the first one parts no place.
  if (head === head.toUpperCase() && /[–—]|-- /.test(head.slice(head.search(/[–—]|-- /) + 2))) return 0
  const town = near ? known.exec(head) : null
  if (town && town[1]!.split(' ').every(isKnownPlace) && beginsAnew(head.slice(town[0].length))) return town[0].length
  const before = [marked, dated, datedColon, wired, squared, placed, stated, townAndLand, outlet]
    .map((one) => one.exec(head))
    .find(Boolean)
  return before && beginsAnew(head.slice(before[0].length)) ? before[0].length : 0
}

/** The place holds no small word, no owner, and no second dash follows it. */
function smallPlaceOf(head: string): number {
  const found = smallPlaced.exec(head)
  if (!found || /[–—]| --? /.test(head.slice(found[0].length))) return 0
  const words = found[1]!.match(/[\p{L}’']+/gu) ?? []
  return words.some((word) => isGrammar(word) || /['’]s$/.test(word)) ? 0 : found[0].length
}

const isKnownPlace = (word: string) => word === 'New' || knownPlaces.has(word.toLowerCase())

/** Behind a dateline a sentence begins: with a capital, a quotation or a number. */
function beginsAnew(rest: string): boolean {
  return /^["“‘'(]?[\p{Lu}\p{N}$£€]/u.test(rest)
}

function isAcronymOf(short: string, name: string): boolean {
  const initials = name
    .split(/[\s/]+/)
    .map((part) => part[0])
    .join('')
  return initials.toUpperCase() === short.toUpperCase()
}
