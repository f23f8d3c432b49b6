import type { Outline } from '../bound.ts'
import type { Mark } from '../marks.ts'
import type { Told } from './jsonld.ts'
import { peopleIn } from './people.ts'

const names = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'byline',
  'citation_author',
  'cxenseparse:author',
  'article.author',
  'articleauthor',
  'twitter:creator',
]

const mostPeople = 8
/** Parts of a byline that are no name, and boxes around more than a byline. */
const otherPart =
  /photo|image|picture|\bimg\b|caption|credit|avatar|bio\b|biography|about|role|title|job|position|e-?mail|twitter|social|follow|comment|topic|date|time|published|reading/i
const named = /byline|author|autor(?!it)/i

/**
 * Who wrote it, joined with a comma: JSON-LD, then metadata, microdata, `rel=author`, an element called byline, a line under the
 * headline. People; where none is named the agency or body that is, and the outlet only where the page gives it as its author.
 */
export function findByline(outline: Outline, told: Told | undefined, outlet: string | undefined): string | undefined {
  const { meta } = outline
  const marks = outline.marks.filter(
    (mark) => !mark.away && !/ImageObject|VideoObject|Comment|Organization/.test(mark.scope),
  )
  const own = letters((outlet ?? '').replace(/\.\p{L}{2,4}$/u, ''))
  const isOutlet = (name: string) =>
    letters(name) === own || (own.length >= 3 && name.toLowerCase().split(/\s+/).includes(own))
  const candidates: (() => readonly string[])[] = [
    () => (told?.authors ?? []).flatMap((name) => peopleIn(name, true)),
    ...names.map((name) => () => (meta.get(name) ?? []).flatMap((text) => peopleIn(text, true))),
    () => byProperty(marks),
    () => marks.filter((m) => /\bauthor\b/.test(m.rel)).flatMap((m) => peopleIn(m.text)),
    () => byClass(marks),
    () => outline.underHeadline.slice(0, 12).flatMap((line) => (by.test(line) ? peopleIn(line) : [])),
    () => linked(outline.underHeadline.slice(0, 12), marks),
  ]
  let body: string | undefined
  for (const candidate of candidates) {
    const people = unlike(candidate()).slice(0, mostPeople)
    const persons = people.filter((name) => !isOutlet(name) && !isAgency(name))
    if (persons.length > 0) return persons.join(', ')
    body ??= people.find((name) => !isOutlet(name))
  }
  const signed = [...(told?.authors ?? []), ...(meta.get('author') ?? [])].flatMap((name) => peopleIn(name, true))
  return body ?? signed.find(isOutlet)
}

const by = /^\s*(?:by|von|par|por|di|door|av|af|words|text|author|autor|auteur|автор)\b\s*:?\s+\p{Lu}/iu

/** One word in capitals, or a host's name: an agency or a desk, which signs where no person does. */
const isAgency = (name: string) => /^\p{Lu}{2,6}(?:\/\p{Lu}{2,6})*$/u.test(name) || /^\S+\.\p{L}{2,4}$/u.test(name)

function byProperty(marks: readonly Mark[]): string[] {
  const authors = marks.filter((m) => /(^|\s)author(\s|$)/.test(m.itemprop))
  return authors.flatMap((m) => peopleIn(m.value || m.text, m.value !== ''))
}

/** Lines under the headline that are links to a person's page. */
function linked(lines: readonly string[], marks: readonly Mark[]): string[] {
  const under = new Set(lines.map(letters))
  return marks.filter((m) => m.person && under.has(letters(m.text))).flatMap((m) => peopleIn(m.text))
}

/** The parts that hold the name alone are asked first, then the lines that hold more. */
function byClass(marks: readonly Mark[]): string[] {
  const bylines = marks.filter(
    (m) =>
      named.test(m.className) &&
      !/^(label|input|form|section|article|ul)$/.test(m.name) &&
      !otherPart.test(m.className),
  )
  const exact = bylines.filter((m) => /name/i.test(m.className))
  for (const some of [exact, bylines]) {
    const people = some.slice(0, 12).map((m) => peopleIn(m.text))
    const first = people.findIndex((names) => names.length > 0)
    if (first < 0) continue
    // Several elements of one class are several authors; another class is another thing said of them.
    const same = some[first]!.className
    return people.filter((_, i) => some[i]!.className === same).flat()
  }
  return []
}

const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function unlike(people: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const name of people) if (!known.has(letters(name))) known.set(letters(name), name)
  return [...known.values()]
}
