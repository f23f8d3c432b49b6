import { plainText } from '../../html/plain.ts'
import { between, labels, noNames, otherMakers, particles, roles } from '../words/bylines.ts'

const most = { characters: 400, name: 60 }

/** Where a byline goes over to something else: a date, a reading time, a line about the outlet. */
const ending =
  / \| | • | · |\s[–—]\s|\s-\s|\bpublished\b|\bupdated\b|\bposted\b|\b\d+ ?min\b|\s+on (?=\p{L}+ \d)|,? (?:\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})/iu

const isAddress = /https?:|www\.|@|[{}<>]|\.(?:com|org|net)\b/i

/**
 * The people named in a byline: "By Ann Dale, Staff Writer | 5 May" is Ann Dale. Without roles, places and dates; empty where
 * a photographer, a button or nobody is named. `told` is a name that the page gives as one (JSON-LD, a meta element).
 */
export function peopleIn(written: string, told = false): string[] {
  const text = plainText(written.slice(0, most.characters).replaceAll('\n', '<br>'))
    .replace(/[ \t]+/g, ' ')
    .replace(labels, '')
  if (isAddress.test(text.slice(0, 200)) && told) return []
  const people: string[] = []
  for (const line of authorsPart(text, told).split('\n')) {
    // A name on a line of its own, and what the person does under it.
    if (people.length > 0 && roles.test(line)) continue
    for (const part of line.replace(labels, '').split(ending)[0]!.split(between)) {
      const whole = tidy(part)
      const name = told ? whole : whole?.replace(besides, '').replace(outletBehind, '').replace(placeBehind, '')
      if (name === undefined || !(told ? isTold(name) : isPerson(name))) {
        // Behind what one of them does, the next may be named: "Ann Dale, political editor, and Ben Oak".
        if (people.length > 0 && !told && !roles.test(name ?? '')) break
        continue
      }
      if (told && people.length > 0 && roles.test(name)) continue
      people.push(name)
    }
  }
  return people
}

/** "Words: Ann Dale. Pictures: Ben Oak" is who wrote it, up to who made the pictures; nothing where only these are named. */
function authorsPart(text: string, told: boolean): string {
  const maker = told ? null : otherMakers.exec(text.slice(0, 60))
  if (!maker) return text
  const before = text.slice(0, maker.index)
  return /\p{Lu}\p{L}+ \p{Lu}\p{L}+[.,;|/ \n]+$/u.test(before) ? before.replace(/[.,;|/ \n]+$/, '') : ''
}

const besides = /^(?:and|&|und|et) /
/** "Ann Dale for The Evening Post", "Ben Oak in Brussels". */
const outletBehind = / (?:[Ff]or|[Aa]t) (?:[Tt]he )?\p{Lu}[^,;]*$/u
const placeBehind = / in \p{Lu}[^,;]*$/u

function tidy(part: string): string | undefined {
  const name = part
    .replace(/\([^()]{0,80}\)/g, (aside) => (/^\(\p{Lu}\p{L}+\)$/u.test(aside) ? aside : ''))
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'’.:–—-]+|[\s"“”'’:–—→-]+$/g, '')
    .trim()
  return name === '' ? undefined : name
}

function isTold(name: string): boolean {
  if (name.length < 2 || name.length > 80 || isAddress.test(name) || noNames.test(name)) return false
  return (
    /\p{L}{2}/u.test(name) &&
    !/^\d/.test(name) &&
    !(roles.test(name) && name.split(' ').length !== 2) &&
    !isDegree(name)
  )
}

/** A name as people have them: two to five words with capitals, or a few signs of a script without. */
function isPerson(name: string): boolean {
  if (!isTold(name) || name.length > most.name || /\d/.test(name) || roles.test(name)) return false
  if (/^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,8}$/.test(name)) return true
  const words = name.split(' ')
  if (words.length < 2 || words.length > 6) return false
  return words.every(
    (word) => /^\p{Lu}/u.test(word) || /^\(\p{Lu}/u.test(word) || particles.test(word) || /^\p{Lo}/u.test(word),
  )
}

const isDegree = (name: string) => /^(?:m\.?d|ph\.?d|m\.?a|m\.?s|mba|jr|sr|rdn?|r\.?n|cfp|esq)\.?$/i.test(name)
