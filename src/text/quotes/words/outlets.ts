import { knownOutlets } from '../../locales/en/outlets.ts'
import { remembered } from '../../remembered.ts'

const known = new Set(knownOutlets.split('|'))

const media =
  /\b(?:times|post|journal|gazette|herald|tribune|guardian|telegraph|chronicle|courier|examiner|observer|news|radio|tv|television|magazine|broadcasting|press agency|newspaper|newswire|wire|podcast|daily|weekly|echo|bugle|argus|mercury|ledger|dispatch|sentinel|inquirer|enquirer|advertiser|globe|gleaner|mirror|free press|bulletin|intelligencer)$/

/** "Fjord News Digital", "Radio Norland": an outlet's word at the front, or before what it adds. */
const withSuffix =
  /^(?:radio|tv|channel) \S|\b(?:news|times|post|tv|radio|media|press|herald|sport|sports) (?:digital|online|live|agency|network|service|channel|international|magazine|today|daily|group|uk|us|africa|asia|europe|india|arabia|australia)$/

/** "BBC Radio Humber", "Sky Sports", "ITV Sport": a broadcaster's name before what tells which of its programmes. */
const ofBroadcaster =
  /^(?:bbc|itv|sky|cnn|nbc|cbs|abc|fox|msnbc|cnbc|espn|pbs|npr|rté|rte|channel|al jazeera) (?:radio|tv|television|news|sport|sports|business|international|world|local|one|two|three|four|five|[1-9]|breakfast|today|newsnight|arabic|english|persian|africa|wales|scotland|northern)\b/

/** Whether a name is an outlet's: one that is known, or one that ends like one. `the` may lead. */
export const isOutlet = remembered((name: string): boolean => {
  const plain = name.toLowerCase().replace(/^the /, '').replaceAll("'", '’')
  return known.has(plain) || media.test(plain) || withSuffix.test(plain) || ofBroadcaster.test(plain)
})
