import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** Sources and what they are told to have said. */
const said = (text: string): string[] =>
  attributeQuotes(readDocument(text)).attributions.map(({ source, content }) =>
    [source, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).join(': '),
  )

test.each<[proves: string, text: string, attributions: string[]]>([
  [
    'a list of charges behind the name of who is accused is nobody’s words',
    'All of them were taken to the county jail.\n\nOdd L. Tay: Possession of a firearm, possession of a stolen car, held in jail in lieu of $70,000 bond.',
    [],
  ],
  [
    'what a label leads to is still said',
    'The panel met on Monday.\n\nOdd Tay: It has to be built, and it has to be built now.',
    ['Odd Tay: It has to be built, and it has to be built now'],
  ],
  [
    'who is the subject of rumours has not told them',
    'The singer Odd Tay has been the subject of rumours that he left the band in May.',
    [],
  ],
  ['what might be is not told', 'If Marmor maintains her lead, she’ll be the only member from the north.', []],
  ['an idiom', 'That said, the two firms might have made a good fit.', []],
  [
    'a participle before a noun',
    'The protests began over proposed legislation that would have meant that suspects could be sent abroad.',
    [],
  ],
  [
    'a participle beside its subject, whose verb comes behind a day',
    'The discoveries announced Wednesday came from data that was collected before the failure.',
    [],
  ],
  [
    'what was found in a study announced on a day is still told',
    'The Guild announced Wednesday that its crews had found the wreck.',
    ['The Guild: that its crews had found the wreck'],
  ],
  [
    'a noun of telling that somebody works on, or that a thing is',
    'The agency is working on a call for proposals for the instruments that will fly. The title is a formidable warning of the capabilities of the car.',
    [],
  ],
  [
    'what somebody was asked is only what they answered to, and that they gave no answer is told',
    'Ms Marga Holt did not offer a response when asked about the decision. The port offered no comment.',
    ['Ms Marga Holt: a response when asked about the decision', 'The port: no comment'],
  ],
  [
    'when something was said is nothing that a website tells',
    '“But honestly, who could take any of this seriously?” she said years later, according to her official website.',
    ['she: “But honestly, who could take any of this seriously?”'],
  ],
  [
    'what the writer makes of a number that somebody told',
    'That is less than the $53 million figure Lunn cited, but it is in the ballpark. That is smaller than what Lunn said, but his number is reasonable.',
    [],
  ],
  [
    'acts: to report on, to be found dead, to assure oneself a place, proposed reforms, to raise questions',
    'Two journalists were shot as they reported on the preparations. In 2011, lead guitarist Cory Smote was found dead on the bus. Gordon virtually assured himself a spot in the final. For example, several proposed reforms that were needed have been removed.',
    [],
  ],
  [
    'more acts: pronounced dead, on behalf of, posts to ponder, the same way, reports of',
    'She was pronounced dead by a crew. Her father issued a statement on behalf of his family. He posts new findings for members of his firm to ponder. A majority responded the same way. Numerous media reports of armoured carriers came in.',
    [],
  ],
  [
    'a piece of a compound is no verb of telling',
    'Crews worked through the night on the grandly-named Concord Barrage. The bridge is shut, Norland’s state-run agency said.',
    ['Norland’s state-run agency: The bridge is shut'],
  ],
  [
    '“say” for an example, and what anyone might say',
    'People who own, say, two boats pay twice. One might argue that the pier is finished. You could call it a harbour of sorts.',
    [],
  ],
  [
    'a byline, what was left unsaid, and what is only cited',
    'The Bugle, citing a ministry statement, wrote that the pier was shut. He left without naming the firm. Odd Tay reported this story from Marden.',
    ['The Bugle,: that the pier was shut'],
  ],
  [
    'a thing that can’t speak shows, and nobody says',
    'This list suggests a troubling pattern. The water’s depths have revealed no secrets. The email saga raised questions about her campaign.',
    [],
  ],
  [
    'tests, a body of research, a crew and a share of people do tell',
    'Tests later revealed that the hull was cracked. A growing body of research indicates that it rusts. The crew said they saw no light. A third of owners say they would sell.',
    [
      'Tests: that the hull was cracked',
      'A growing body of research: that it rusts',
      'The crew: they saw no light',
      'A third of owners: they would sell',
    ],
  ],
  [
    'acts: who is called, what is found to be so, attacked with stones or turned down, and why one went there',
    'She called police. Youths attacked a museum and killed a guard. He finds it relaxing. The captain declined an offer of arbitration. I spent a week there to write a profile about him. That’s not to say it is over.',
    [],
  ],
  [
    'a wish to be told is declined all the same',
    'The port declined a request for an interview.',
    ['The port: a request for an interview'],
  ],
  ['the outlet’s own people report from somewhere', 'Odd Tay reported from Marden.', []],
  [
    'found guilty, told oneself, wept while listening, adds to the pile, is not out for revenge',
    'He faces jail if found guilty of perjury. I kept telling myself that it was hard. Odd Lunn was in court and cried while listening to the evidence. The attack adds to the sense that all is lost. Although he is angry, Tay isn’t out for revenge.',
    [],
  ],
  [
    'what anyone may call something, what one wonders, and what somebody was asked about',
    'Still, one does wonder what happened to the support for Jess Tay. It is the first in a month (if you can call the “Sponge” sequel a “family” film). When questioned about the box, Tay said she was unsettled.',
    ['Tay: When questioned about the box … she was unsettled'],
  ],
  [
    'a passive with a few words in quotation marks, and fans who are encouraged',
    'He was cited as an “honoured member.” Fans are being encouraged to post the song that they like.',
    [],
  ],
  [
    'criticism that somebody draws is not theirs',
    'Lunn also drew criticism for closing the pier. The mayor faced questions about the contract.',
    [],
  ],
  [
    'the subject of a passive says nothing where nobody is named who did it',
    'No injuries were reported. The children’s parents aren’t shown. They are called “free” because nobody buys them. The details of the bid have not been announced.',
    [],
  ],
  [
    'who is quoted as saying something has said it',
    '“Two people from the village were hurt,” governor Odd Tay was quoted as saying. Marga Holt was reported as saying that the pier would close.',
    ['governor Odd Tay: “Two people from the village were hurt,”', 'Marga Holt: that the pier would close'],
  ],
  [
    'a tag behind a dash, and two who speak together behind a lead',
    'But getting that is not a guarantee of success — especially if it’s highly divisive — said Pete Seath, a strategist. Ten people were killed when an earthquake razed villages on the island Sunday, officials and state media said.',
    [
      'Pete Seath, a strategist: But getting that is not a guarantee of success — especially if it’s highly divisive',
      'officials and state media: Ten people were killed when an earthquake razed villages on the island Sunday',
    ],
  ],
  ['the outlet itself', 'We should also note that the price per gram is calculated.', []],
  [
    'a clause with its helping verb goes on behind a source that is set in',
    'He had, according to Alex Horne of the Wexby Post, killed and eaten a wild rabbit before he was taken to a hospital.',
    ['Alex Horne of the Wexby Post: He had … killed and eaten a wild rabbit before he was taken to a hospital'],
  ],
  [
    'a clause goes on behind a source that is set in',
    'The Otters, according to reports, have offered Lunn a seven-year deal worth four million.',
    ['reports: The Otters … have offered Lunn a seven-year deal worth four million'],
  ],
  [
    'who is behind an inverted verb speaks, and not the noun before it',
    'The dead included 13 children and two teachers, said police Lieutenant Colonel Anton Tammavic.',
    ['police Lieutenant Colonel Anton Tammavic: The dead included 13 children and two teachers'],
  ],
  [
    'an inverted verb whose subject has its house, and what is told of that, behind it',
    'The harbour master is seen as hard even within the guild, said Odd Lunn, a senior fellow at the Marden Institute, which was founded by shipowners.',
    ['Odd Lunn, a senior fellow at the Marden Institute: The harbour master is seen as hard even within the guild'],
  ],
  [
    'who is behind an inverted verb is no part of what is said, whatever the tokenizer takes it for',
    '“They need more of them,” says Ward. The losses were small, say experts.',
    ['Ward: “They need more of them,”', 'experts: The losses were small'],
  ],
])('%s', (_, text, attributions) => {
  expect(said(text)).toEqual(attributions)
})

test('what somebody refuses to do is no word of theirs: it is kept as a plan is', () => {
  const { attributions } = attributeQuotes(
    readDocument('The shop refused to repair the chair. The shop refused to comment on it.'),
  )
  expect(attributions.map(({ weak }) => weak)).toEqual([true, undefined])
})
