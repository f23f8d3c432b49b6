import type { Document } from '../../../document.ts'
import { firmEnds } from '../../../locales/en/bodies.ts'
import { genderOfName, leadsAsFamily } from '../../words/givenNames.ts'
import { isOutlet } from '../../words/outlets.ts'
import { nounKind } from '../../words/people.ts'
import { isPlace, opensThing } from '../../words/places.ts'
import type { NameRun } from '../names/names.ts'
import { calledBy, isOperated, toldKind } from '../names/told-kind.ts'
import type { RoleRun } from './apposition.ts'
import type { Entity } from './entity.ts'

const endsFirm = new Set(firmEnds.split(' '))
const particles = new Set('al el bin ibn abu van von de der den da la le du dos del ter ten'.split(' '))

/** What is known of a name from the rest of the article. */
export interface Elsewhere {
  /** Last words of names that are used alone somewhere, as surnames are. */
  readonly alone: ReadonlySet<string>
}

/** What a name is the name of, by its words, what is told beside it, and how the article goes on with it. */
export function kindOfName(
  document: Document,
  run: NameRun,
  words: readonly string[],
  roles: readonly RoleRun[],
  { alone }: Elsewhere,
): Entity['kind'] {
  const { text, tokens } = document
  const named = calledBy(document, run)
  if (named) return named
  if (isCase(tokens, run)) return 'document'
  if (hasLetters(tokens, run)) return 'body'
  // “Mr Fox”, “Ms Bank”, whatever the surname.
  if (run.titles.some((at) => isAddress(tokens[at]!.value)) && words.length < 4) return 'person'
  const name = text.slice(tokens[run.first]!.start, tokens[run.end - 1]!.end)
  const given = genderOfName(words[0]!) !== undefined
  const linked = tokens.slice(run.first, run.end).some(({ value }) => /^(?:of|for|and|&|['’]s)$/.test(value))
  const last = words.at(-1)!
  if (/\p{L}\.(?:com|org|net|gov|edu|co|io|tv|info|ca|au|uk)$/u.test(name)) return 'body'
  if (isOutlet(name) || (isOutlet(`the ${name}`) && run.the)) return 'body'
  const bodily = words.some((word, index) => nounKind(word) === 'body' && !(given && index > 0 && words.length < 4))
  if (bodily || /^(?:the )?[\p{Lu}&]{3,}$/u.test(name)) return 'body'
  if (words.length > 2 && endsFirm.has(last)) return 'body'
  // "Norlandish Red Bull": where somebody is from is no title.
  const titled = run.titles.some((at) => !isPlace(tokens[at]!.value))
  if (titled && words.length < 5) return 'person'
  if (given && words.length > 1 && !linked) return 'person'
  if (isHouse(tokens, run, words, alone)) return 'body'
  if (words.length > 1 && !alone.has(last) && isOperated(document, run)) return 'body'
  if (words.length > 1 && roles.some((role) => role.kind === 'person' && role.head !== 'member')) return 'person'
  if (roles.some((role) => role.kind === 'body') || toldKind(document, run) === 'body') return 'body'
  if (/^(?:\p{Lu}\.){2,}$/u.test(name)) return 'body'
  if (words[0] === 'no' && /^\d+$/.test(last)) return 'body'
  if (words.length === 2 && /^(?:measure|proposition|prop\.?|resolution)$/.test(words[0]!)) return 'document'
  if (words.every((word) => isPlace(word)) || (opensThing(words[0]!) && words.slice(1).every((word) => isPlace(word))))
    return run.the ? 'body' : 'unknown'
  if (aged(tokens, run)) return 'person'
  if (words.some((word) => nounKind(word) === 'document')) return 'document'
  if (run.the || linked) return 'body'
  if (opensThing(words[0]!)) return 'unknown'
  if (words.length === 1 && given && !isPlace(last)) return 'person'
  if (words.length > 1 && endsFirm.has(last) && !alone.has(last)) return 'body'
  const own = words.filter((word) => !particles.has(word)).length
  if (own !== 2 && own !== 3) return 'unknown'
  return words.some((word) => isPlace(word) || /\d/.test(word)) && !alone.has(last) ? 'unknown' : 'person'
}

/** How people are addressed, and no house is. */
const isAddress = (title: string): boolean => /^(?:Mr|Mrs|Ms|Miss|Mx)\.?$/.test(title)

/** "Norland ISO": letters for a body beside a word of its name. */
function hasLetters(tokens: Document['tokens'], { first, end, titles }: NameRun): boolean {
  if (titles.length > 0 || end - first < 2 || end - first > 4 || genderOfName(tokens[first]!.value) !== undefined)
    return false
  const words = tokens.slice(first, end).map(({ value }) => value)
  const letters = words.some((word) => /^\p{Lu}{3,5}$/u.test(word) && !/^[IVX]+$/.test(word))
  return letters && words.some((word) => /\p{Ll}/u.test(word)) && !words.some((word) => /^\p{Lu}\.?$/u.test(word))
}

/** "Lunn v. the Harbour Board": what a court decided, and what its ruling says. */
const isCase = (tokens: Document['tokens'], { first, end }: NameRun): boolean =>
  tokens.slice(first + 1, end - 1).some(({ value }) => /^vs?\.?$/.test(value))

/** A firm or a like house: later called by its first word, or told to have a founder, shares or a spokesperson. */
export function isHouse(
  tokens: Document['tokens'],
  run: NameRun,
  words: readonly string[],
  alone: ReadonlySet<string>,
): boolean {
  if (words.length > 1 && alone.has(words[0]!) && !alone.has(words.at(-1)!))
    return !leadsAsFamily(words[0]!) && !isOfHouse(tokens, run)
  const next = /^['’]s?$/.test(tokens[run.end]?.value ?? '') ? run.end + 1 : run.end
  return /^(?:chief|chairman|chairwoman|founder|shares|shareholders|spokes(?:man|woman|person)|headquarters|profits|ceo)$/i.test(
    tokens[next]?.value ?? '',
  )
}

/** "said ODD LUNN of the Harbour Institute": somebody of a house, whatever they are called by later. */
const isOfHouse = (tokens: Document['tokens'], { first, end }: NameRun): boolean =>
  /^(?:said|says|told|added|adds)$/.test(tokens[first - 1]?.value ?? '') &&
  /^(?:of|from|at|with)$/.test(tokens[end]?.value ?? '') &&
  tokens.slice(end + 1, end + 7).some(({ value }) => nounKind(value) === 'body')

/** Whether anything tells that a name is a person's. */
export const isEvident = (
  { tokens }: Document,
  run: NameRun,
  words: readonly string[],
  roles: readonly RoleRun[],
  { alone }: Elsewhere,
): boolean =>
  genderOfName(words[0]!) !== undefined ||
  run.titles.length > 0 ||
  roles.some(({ kind }) => kind === 'person') ||
  ageBehind(tokens, run) !== undefined ||
  (words.length > 1 && alone.has(words.at(-1)!) && !alone.has(words[0]!))

/** ", 42," behind a name. */
export function ageBehind(tokens: Document['tokens'], run: NameRun): string | undefined {
  const [comma, age, closing] = [tokens[run.end], tokens[run.end + 1], tokens[run.end + 2]]
  if (!comma || !age || !/^[,(]$/.test(comma.value) || !/^\d{1,2}$/.test(age.value)) return undefined
  return !closing || /^[,).]$/.test(closing.value) ? age.value : undefined
}

const aged = (tokens: Document['tokens'], run: NameRun): boolean => ageBehind(tokens, run) !== undefined
