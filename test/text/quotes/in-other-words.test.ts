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
    'who is quoted by a paper as saying something has said it, and the paper only passed it on',
    'Mayor Edith Lowry was quoted by the Wexby Post as saying that the harbour would close. “We will not pay,” Tom Arkell was quoted by Reuters as saying. The general was cited by state television as saying the road was open.',
    ['Edith Lowry: that the harbour', 'Tom Arkell: “We will not', 'general: the road was'],
  ],
  [
    'what is quoted by somebody and said by nobody is whoever’s who quotes it',
    'The figures were cited by Ann Moss as proof that the plan had failed. The line was quoted by Reuters in a report on the sale.',
    ['Ann Moss: The figures | that the plan'],
  ],
  [
    'the quotation behind a question that names whom it asks may be the answer, and is left open',
    '“Did you lock the gate?” Ms Orr asked Kraft. “I think so, yes.” “What will it cost?” Lee Park asked the mayor. “We have no money.”',
    ['Orr: “Did you lock', 'open: “I think so,', 'Lee Park: “What will it', 'open: “We have no'],
  ],
  [
    'nor is “he” whoever asks, where one is asked',
    '“Where were you?” the prosecutor asked the driver. “At home,” he said. “Who was there?” Mr Orr asked Tom Kraft. “My son,” he said.',
    ['prosecutor: “Where were you?” | the driver', 'open: “At home,”', 'Orr: “Who was there?”', 'open: “My son,”'],
  ],
  [
    'who is questioned is heard, and no word is told; what is questioned is',
    'Prosecutors questioned the driver for an hour. They questioned Daniel Kraft on Monday. Critics questioned whether the plan was legal, and Ms Lee questioned the minister’s motives.',
    ['Critics: whether the plan', 'Lee: the minister’s motives'],
  ],
  [
    'a time between who is written to and what is asked is neither',
    'Dr Hale wrote to the council last week asking it to publish the report. The nurses wrote to the minister on Tuesday urging her to stop the sale.',
    ['Hale: it to publish', 'nurses: her to stop'],
  ],
  [
    'a question put to many, or to nobody, goes on',
    '“Why now?” Lee Park asked reporters. “Nobody told us.” “What will it cost?” Odd Tay asked. “We have no money.”',
    ['Lee Park: “Why now?” | “Nobody told us.”', 'Odd Tay: “What will it | “We have no'],
  ],
  [
    'who is reached by a verb alone is not the one who asks either',
    'Parents emailed Mayor Rhys Powell asking for a crossing outside the school. The widow approached MP Joan Tay asking for help with the claim.',
    ['Parents: for a crossing', 'open: for help with'],
  ],
  [
    'who is written to is no part of what is asked; what a book describes is its writer’s',
    'The union wrote to the chief executive asking her to delay the sale. Odd Tay wrote a book describing the war. He wrote to the bank saying it had lied.',
    ['union: her to delay', 'Odd Tay: the war', 'Odd Tay: it had lied'],
  ],
  [
    'people called by where they are; those of a place stay apart',
    'A lorry hit a bridge in Harwich on Monday. Police there have said that two men were hurt. Officials in Harwich had said the bridge was safe.',
    ['Police: that two men', 'Officials in Harwich: the bridge was'],
  ],
  [
    'who signs a quotation behind a dash, after another’s in its paragraph',
    '“We were told it was safe,” Paul Wendt said. “Nobody looked” – Dr Mia Strand, an engineer.',
    ['Paul Wendt: “We were told', 'Mia Strand: “Nobody looked”'],
  ],
  [
    'who signs a quotation behind a dash, with an office and a house that has a verb’s name',
    '“This grant will keep our doors open for three winters.” — Nadia Osei, director, Fell Street Food Bank',
    ['Nadia Osei: “This grant will'],
  ],
  [
    'a surname that is a common word, at the end of a tag',
    '“I saw smoke,” said Lund. “I saw nothing,” said Prior. “It was dark,” added Sharp.',
    ['Lund: “I saw smoke,”', 'Prior: “I saw nothing,”', 'Sharp: “It was dark,”'],
  ],
  [
    'a second subject behind a semicolon, its quotation behind a comma',
    'Orme called the ruling “shameful”; Tate, “long overdue”. Holt called it “weak” in Leeds, “strong” in York.',
    ['Orme: the ruling “shameful”', 'Tate: “long overdue”', 'Holt: it “weak” in'],
  ],
  [
    'a work that somebody wrote is nothing that is said; what the report says is',
    '“The dunes are moving,” said Iris Holm, who wrote the 2021 study “Sand in Motion: Coasts Without Walls.” Lena Roth wrote: “The Sea Will Win.”',
    ['Iris Holm: “The dunes are', 'Lena Roth: “The Sea Will'],
  ],
  [
    'the subject of a passive is no part of what is said of it, whatever stands behind it in commas',
    'The “people’s pier”, as the council brands it, was dismissed as “a rusting joke” by Fenwick.',
    ['Fenwick: “a rusting joke”'],
  ],
  [
    'an office for two things has one holder; two people joined by “and” are two',
    'Deputy Trade and Industry Minister Olga Prins said the road would wait. Paul Hunt agreed. Hunt and Health Secretary Ann Lee said it was late.',
    ['Olga Prins: the road would', 'Hunt and Health Secretary Ann Lee: it was late'],
  ],
  [
    'a rank of two parts with a hyphen',
    'Navy spokesman Lt-Cdr Piers Vaughan confirmed the ship was adrift. Vaughan said two tugs had been sent.',
    ['Piers Vaughan: the ship was', 'Piers Vaughan: two tugs had'],
  ],
  [
    'a dash behind quoted words with a verb after it signs nothing',
    'He was tired. “Nobody looked” – the beams had gone – was all he said. Paul Wendt said: “It fell.”',
    ['Paul Wendt: “It fell.”'],
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
  [
    'how somebody is who then speaks is no passive; what they were told is',
    'The playwright, Esme Carrow, is unmoved: “He walked out at the interval, so he reviewed half a play.”',
    ['Esme Carrow: “He walked out'],
  ],
  [
    'a lead with a colon in the paragraph before is the next speaker’s',
    '“Profits will recover,” chairman Roy Denton told investors.\n\nAnalyst Priya Nair was blunt about the outlook:\n\n“They have said that four quarters in a row.”',
    ['Roy Denton: “Profits will recover,”', 'Priya Nair: “They have said'],
  ],
  [
    'whose words they are is told before them in many ways',
    'The plan is, in Mayor Dahl’s words, “a gift to the car lobby”. To quote Prime Minister Ole Lund, “a deal is a deal”. As the late coach Bert Hale once put it, “goals pay the rent”. For Kessler, “the season ended in March”. Ann Lee’s message to the board was simple: “Sell up.” As the saying goes, “all that glitters is not gold”. For years, “the pit” was all they had.',
    [
      'Dahl: “a gift to',
      'Ole Lund: “a deal is',
      'Bert Hale: “goals pay the',
      'Kessler: “the season ended',
      'Ann Lee: “Sell up.”',
    ],
  ],
  [
    'who gives a name has one',
    'Another passenger, who gave his name as Idris, said the doors had jammed. A woman who gave her name only as Fatima said she had lost two sons. A shopkeeper, who identified himself as Hamid, told the agency the road was shut.',
    ['Idris: the doors had', 'Fatima: she had lost', 'Hamid: the road was'],
  ],
  [
    'a calling, a town and a name between commas',
    'A mother of three from Dudley, Kelly Stokes, told the hearing the damp had ruined her son’s lungs.',
    ['Kelly Stokes: the damp had'],
  ],
  [
    'titles with strokes, titles behind titles, and partners in a firm',
    'UN Under-Secretary-General Amadou Keita told the council the truce was dead. Rabbi Emeritus David Stern said the window was priceless. Hart, Bloom & Sons said the shop would close.',
    ['Amadou Keita: the truce was', 'David Stern: the window was', 'Hart, Bloom & Sons: the shop would'],
  ],
  [
    'two who share a verb have their own words, also where the second is told by what they are',
    'Ruiz said the vote was “stolen”, her rival that it was “the cleanest in years”. Ruiz called the count “slow”, the union “a shambles”. Lee called him “a liar”, a fraud and “a thief”.',
    ['Ruiz: the vote was', 'rival: that it was', 'Ruiz: the count “slow”', 'union: “a shambles”', 'Lee: him “a liar”,'],
  ],
  [
    'one of the robbers, and the other',
    '“Hands up!” yelled one of the robbers. “Nobody move,” hissed the other.',
    ['one of the robbers: “Hands up!”', 'open: “Nobody move,”'],
  ],
  [
    'a report by somebody tells behind its clause, and a society’s whole name; to name a thing tells nothing',
    'A third of rivers are dirtier than ten years ago, a report by the Rivers Trust has found. The Royal Society for the Protection of Wells said the spring had failed. Doctors have named the syndrome “screen elbow”.',
    ['Rivers Trust: A third of', 'Royal Society for the Protection of Wells: the spring had'],
  ],
  [
    'who a sentence is told to be about speaks next',
    'The man behind the plan is Rolf Meier. “It will pay for itself,” he said.',
    ['Rolf Meier: “It will pay'],
  ],
  [
    'the losing captain comes in',
    '“We followed the plan,” said skipper Jos Wilders.\n\nThe losing captain sat alone.\n\n“I missed it. I missed the one that mattered.”',
    ['Jos Wilders: “We followed the', 'open: “I missed it.'],
  ],
  [
    'June is a name behind an office',
    'Governor June Castle said help was on its way. Castle said more rain would fall. The governor said in June that it would.',
    ['June Castle: help was on', 'June Castle: more rain would', 'June Castle: that it would'],
  ],
]

const throughWhom: readonly (readonly [text: string, channel: string])[] = [
  ['“See you in court,” Dale Ruck posted on X.', 'on X'],
  ['Speaking to BBC Radio Humber, fisherman Ted Coy said the cod had gone.', 'to BBC Radio Humber'],
  ['Speaking on the Today programme, Ted Coy said the cod had gone.', 'on the Today programme'],
  ['“I am not finished,” she told the Sunday Ledger’s Mark Tees.', 'told the Sunday Ledger'],
  ['Lee wrote in an op-ed for The Morning Post that the plan was reckless.', 'in an op-ed for The Morning Post'],
  ['Writing in the Gulf Herald, economist Samira Aziz said the peg would not last.', 'in the Gulf Herald'],
  ['In a post on Instagram, Ann Lee said it was over.', 'In a post on Instagram'],
  ['The singer told Rolling Stone magazine that she was done.', 'told Rolling Stone magazine'],
  ['The envoy told France’s Le Monde that the border would open.', 'told France’s Le Monde'],
  ['Ann Lee told a press conference that it was over.', 'told a press conference'],
  ['“We are ready,” Hall was quoted as saying by the Marlow Gazette.', 'quoted as saying by the Marlow Gazette'],
  ['Odd Hall was quoted by the Marlow Gazette as saying that it was over.', 'quoted by the Marlow Gazette'],
  [
    'Hall was quoted as saying in the Marlow Gazette that the club was ready.',
    'quoted as saying in the Marlow Gazette',
  ],
  [
    '“We are ready,” he was quoted as saying by the state news agency Sana.',
    'quoted as saying by the state news agency Sana',
  ],
  [
    'In remarks carried by state television, President Ruda said the vote would go ahead.',
    'carried by state television',
  ],
  ['In comments aired on state radio, Ms Orr said the line was safe.', 'aired on state radio'],
]

/** Told through nobody, or through who is no newsroom. */
const throughNobody: readonly string[] = [
  'The dose was safe, according to a report by the space agency.',
  'In a notice published on the website, Ms Orr said the line was safe.',
  'In remarks carried by the wind, Ruda said the vote would go ahead.',
  'In a paper written by her staff, Ms Orr was quoted as saying by mistake that the line was safe.',
  'In figures published by the committee, Ms Orr said, the line was safe.',
]

describe('through whom words came', () => {
  test.each(throughWhom)('%s', (text, expected) => {
    const [{ channel } = {}] = attributeQuotes(readDocument(text)).attributions
    expect(channel && text.slice(channel.start, channel.end)).toBe(expected)
  })

  test.each(throughNobody)('no newsroom: %s', (text) => {
    const kinds = attributeQuotes(readDocument(text)).attributions.map(({ channel }) => channel?.kind)
    expect(kinds).not.toContain('reported-by')
  })

  test('what a paper stands by is no way in which it is told', () => {
    const text = 'The Gazette stands by its report that the mayor was paid.'
    expect(attributeQuotes(readDocument(text)).attributions.map(({ channel }) => channel)).toEqual([undefined])
  })

  test('the Associated Press presses nobody', () => {
    const text = 'Lee said in an email to The Associated Press that the school was safe.'
    expect(attributeQuotes(readDocument(text)).attributions.map(({ stance }) => stance)).toEqual(['states'])
  })
})

describe('the same kinds in other words', () => {
  test.each(cases)('%s', (_, text, expected) => {
    expect(heard(text)).toEqual(expected)
  })
})
