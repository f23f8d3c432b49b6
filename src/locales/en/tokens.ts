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
  wasTakenBack: (name: string) => `token “${name}” was taken back`,
}
