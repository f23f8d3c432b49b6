import type { Inline } from '../../core/card.ts'
import { counted } from './plural.ts'

/** Tokens by which programs read. */
export const tokens = {
  theToken: 'the token',
  title: (name: string) => `A token for ${name}`,
  shownOnce:
    'It is shown this once, and only its hash is kept. Whoever has it reads what everybody in this workspace may see, and changes nothing.',
  howToUse:
    'The desk’s address with /mcp behind it takes it as “Authorization: Bearer …”; “nightdesk mcp” takes it as NIGHTDESK_MCP_TOKEN. Take it back with “/desk token remove”.',
  many: 'Tokens',
  none: 'None yet. Make one with “/desk token add”.',
  count: (count: number) => counted(count, 'token', 'tokens'),
  made: (at: Inline): Inline[] => [' · made ', at],
  gone: (name: string) => `The token “${name}” is none any more`,
  refused: 'What asks by it is refused. “/desk undo” takes that back.',
  thereAlready: (name: string) => `There is a token “${name}” already.`,
  takeBackFirst: 'Take it back first, or give this one another name.',
  tooMany: (count: number) => `There are ${count} tokens already.`,
  takeOneBack: 'Take one back with “/desk token remove”.',
  wasMade: (name: string) => `token “${name}” was made`,
  noSuch: (name: string) => `There is no token “${name}”.`,
  seeAll: 'See all with “/desk token list”.',
  addresses: 'Secret addresses',
  noAddresses: 'None yet. “/followup calendar” and “/desk story address” make one.',
  addressCount: (count: number) => counted(count, 'secret address', 'secret addresses'),
  dueDatesOf: (owner: string | null) => (owner === null ? 'All due dates' : `Due dates of ${owner}`),
  storyFeed: (slug: string) => `The story ${slug}`,
  since: (at: Inline, by: string | undefined): Inline[] => [` · ${by ? `asked for by ${by}, ` : ''}since `, at],
  takeBackNumber: (n: number) => `Take back ${n}`,
  whoHas: 'Whoever has one reads it, with no other log-in. Nobody can be shown it again.',
  noAddress: 'There is no such address here any more.',
  seeAddresses: 'See all with “/desk addresses”.',
  addressLost: (what: string) => `took back a secret address: ${what}`,
  addressTaken: (what: string) => `Taken back: ${what}`,
  wasTakenBack: (name: string) => `token “${name}” was taken back`,
}
