import { knownOutlets } from '../../locales/en/outlets.ts'

const known = new Set(knownOutlets.split('|'))

const media =
  /\b(?:times|post|journal|gazette|herald|tribune|guardian|telegraph|chronicle|courier|examiner|observer|news|radio|tv|television|magazine|broadcasting|press agency|newspaper|newswire|wire|podcast|daily|weekly|echo|bugle|argus|mercury)$/

/** "Fjord News Digital", "Radio Norland": an outlet's word at the front, or before what it adds. */
const withSuffix =
  /^(?:radio|tv|channel) \S|\b(?:news|times|post|tv|radio|media|press|herald|sport|sports) (?:digital|online|live|agency|network|service|channel|international|magazine|today|daily|group|uk|us|africa|asia|europe|india|arabia|australia)$/

/** Whether a name is an outlet's: one that is known, or one that ends like one. `the` may lead. */
export function isOutlet(name: string): boolean {
  const plain = name.toLowerCase().replace(/^the /, '').replaceAll("'", '’')
  return known.has(plain) || media.test(plain) || withSuffix.test(plain)
}
