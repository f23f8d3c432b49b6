import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** For each attribution outside of others: who is behind it, and the first words of what is said. */
const heard = (text: string): string[] => {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions.flatMap(({ speaker, content, within }) => {
    if (within !== undefined) return []
    const name = speakers.find(({ id }) => id === speaker)?.name ?? 'open'
    const words = content.map(({ start, end }) => text.slice(start, end).split(/\s/).slice(0, 3).join(' '))
    return [`${name}: ${words.join(' | ')}`]
  })
}

const cases: readonly (readonly [proves: string, text: string, heard: readonly string[]])[] = [
  [
    'who is written to is not the one who asks',
    'Three senators wrote on Thursday to Transport Secretary Elaine Voigt urging a full review of the licences. Campaigners wrote to Health Minister Rhys Powell last week calling for the closure of the plant.',
    ['senators: a full review', 'Campaigners: the closure of'],
  ],
  [
    'who is reached by a verb alone is not the one who asks either',
    'Parents emailed Mayor Rhys Powell asking for a crossing outside the school. The widow approached MP Joan Tay asking for help with the claim.',
    ['Parents: Mayor Rhys Powell', 'open: for help with'],
  ],
  [
    'behind a tag late, early and a day follow; a role and a name between commas are its subject',
    'Turnout was the lowest in thirty years, Farida Noor told state television late on Monday. The bridge will stay shut, the county announced early on Friday. Sales fell by a tenth, the retailer’s finance director, Moya Keenan, said on Tuesday. Talks broke down overnight, a person close to the club said on Wednesday, and the striker flew home.',
    [
      'Farida Noor: Turnout was the',
      'county: The bridge will',
      'Moya Keenan: Sales fell by',
      'person close to the club: Talks broke down',
    ],
  ],
  [
    'what comes before a tag is said, and what hangs on it behind',
    'Hundreds of homes lost power when the storm came ashore, utility companies said, with the north worst hit.',
    ['utility companies: Hundreds of homes | with the north'],
  ],
  [
    'a condition before a tag and its clause behind it are both said',
    'When she arrived at the gate, Lee said, the guards laughed.',
    ['Lee: When she arrived | the guards laughed'],
  ],
  [
    'where it was said is no word of it; what it was said of stays',
    '“We will appeal,” lawyer Maja Brandt said on the steps of the court. “It was too late,” Roe said on whether he would sue.',
    ['Maja Brandt: “We will appeal,”', 'Roe: “It was too | whether he would'],
  ],
  [
    'a role before a name is no verb',
    '“You could hear the ice sing,” remembers skipper Finn Aasen, 71.',
    ['Finn Aasen: “You could hear'],
  ],
  [
    'two tellers in one sentence have their own words each',
    'The chancellor called the figures “encouraging” but analysts at Dornbank warned of “a long winter”.',
    ['chancellor: the figures “encouraging”', 'analysts at Dornbank: “a long winter”'],
  ],
  [
    'a scare quote and the names of songs are nobody’s words; what a crowd sings is theirs',
    'The city’s so-called “night mayor” has no office. The self-styled “king of cheese” was branded a “liar” by Greta Holm. She sang “Blue Gate” and “Harbour Song” that night. The fans sang “You’re not fit to wear the shirt”.',
    ['Greta Holm: “liar”', 'fans: “You’re not fit'],
  ],
  [
    'the goalkeeper is not the coach, and has the next word',
    'Coach Marta Lindqvist was pleased.\n\n“We kept our shape,” Lindqvist said.\n\nThe goalkeeper said her knee had held.\n\n“I cried in the tunnel, I don’t mind telling you.”',
    ['Marta Lindqvist: “We kept our', 'goalkeeper: her knee had', 'goalkeeper: “I cried in'],
  ],
  [
    'who else comes in may have the next word: a relation, critics, others',
    'Director Saskia Brandt said the film took nine years.\n\nHer lead actor remembers it differently.\n\n“It was two years of filming and seven years of arguing.”',
    ['Saskia Brandt: the film took', 'open: “It was two'],
  ],
  [
    'critics come in',
    'Director Saskia Brandt said the film took nine years.\n\nCritics are not convinced.\n\n“It was two years of filming and seven of arguing.”',
    ['Saskia Brandt: the film took', 'open: “It was two'],
  ],
  [
    'others come in',
    'Director Saskia Brandt said the film took nine years.\n\nNot everyone agrees.\n\n“It was two years of filming and seven of arguing.”',
    ['Saskia Brandt: the film took', 'open: “It was two'],
  ],
  [
    'her own voice does not',
    'Director Saskia Brandt said the film took nine years.\n\nHer voice breaks as she remembers it.\n\n“It was two years of filming and seven of arguing.”',
    ['Saskia Brandt: the film took', 'Saskia Brandt: “It was two'],
  ],
  [
    'whom somebody met is not who spoke, nor who goes on',
    '“Nothing was agreed,” said Foreign Minister Petra Novak after she met her counterpart, Gábor Kiss.\n\n“He listened, and that is all.”',
    ['Petra Novak: “Nothing was agreed,”', 'Petra Novak: “He listened, and'],
  ],
  [
    'who left with somebody, and who signed as mayor',
    '“It is a disgrace,” said coach Bruno Kova as he left the ground with Luka Horvat. “It is late,” said Ann Lee, who as mayor signed the deal.',
    ['Bruno Kova: “It is a', 'Ann Lee: “It is late,”'],
  ],
]

describe('the same kinds in other words', () => {
  test.each(cases)('%s', (_, text, expected) => {
    expect(heard(text)).toEqual(expected)
  })
})
