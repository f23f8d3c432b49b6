import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** Sources and what is shown as theirs: without thoughts and plans. */
const shown = (text: string): string[] =>
  attributeQuotes(readDocument(text))
    .attributions.filter(({ weak }) => !weak)
    .map(({ source, content }) =>
      [source, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).join(': '),
    )

test.each<[proves: string, text: string]>([
  ['a thing that lies somewhere', 'Police found a rusty key in the shed behind the bakery on Friday.'],
  ['bodies', 'Officers found the bodies of two anglers near the weir on Sunday.'],
  ['a place in life', 'Lunn found herself in a queue that led round the harbour.'],
  ['what one comes upon', 'After the storm Odd Tay found a new way to the summit.'],
  ['a short name', 'Everyone at the brewery called him Oddy.'],
  ['a call on the telephone', 'The mayor called Ms Lunn to thank her for the soup.'],
  ['somebody who has to come', 'The owner called the FBI to look into the theft.'],
  ['a foul', 'While the referee hesitated, the visitors called foul.'],
  ['the way', 'He was showing me the path that the ferrymen had used for years.'],
  ['the door', 'The board showed Lunn the door in May.'],
  ['what is to be seen in a picture', 'A video posted on Monday shows a man who was in the crowd carrying a ladder.'],
  ['a hall that gets its name', 'A group of weavers named a hall after him.'],
  ['people who get a seat', 'The governor named five people to the harbour board.'],
  ['a person told of for the first time', 'A ferryman named Carl Bream received a medal in June.'],
  ['what goes on', 'The guild continued to resist plans to close the two mills.'],
  ['a race', 'Tay continued to lead on the last lap.'],
  ['questions that nobody is named for', 'The mayor has faced questions about her ties to the brewery.'],
  ['a question that is only raised', 'The loss raised the question of whether the coach was up to his job.'],
  ['a promise without its owner', 'The bridge fell after an unfilled promise to repair it.'],
  ['the page to its reader', 'Read more about how to mend nets here.'],
  ['the page to its reader, further on', 'Keep reading to learn how to plant a hedge in a dry year.'],
  ['what the page wants of its reader', 'To comment on this story, you must be logged in.'],
  ['a lead that is kept', 'Lunn maintains a wide lead over Tay in the north.'],
  ['a register that is kept', 'The guild maintained a private list of members.'],
  ['what a town has', 'The town boasts two harbours and a bakery named in her honour.'],
  ['what is thrown back', 'The anglers threw stones at the wardens, who responded with smoke and nets.'],
  ['what is done in answer', 'The council responded by closing the weir for a month.'],
  ['points in a match', 'Moe, a junior, now has 1,206 points.'],
])('nobody said: %s', (_, text) => {
  expect(shown(text)).toEqual([])
})

test.each<[proves: string, text: string, attributions: string[]]>([
  ['what an inquiry comes to', 'The inquiry found no evidence of a leak.', ['The inquiry: no evidence of a leak']],
  ['what a judge finds to be so', 'The judge found that the owner had lied.', ['The judge: that the owner had lied']],
  ['a judgement in a name', 'Lunn called him a liar.', ['Lunn: him a liar']],
  [
    'what a poll shows',
    'A poll showed Lunn with a clear lead in the north.',
    ['A poll: Lunn with a clear lead in the north'],
  ],
  ['whom somebody names', 'Lunn named the firm as the one that had lied.', ['Lunn: the firm as the one that had lied']],
  [
    'who goes on',
    '“The mill is old,” Lunn said. “It leaks,” she continued, “and it will fall.”',
    ['Lunn: “The mill is old,”', 'she: “It leaks,” … “and it will fall.”'],
  ],
  [
    'a claim that nobody is named for',
    'The guild met amid reports that the mill will close.',
    [': that the mill will close'],
  ],
  ['innocence', 'Lunn has maintained his innocence.', ['Lunn: his innocence']],
  ['what is maintained to be so', 'Lunn maintained the mill was safe.', ['Lunn: the mill was safe']],
  ['a boast', 'Tay boasted he could win two seats.', ['Tay: he could win two seats']],
  ['what somebody points out', 'Lunn points out that the mill leaks.', ['Lunn: that the mill leaks']],
])('still told: %s', (_, text, attributions) => {
  expect(shown(text)).toEqual(attributions)
})
