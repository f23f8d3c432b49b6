import { wordClasses } from './classes.ts'
import type { Gender } from './givenNames.ts'

const wordsOf = (name: string) => new Set(wordClasses.find(([key]) => key === name)![1].split(' '))

/** Base forms of nouns for people, for bodies, and for things that are read. */
const people = wordsOf('person')
const bodies = wordsOf('body')
const documents = wordsOf('document')

const plurals = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'people'],
  ['children', 'child'],
  ['police', 'police'],
])

/** The singular of a noun, roughly. */
export function singular(word: string): string {
  const lower = word.toLowerCase()
  const known = plurals.get(lower)
  if (known) return known
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|ch|sh|x)es$/.test(lower)) return lower.slice(0, -2)
  return lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower) ? lower.slice(0, -1) : lower
}

export const isPlural = (word: string): boolean =>
  plurals.has(word.toLowerCase()) || singular(word) !== word.toLowerCase()

export type NounKind = 'person' | 'body' | 'document'

const moreBodies = new Set(
  'interior exterior department parliament ministry airways airlines authority service trust society league federation fund charity hospital laboratory lab observatory inc. corp. ltd. plc group holdings partners studios industries motors bancorp brothers times post journal gazette herald tribune guardian telegraph chronicle courier examiner observer independent mirror news radio tv television broadcasting press agency club forum academy museum library regiment brigade garrison commissariat secretariat directorate monitor watchdog regulator ombudsman operator utility insurer retailer supplier airline embassy consulate palace mission opposition carrier charity festival prison jail zoo archive theatre theater cinema port harbour harbor brewery railway cooperative'.split(
    ' ',
  ),
)
const moreDocuments = new Set(
  'inquiry audit index census bulletin briefing dossier spreadsheet minutes note placard plaque inscription map log diary dispatch communiqué readout draft blueprint estimate graph chart'.split(
    ' ',
  ),
)
const morePeople = new Set(
  'surgeon engineer historian biologist chemist physicist geologist architect contractor tenant landlord baker butcher fisherman ferryman pilot captain gardener librarian keeper archivist curator treasurer clerk registrar superintendent principal headteacher dean provost chancellor warden commissioner ranger inspector auditor examiner coroner magistrate solicitor barrister paramedic firefighter responder negotiator mediator envoy inspector campaigner protester striker unionist conductor composer novelist poet painter sculptor designer developer programmer hacker player goalkeeper striker referee umpire shopkeeper trader fishmonger miller miner welder plumber electrician mechanic joiner mason carpenter porter courier rider skipper boss supremo tycoon heir widow widower survivor relative girlfriend boyfriend fiancé fiancée partner teenager pensioner passenger commuter customer shopper tourist visitor guest subscriber patient dentist vet psychologist psychiatrist therapist nutritionist epidemiologist virologist meteorologist climatologist ecologist hydrologist seismologist volunteer'.split(
    ' ',
  ),
)

/** Whether a noun names a person, a body or a document; nothing for other words. */
export function nounKind(word: string): NounKind | undefined {
  const base = singular(word)
  if (people.has(base) || morePeople.has(base) || /(?:woman|man|person|master)$/.test(base)) return 'person'
  if (bodies.has(base) || moreBodies.has(base)) return 'body'
  return documents.has(base) || moreDocuments.has(base) ? 'document' : undefined
}

/** People who are named so that they need not be named. */
export const anonymousNouns: ReadonlySet<string> = new Set('source insider person people one some other'.split(' '))

const titles = new Map<string, Gender>()
for (const [gender, words] of [
  ['man', 'mr mr. sir lord king prince pope baron count duke emperor sheikh father brother'],
  ['woman', 'mrs mrs. ms ms. miss lady queen princess dame baroness countess duchess empress sister'],
  [
    'either',
    'dr dr. prof prof. professor doctor president vice prime minister senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor secretary chancellor ambassador judge justice attorney general gen gen. colonel col col. captain capt capt. sergeant sgt sgt. lieutenant lt lt. major maj. commander cmdr. admiral adm. sheriff chief officer detective inspector constable deputy councillor councilman councilwoman alderman commissioner director chairman chairwoman speaker leader premier foreign rev rev. reverend bishop archbishop cardinal rabbi imam ayatollah pastor coach',
  ],
] as const) {
  for (const word of words.split(' ')) titles.set(word, gender)
}

const longForms = new Map(
  'sen. senator,sen senator,rep. representative,gov. governor,gen. general,dr. doctor,dr doctor,prof. professor,sgt. sergeant,lt. lieutenant,col. colonel,capt. captain,maj. major,rev. reverend,adm. admiral'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** A title as the noun it is used as later: "Sen." → senator. */
export const titleNoun = (word: string): string => longForms.get(word.toLowerCase()) ?? word.toLowerCase()

/** What a title before a name tells ("Ms." → woman); nothing for other words. */
export const titleGender = (word: string): Gender | undefined => titles.get(word.toLowerCase())

/** The gender that a role's own word tells ("spokeswoman"). */
export function genderOfRole(noun: string): Gender {
  const base = singular(noun)
  if (
    /(?:woman|mother|mom|mum|daughter|sister|wife|widow|girl|lady|queen|princess|actress|girlfriend|fiancée|aunt)$/.test(
      base,
    )
  )
    return 'woman'
  if (
    /(?:spokesman|^man|chairman|congressman|businessman|father|dad|son|brother|husband|widower|boy|king|prince|priest|boyfriend|fiancé|uncle)$/.test(
      base,
    )
  )
    return base === 'person' ? 'either' : 'man'
  return 'either'
}
