import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** Whom each attribution outside of others is by, with the words of its source. */
const heard = (text: string): string[] => {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions.flatMap(({ speaker, source, within }) =>
    within === undefined
      ? [
          `${speakers.find(({ id }) => id === speaker)?.name ?? 'open'} | ${source.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
        ]
      : [],
  )
}

test.each<[proves: string, text: string, all: string[]]>([
  [
    'a name with a stroke in it is whole',
    'Sarwan al-Bakri, a leader in the north, said the road was shut. “The road needs guards,” al-Bakri said, without naming any.',
    ['Sarwan al-Bakri | Sarwan al-Bakri, a leader in the north,', 'Sarwan al-Bakri | al-Bakri'],
  ],
  ['and so is a noun', 'The plan was criticised by passers-by as a folly.', ['passers-by | passers-by']],
  [
    'when it was is no part of who',
    'Yesterday a neighbour recalled seeing the van in the lane. ‘I saw the van at three,’ he said.',
    ['neighbour | a neighbour', 'neighbour | he'],
  ],
  [
    'a clause inside of another has a subject of its own, with what is told of it',
    'Dan Reeve, the councillor who lodged the complaint, has been critical after the standards board, which has ten members, recommended that Coe should repay the money.',
    ['standards board | the standards board, which has ten members,'],
  ],
  [
    'of a statement from a man who claims something the man is heard',
    'Workers will testify, with a statement from a man who claims the driver threatened him. She spoke to a woman who says the ferry is unsafe.',
    ['man | who', 'woman | who'],
  ],
  [
    'where somebody is from is no part of their name',
    '“It is witty,” said Londoner Tony Fray. “It is good,” said New Yorker Ann Dee. Glaswegian Tom Wyre said it was fine.',
    ['Tony Fray | Londoner Tony Fray', 'Ann Dee | New Yorker Ann Dee', 'Tom Wyre | Glaswegian Tom Wyre'],
  ],
  [
    'a country is no bank',
    'Israel said on Monday it would end the talks. The bank said prices would fall.',
    ['Israel | Israel', 'bank | The bank'],
  ],
  [
    'the company is the one that its paragraph is about, and not one told of before it',
    'WeHaul says it is the largest haulage company in the state.\n\nTova has said it will close. WeHaul told its drivers to wait.\n\nNilo is now letting people listen for nothing. The company published a post that said anyone could listen.',
    ['WeHaul | WeHaul', 'Tova | Tova', 'WeHaul | WeHaul', 'Nilo | The company'],
  ],
  ['an advert is read', '“Free to whoever wants it,” the advert read.', ['advert | the advert']],
  [
    'the state behind a name is nobody, and who follows it is the one before it',
    '“It is a blow,” said Chairman Nick Rahl (D-W.Va.), who said he would table a plan in spring.',
    ['Nick Rahl | Chairman Nick Rahl (D-W.Va.)', 'Nick Rahl | who'],
  ],
  [
    'a clause about one with an “and” in it makes no two',
    'Dale Hale, who leads the Farm and Harbour Board, said the change was small.',
    ['Dale Hale | Dale Hale, who leads the Farm and Harbour Board,'],
  ],
  [
    'whom a message is sent to has not written it',
    'Ann Coe said she thought Vasily Petrin was in Holm. Her latest message to Petrin reads: “Go home.”',
    ['Ann Coe | Ann Coe', 'latest message | Her latest message to Petrin'],
  ],
  [
    'who issued a statement tells what is in it',
    'Late in the day, police issued a statement saying: “We can say that a man has told us of threats.”',
    ['police | police'],
  ],
  [
    'what somebody did before a participle is nothing that they said',
    'The league fined the rowers, but Marden College President Ivo Coe went a good deal further, saying the college’s days in the league are over.',
    ['Ivo Coe | Marden College President Ivo Coe'],
  ],
  [
    'when it was said, behind an inverted verb, is no part of who',
    '“They belonged to a group of guards,” said Guild President Malik Niaz while voicing his regret over it. “We left,” said Ann Coe after the match.',
    ['Malik Niaz | Guild President Malik Niaz', 'Ann Coe | Ann Coe'],
  ],
  [
    'marks in the clause before a pronoun don’t keep it from the one that the clause tells of',
    'Hilda Hogg voiced concern. “It’s hard to do,” Hogg said.\n\nWhile the “Damp. It’s ours.” posters did not please Tara Lunn, Marden Department of Health information officer, she said she would not judge them.',
    ['Hilda Hogg | Hilda Hogg', 'Hilda Hogg | Hogg', 'Tara Lunn | she'],
  ],
  [
    'of several of a surname the one who spoke last goes on, where no other has begun a paragraph',
    'Former mayor Bill Clifton defended the taking of money. Hilda Clifton became clerk in 2009.\n\n“They gave us money,” Clifton said. Carla Clifton did not speak.',
    ['Bill Clifton | Former mayor Bill Clifton', 'Bill Clifton | Clifton'],
  ],
  [
    'and nobody is told where one has',
    'Former mayor Bill Clifton defended the taking of money.\n\nHilda Clifton became clerk in 2009.\n\n“They gave us money,” Clifton said.',
    ['Bill Clifton | Former mayor Bill Clifton', 'open | Clifton'],
  ],
  [
    'a day before a name is no part of it; what a court is told needs no “that”',
    'Yesterday Tom Wyre told the court he was ill. Today Mr Wyre said it was over.',
    ['Tom Wyre | Yesterday Tom Wyre', 'Tom Wyre | Mr Wyre'],
  ],
  [
    'two words of Latin behind an office are no name',
    'Senate President Pro Tem David Long told Delf he would lose his post.',
    ['David Long | Senate President Pro Tem David Long'],
  ],
  [
    'handouts, benches and post-mortems are heard',
    'The handout said the state was taking steps. The three-judge bench said that Coe had met them. He died of drowning, according to a post-mortem.',
    ['handout | The handout', 'three-judge bench | The three-judge bench', 'post-mortem | a post-mortem'],
  ],
  [
    'who is accused is told with age and home, and the home has denied nothing',
    'Marr, 34, of Holm, denies arson. Tom Wyre told the jury: “There is no evidence.”',
    ['Marr | Marr, 34, of Holm', 'Tom Wyre | Tom Wyre'],
  ],
  [
    'with whom a statement is released doesn’t tell it alone',
    'The ten-member committee tried to calm critics by publishing a joint letter with Ms Hale describing the case as “complex” and stressing that the minister had been warned.',
    ['ten-member committee | The ten-member committee', 'ten-member committee | The ten-member committee'],
  ],
  [
    'a second or third of a name is called by it, and not by his number',
    'William Jannes II, a member of the club, said nobody should use the word. The song was by Tristan Jannes, a rapper.\n\n“That word needs to die,” Jannes told the Herald.',
    ['William Jannes II | William Jannes II, a member of the club,', 'William Jannes II | Jannes'],
  ],
  [
    'who adds something is who said what stands before',
    'Prime Minister Scott Moreton said in a statement, “We are glad and grateful” at the sailors’ return, adding that their parents sent a word of thanks.',
    ['Scott Moreton | Prime Minister Scott Moreton', 'Scott Moreton | Prime Minister Scott Moreton'],
  ],
  [
    'the leader of a country is its president, who is told of as that',
    'Russian President Vlad Petin called the raid a “disgrace” on Sunday. The Russian leader said he would go.',
    ['Vlad Petin | Russian President Vlad Petin', 'Vlad Petin | The Russian leader'],
  ],
  [
    'a label in capitals may say what somebody is',
    'TOM WYRE: When will it open?\n\nANN COE, harbour master: In May.\n\nWYRE: Are you sure of it?\n\nCOE: I am quite sure.',
    ['TOM WYRE | TOM WYRE', 'ANN COE | ANN COE, harbour master', 'TOM WYRE | WYRE', 'ANN COE | COE'],
  ],
  [
    'a paper told of beside a thing takes no turn from the body that spoke',
    'In a statement on Saturday the Polar Games Committee said it wished Norland well, a custom backed by a UN resolution that asks nations to keep a truce. It said: “We talk of sport alone.”',
    ['Polar Games Committee | the Polar Games Committee', 'Polar Games Committee | It'],
  ],
  [
    'a newspaper is no “they”',
    'The gang emptied her bag, the Marden Post reported. They asked for her street.',
    ['Marden Post | the Marden Post', 'open | They'],
  ],
  [
    'who gets a letter doesn’t say what is in it, and who sends one does',
    'Carla Chall got a letter saying the chairs were old. Ann Coe sent a letter saying the pier was shut.',
    ['letter | a letter', 'Ann Coe | Ann Coe'],
  ],
  [
    'who is asked something answers, and not who asked her',
    'Carla Chall, a retired nurse, had asked for new chairs. But the clerk who came to her door asked her whether she slept badly, to which she replied “yes”. She said she read in May that this was held against her.',
    ['Carla Chall | Carla Chall, a retired nurse,', 'clerk | the clerk who came to her door', 'Carla Chall | She'],
  ],
  [
    'a quotation that is never closed ends before the sentence that gives the word to another',
    'Fisherman Odd Greer said: ‘Each of them is a danger. If they are hungry they could well turn on a man. Tom Hardman, of the Marl Trust, said: ‘I know of one that was seen years ago.’',
    ['Odd Greer | Fisherman Odd Greer', 'Tom Hardman | Tom Hardman, of the Marl Trust,'],
  ],
  [
    'and so in double marks',
    'Fisherman Odd Greer said: "Each of them is a danger. If they are hungry they could well turn on a man. Tom Hardman, of the Marl Trust, said: "I know of one that was seen years ago."',
    ['Odd Greer | Fisherman Odd Greer', 'Tom Hardman | Tom Hardman, of the Marl Trust,'],
  ],
  [
    'the house that somebody leads is no part of their name',
    'Deputy editor of the Daily Mirror Carl Tay tweeted: “It is over.” Chief executive of the Marl Trust Ann Coe said it was sad.',
    ['Carl Tay | Deputy editor of the Daily Mirror Carl Tay', 'Ann Coe | Chief executive of the Marl Trust Ann Coe'],
  ],
  [
    'a study’s author is a person, and no study',
    '“Water is hard to find,” study lead author Lucas Pagan, a planetary scientist at Marl, said in a statement.',
    ['Lucas Pagan | study lead author Lucas Pagan, a planetary scientist at Marl,'],
  ],
  [
    'a month may be somebody’s name, where no time is told',
    'The home secretary, Theresa May, will bring in new rules after telling MPs that many searches were unlawful.\n\n“I want to make myself clear,” May told the Commons. “Nobody wins,” she told MPs. May launched the review last July saying she wanted to cut them. In May the board met. April Jones said it was late.',
    [
      'Theresa May | The home secretary, Theresa May,',
      'Theresa May | May',
      'Theresa May | she',
      'Theresa May | May',
      'April Jones | April Jones',
    ],
  ],
  [
    'a month that is only a month names nobody',
    'Ann Coe said in May that it was over. The firm’s May report said sales rose. On May 3 she said it again.',
    ['Ann Coe | Ann Coe', 'firm’s May report | The firm’s May report', 'Ann Coe | she'],
  ],
  [
    'with whom somebody is pictured has claimed nothing',
    'Two lawyers for Virginia Robbs, pictured here with her husband Robert Guff in Marden, who claims to have been hurt, filed a suit.',
    ['Virginia Robbs | who'],
  ],
  [
    'behind “there was” a second clause has its own subject',
    'However, there had been no formal order for a sale and Tom Dunn later told the Guardian the bank “never called again”.',
    ['Tom Dunn | Tom Dunn'],
  ],
  [
    'who is of a house is a person, whatever they are called by later',
    'The lane runs past a quay, said Sunthon Rakdee of the charity Marl Road Research Center. “It is always busy,” he said. Most crashes are caused by haste, according to Sunthon.',
    [
      'Sunthon Rakdee | Sunthon Rakdee of the charity Marl Road Research Center',
      'Sunthon Rakdee | he',
      'Sunthon | Sunthon',
    ],
  ],
])('%s', (_, text, all) => {
  expect(heard(text)).toEqual(all)
})
