import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** For each attribution outside of others: who is behind it, and the first words of what is said. */
const heard = (text: string): string[] => {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions.flatMap(({ speaker, content, within }) =>
    within === undefined
      ? [
          `${speakers.find(({ id }) => id === speaker)?.name ?? 'open'}: ${text
            .slice(content[0]!.start, content[0]!.end)
            .split(' ')
            .slice(0, 3)
            .join(' ')}`,
        ]
      : [],
  )
}

const cases: readonly (readonly [proves: string, text: string, heard: readonly string[]])[] = [
  [
    'who made a message tells what is in it',
    'Mr Odd Roe posted another message saying: “A reward of ninety marks for the name of the driver.” Pia Tay wrote another post describing “the moral need of getting out.”',
    ['Odd Roe: “A reward of', 'Pia Tay: “the moral need'],
  ],
  [
    'who says so inside of a relative clause is not the one it is told of',
    'Odd Tay, the pilot who authorities say crashed the ferry on purpose, passed all his tests.',
    ['authorities: crashed the ferry'],
  ],
  [
    'a dateline is no part of who speaks, and “Human” is no office',
    'Fall River, Norland (WEX)Shay Marsh, the fiancee of a former player, revealed on Monday that she suspects something. Human Rights Watch has said that children were recruited.',
    ['Shay Marsh: that she suspects', 'Human Rights Watch: that children were'],
  ],
  [
    'who stands behind what somebody is to another is the one who is told of, and not the other',
    'The jury will hear from Alex Bradley, Tom Marsh’s former partner, who has accused Marsh of shooting him.',
    ['Alex Bradley: Marsh of shooting'],
  ],
  [
    'the singer is who sings, though called so before; the Pope is the one who is named',
    'The singer chose three songs. “I like it,” said Cody Marsh, who will sing alone. Marsh said it makes sense. “I want to share it,” the singer said.\n\nOn Sunday, Pope Francis said that he had learned of it. The Pope said that it might end.',
    [
      'Cody Marsh: “I like it,”',
      'Cody Marsh: it makes sense',
      'Cody Marsh: “I want to',
      'Pope Francis: that he had',
      'Pope Francis: that it might',
    ],
  ],
  [
    'who is behind an inverted verb speaks, whatever goes on behind them, and by what they are to somebody',
    'Wexby ran tests on Lunn, said Monk, prior to signing him in July. The driver, who was new, had felt alone in his job, said his girlfriend.',
    ['Monk: Wexby ran tests', 'girlfriend: The driver, who'],
  ],
  [
    'who hears something has not said it',
    'Ann Miller claimed the costs. Beth Hudson, the commissioner, recommended that Miller repay the sum. In one letter she told Hudson that it would be perverse.',
    ['Ann Miller: the costs', 'Beth Hudson: that Miller repay', 'Ann Miller: that it would'],
  ],
  [
    'the patient of a general case is nobody who was named',
    'Dr Jenny Marsh runs a clinic in Haven. “We see it weekly,” she said. A top reason: the patient requested it.',
    ['Jenny Marsh: “We see it', 'patient: it'],
  ],
  [
    'a surname behind a word that is no given name is whose it was, and not another’s',
    'Lewis Marsh made the perfect start to the season. Polesitter Marsh led from the first bend.\n\n“It is a dream,” Marsh said.',
    ['Lewis Marsh: “It is a'],
  ],
  [
    'letters are a body of their own, and not short for one whose name holds them',
    'Two eastern BNTO Guard ships sailed. The Northern BNTO Guard trained as well.\n\nThe exercise ends on Friday, BNTO said.',
    ['BNTO: The exercise ends'],
  ],
  [
    'a word that two bodies’ names begin with is their house, and a surname is a person’s before it is a firm’s',
    'Marl Studios is making a film, to be shown on Marl Network.\n\nMarl said that it was about a school. David Lunn runs Lunn Foods. “We bake,” Lunn said.',
    ['Marl: that it was', 'David Lunn: “We bake,”'],
  ],
  [
    'the younger of two of a name is not the one who is named in full',
    'The chapel was founded by Odd Phell. His estranged son Nate said that the members had voted him out. The younger Mr Phell said in a posting that his father had stopped eating.',
    ['Nate: that the members', 'open: that his father'],
  ],
  [
    'the company is the firm that its own paragraph begins with, and not the only one called a company before',
    'Norland Cars has denied the report. The company said sales were fine.\n\nHarbour Music is now letting people listen for nothing on phones, as well as online, and investors are nervous. The company published a blog post that said customers without a subscription could now listen.',
    ['Norland Cars: the report', 'Norland Cars: sales were fine', 'Harbour Music: customers without a'],
  ],
  [
    'a name told beside somebody else in a relative clause, or in a list, is not he',
    'Her first six albums were bought by a company owned by talent manager Scott Bruhn. Bruhn has worked with the likes of Kay Best and Kim Cardew - both of whom Tilda Marsh has had feuds with.\n\nHe has consistently denied being unfair to her.',
    ['Scott Bruhn: being unfair to'],
  ],
  [
    'they are the two who stand together right before',
    'Her post got the attention of two politicians: Senator Ann Warden and congresswoman Bea Cortes.\n\nThey criticised the firm and the effect that big businesses have.',
    ['Senator Ann Warden and congresswoman Bea Cortes: the firm and'],
  ],
  [
    'and the others where the sentence is about them',
    'The tenants met Senator Ann Warden and congresswoman Bea Cortes.\n\nThey criticised the firm and the effect that big businesses have.',
    ['tenants: the firm and'],
  ],
  [
    'it is a firm that has spoken, and not what it wrote',
    'Searoute announced on Monday that service is back. That is according to a note by Searoute, which said that all ports are no longer affected. Searoute had problems on 8 October, which it said was caused by a cable.',
    ['Searoute: that service is', 'Searoute: That', 'Searoute: that all ports', 'Searoute: which'],
  ],
  [
    'who holds an office with a field behind it is who is named there, and no other minister',
    'Science Minister David Willard said: “Today is a day.” Minister for the polar regions Mark Simmond said: “A new ship will extend our reach.”',
    ['David Willard: “Today is a', 'Mark Simmond: “A new ship'],
  ],
  [
    'who asked is not who answers',
    'Senator Brand said it was fine. Asked about the plan by Labor’s Senator Nova Perl, the first woman in Parliament, Senator Brand said section 18C “goes about it in the wrong way”.\n\nHe said the Government is acting in the interests of free speech.',
    ['Brand: it was fine', 'Brand: section 18C “goes', 'Brand: the Government is'],
  ],
  [
    'an agency that quotes him as saying it passed it on',
    'Norlandish President Martin Ping spoke on Monday. “Understand it,” Ping said. “Severely punish the gang,” Xinpress quoted him as saying.',
    ['Martin Ping: “Understand it,”', 'Martin Ping: “Severely punish the'],
  ],
  [
    'what is named in their own words, or is part of a word, is not they',
    'Brock had been part of the Lantern-nominated band since 1984.\n\nThey had recently announced they would hold the fifth Otter-B-Q concert on 16 August at a park.',
    ['open: they would hold'],
  ],
  [
    'two single marks close a quotation, and “Will” is a name in the middle of a sentence',
    '“It was an attempt to mislead voters,’’ Will Moyle, chief executive of the fact-checking website Full Fact, told the BBC. “And I think it is wrong.”',
    ['Will Moyle: “It was an'],
  ],
  [
    'a subject with its clause behind what leads the sentence',
    'In a reflection of the confusion, the Harbour Commission, which regulates campaign finances, issued a statement warning that “voters are entitled to transparency.”',
    ['Harbour Commission: that “voters are'],
  ],
  [
    'when is no part of who',
    'The Norland Union’s top court last week ruled that countries must name products.',
    ['Norland Union’s top court: that countries must'],
  ],
  [
    'a name that ends in what looks like a verb',
    'The committee took a long overdue step on May 7, 2014, with its move to reform one aspect of the programs, Human Rights Watch said today.',
    ['Human Rights Watch: The committee took'],
  ],
  [
    'a lawyer told behind an "and" is not the one named before it',
    'Margie Holt, the daughter of the founder, the Rev. Odd W. Holt, and a lawyer who argued the case before the court, was glad.',
    ['lawyer: the case before'],
  ],
  [
    'who the narration has turned to, and of whom a clause tells, is he',
    '“We appreciate your respect,” said Jack Ketso, her publicist. Ketso did not say what she is treated for.\n\nThe move comes as a surprise to Lantern Pictures’ Matthew Conner, who worked with her on a film.\n\n“Tara was professional,” he told the Echo.',
    ['Jack Ketso: “We appreciate your', 'Jack Ketso: what she is', 'Matthew Conner: “Tara was professional,”'],
  ],
  [
    'a name behind who they are to somebody ends the sentence',
    'She has checked into a centre in Malden, according to her publicist, Jack Ketso. “We appreciate it,” he said.',
    ['Jack Ketso: She has checked', 'Jack Ketso: “We appreciate it,”'],
  ],
  [
    'Dave is David, so that the surname is one person’s',
    'David Brokie, frontman of a band, has been found dead, police said. “My friend Dave Brokie was a singer,” Flanagan said. In an interview last year, Brokie said he was less than sober.',
    ['police: David Brokie, frontman', 'Flanagan: “My friend Dave', 'David Brokie: he was less'],
  ],
  [
    'and two given names of their own are two people',
    'David Marsh met Daniel Marsh. Marsh said it was over.',
    ['open: it was over'],
  ],
  [
    'an office written small, with its field, before a name',
    'US secretary of state John Kerrin accused Norland of an act of war.',
    ['John Kerrin: Norland of an'],
  ],
  [
    'a name before a noun only tells which, and is not it',
    'Officers were called to a home, Norland States police said. Foul play is not suspected, it said.',
    ['Norland States police: Officers were called', 'open: Foul play is'],
  ],
  [
    'a participle led by "after" is the main clause’s subject’s',
    'Marsh got support last week, after accusing them of trying to stop her concert.',
    ['Marsh: them of trying'],
  ],
  [
    'a body that spoke some turns ago is not "the regulator"',
    'Northgate Examinations said all pupils would get the marks. “I sat there and cried,” said Wren Alder, 16. The regulator said it would ask questions.',
    ['Northgate Examinations: all pupils would', 'Wren Alder: “I sat there', 'regulator: it would ask'],
  ],
  [
    'what a principal writes is no aide’s',
    'Mayor Colin Dray wanted the site sold, an aide said. He also wrote to the council that the price was fair.',
    ['aide: Mayor Colin Dray', 'Colin Dray: that the price'],
  ],
  [
    'what a principal tweets is no spokesman’s',
    'Senator Paul Grieve left early. Grieve was unwell, a spokesman said. He also tweeted that he would be back.',
    ['spokesman: Grieve was unwell', 'Paul Grieve: that he would'],
  ],
  [
    'what somebody without a name goes on to write is theirs where nobody else is told of',
    'The roof leaked for a year, an aide said. He also wrote that the council knew.',
    ['aide: The roof leaked', 'aide: that the council'],
  ],
  [
    'a second thing that somebody calls by a name speaks as little as the first',
    'The council voted on parking on Monday night. In his speech Mr Horner called the scheme “a gift to the town” and his critics “the usual choir”. Ada Lunn called it “a tax”, and her rival “a farce”.',
    ['Horner: the scheme “a', 'Ada Lunn: it “a tax”', 'rival: “a farce”'],
  ],
  [
    'a mark that is missing before a tag ends where the tag begins, whichever comes first in it',
    'The council voted on parking on Monday night.\n\n“The plan is poor and it will cost us dearly, Mr Hunt said. “It will fail within a year.”\n\n“Nobody asked us, said Ann Pell. “Not once.”',
    ['Hunt: “The plan is', 'Ann Pell: “Nobody asked us'],
  ],
  [
    'who is written to is none of what is asked',
    'Three mothers wrote to the harbour secretary urging him to close the yard before winter. Ada Lunn wrote to Councillor Dunn begging her to visit.',
    ['mothers: him to close', 'Ada Lunn: her to visit'],
  ],
  [
    'what somebody never said is the writer’s; what they never said why is left open',
    'Mr Renn never said that the boats would be paid for. He has never said why the yard was sold. “I never said that,” Mr Renn told reporters.',
    ['Renn: why the yard', 'Renn: “I never said'],
  ],
  [
    'what is claimed by taking or asking for it is told by nobody; what is claimed in words is',
    'Norland claimed sections of the sea in 1988, and Mr Renn claimed expenses of two thousand pounds. The League claimed responsibility for the fire.',
    ['League: responsibility for the'],
  ],
  [
    'an account of somebody’s own is theirs, and so is what they put like that',
    'Two divers were lost off Holm on Saturday night. By his own account, Ned Vane had been asleep when the alarm rang. In Lee Marden’s telling, the alarm never rang that night. “A mistake that nobody will own” is how Pia Holt puts it.',
    ['Ned Vane: had been asleep', 'Lee Marden: the alarm never', 'Pia Holt: “A mistake that'],
  ],
  [
    'who is told something by somebody is none of what is told',
    'The inquest opened on Monday. A jury was told by Mr Bell that the firm had known for a year. Residents were told by the council that the pier would close.',
    ['Bell: that the firm', 'council: that the pier'],
  ],
  [
    'what is set between commas ends there, and the sentence goes on without it',
    'The stock fell in March. Mr Reid, described by colleagues as shy, has not commented. The plan was described by residents as a threat.',
    ['colleagues: Mr Reid,', 'residents: The plan'],
  ],
  [
    'a second answer of one who is accused is an entry of its own',
    'The yard was shut in May. Ole Brandt admitted taking the money but denied fraud. Ann Lee confirmed the sale and refused to say who had paid.',
    ['Ole Brandt: fraud', 'Ole Brandt: taking the money', 'Ann Lee: who had paid', 'Ann Lee: the sale'],
  ],
  [
    'a clause that is told may go on with a second verb, and that is no second answer',
    'The yard was shut in May. Ann Lee said the yard was cold and blamed the roof.',
    ['Ann Lee: the yard was'],
  ],
  [
    'who walks back their own words repudiates them',
    'The yard was shut in May. The agency backed away from its estimate that forty would go. Ann Lee backtracked on her pledge to keep it open. The soldiers backed away from their cars, and Mr Roe took back his coat.',
    ['agency: its estimate that', 'Ann Lee: her pledge to'],
  ],
  [
    'neither of two answers is an answer; a short tag on the network tells',
    'The yard was shut in May. Flights will start again at dawn, the airport tweeted. The company would neither confirm nor deny the report on Friday.',
    ['airport: Flights will start', 'company: nor deny the'],
  ],
  [
    'whose view it is stands behind “by”, and of what it is before it',
    'The stock fell by half in March, when the chairman left. It is regarded by many brokers as cheap. The sale was seen by residents to have been rushed. The plan was considered by the board on Monday.',
    ['brokers: It', 'residents: The sale'],
  ],
  [
    'a site’s name is whole, whatever word it begins with',
    'Orbit.com said the capsule had landed. The shop told its staff that fees would rise, and Change.org said 9,000 people had signed. The council says the parcels were late.',
    [
      'Orbit.com: the capsule had',
      'shop: that fees would',
      'Change.org: 9,000 people had',
      'council: the parcels were',
    ],
  ],
]

describe('whose words they are', () => {
  test.each(cases)('%s', (_, text, all) => {
    expect(heard(text)).toEqual(all)
  })

  test.each([
    ['The roof leaked for a year, an aide said. He also said that the council knew.', true],
    ['Colin Dray wanted the site sold, an aide said. He also said that the price was fair.', false],
  ])('somebody without a name goes on for sure only where nobody else is told of: %s', (text, sure) => {
    expect(attributeQuotes(readDocument(text)).attributions.at(-1)?.sure).toBe(sure)
  })

  test('who takes back their own words repudiates them', () => {
    const text = 'The yard was shut in May. Ann Lee has walked back her claim that the roof was safe for work.'
    expect(attributeQuotes(readDocument(text)).attributions.at(-1)).toMatchObject({ stance: 'repudiates' })
  })
})
