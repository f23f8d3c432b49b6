import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** For each attribution outside of others: who is behind it, and the first words of what is said. */
const heard = (text: string): string[] => {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions.flatMap(({ speaker, content, within }) =>
    within === undefined
      ? [
          `${speakers.find(({ id }) => id === speaker)?.name ?? 'open'}: ${text
            .slice(content[0]!.start, content.at(-1)!.end)
            .split(' ')
            .slice(0, 4)
            .join(' ')}`,
        ]
      : [],
  )
}

test.each<[proves: string, text: string, all: string[]]>([
  [
    'the title of a work beside a subject is told of it, and the verb behind it is the subject’s',
    'Oskar Blum, author of “The Long Ditch,” said the canal was doomed. Imogen Rush, who directed “Salt on the Stairs”, told reporters that the cast slept in tents.',
    ['Oskar Blum: the canal was doomed', 'Imogen Rush: that the cast slept'],
  ],
  [
    'so is what somebody is called',
    'Nadia Frost, dubbed the “Queen of Ferries,” said the line would close. Kip Lagat, who calls himself “the snail,” said: “I will not race.”',
    ['Nadia Frost: the line would close', 'Kip Lagat: “I will not race.”'],
  ],
  [
    'and what they call something is theirs as well',
    'Ella Roth, who describes the scheme as “a swindle,” said she would sue.',
    ['Ella Roth: she would sue', 'Ella Roth: the scheme as “a'],
  ],
  [
    'a paper whose name ends like a verb hears what stands before',
    'The north gate was cracked, Otto Lind told the Tarn Echo. The lynx has been found, the zoo told the Sunday Post on Monday.',
    ['Otto Lind: The north gate was', 'zoo: The lynx has been'],
  ],
  [
    'the mark of a plural’s genitive is inside of a subject',
    'Pay talks have failed, the teachers’ union Edunord announced on Monday. “We are tired,” the drivers’ guild Wagon told reporters.',
    ['Edunord: Pay talks have failed', 'Wagon: “We are tired,”'],
  ],
  [
    'what is quoted of a subject stays with the tag behind it, where no clause follows that',
    'The deal, which “robs the poor,” said Ann Lee, was signed on Monday. “Left alone,” said the man, “we would starve.”',
    ['Ann Lee: The deal, which “robs', 'man: “Left alone,”'],
  ],
  [
    'a subject is parted from its tag by whatever is told beside it',
    '“We will not pay,” Mara Quill, the owner of a small fleet that has fished off the coast of Norland since her father bought two boats, in 1961, said in a statement. The council has met twice. “Nobody asked us,” Ian Pell, who leads the guild that spoke for the crews when the old harbour was closed, told reporters.',
    ['Mara Quill: “We will not pay,”', 'Ian Pell: “Nobody asked us,”'],
  ],
  [
    'and so is a prime minister from the ally who fled',
    '“This is the end of our trade,” Norland’s Prime Minister Aron Yates, head of a government that took power when the old ally Vik Yanor fled last week, said in English. The president has not replied.',
    ['Aron Yates: “This is the end'],
  ],
  [
    'what a club charges is no tag of a quotation before it',
    'In 2009, under what Mr Hedley called “the old model,” the Marden Club, a private course some thirty miles to the north of here, on the coast, charged a fee of a thousand marks. Mr Hedley left.',
    ['Hedley: what Mr Hedley called'],
  ],
  [
    'somebody with a title in what is told of a speaker is not the speaker',
    '“The first line of defence is in the villages,” said former minister of transport Odra Clement, who praised former president George W. Marsh for reaching out to the crews.',
    ['Odra Clement: “The first line of'],
  ],
  [
    'an adviser for a president is not the president',
    'A top adviser for President Ondo said the plan was too dear. A lawyer for Senator Orme argued that the vote was void.',
    ['top adviser for President Ondo: the plan was too', 'lawyer for Senator Orme: that the vote was'],
  ],
  [
    'but where somebody is in charge of their name may follow',
    'The editor of the Daily Mirror Kevin Marsh said the page was wrong.',
    ['Kevin Marsh: the page was wrong'],
  ],
  [
    'whose cousin somebody says to be is somebody else',
    'A woman who named herself as Grey’s cousin told reporters Wednesday that the boy was carrying a stick.',
    ['woman: that the boy was'],
  ],
  [
    'an official who is told of by a clause stands behind the verb',
    'Failing that, the navy has a plan to close the strait, even to small boats, said the officer who would talk only if his name was left out since he may not tell of it.',
    ['officer: Failing that, the navy'],
  ],
  [
    'and so does a man by what he wears, and whoever speaks for a house',
    '“I can hardly watch when a barn falls down,” said a man wearing goggles and a dark jacket. He was taken to a ward in Marden at dawn, said a spokesman for the prison.',
    ['man wearing goggles and a dark jacket: “I can hardly watch', 'prison: He was taken to'],
  ],
  [
    'behind a subject with something told beside it, what follows the verb is a clause',
    'The firm, which runs the ferry, said the officials who took the papers had no warrant.',
    ['firm: the officials who took'],
  ],
  [
    'a body whose noun looks like an adjective is a subject as well',
    'The military, which has called up more than 5,000 men, said the crews had found eight boats.',
    ['military: the crews had found'],
  ],
  [
    'a second verb joined to a tag is of the same one',
    'Ann Lee met the crews. “We have an answer,” she said, but added: “You will see it in the yard.”',
    ['Ann Lee: “We have an answer,”', 'Ann Lee: “You will see it'],
  ],
  [
    'what was told at a meeting before it is no part of the subject',
    'Following a long evening session, Ambassador Emil Gasan of Norland, which leads the group until autumn, told the press that its members had talked calmly.',
    ['Emil Gasan: that its members had'],
  ],
  [
    'what goes on behind a dash is of the same one',
    'Marden has previously criticised the plan of the port to store fuel — suggesting that it had a ruse in mind. The port hasn’t replied.',
    ['Marden: that it had a', 'Marden: the plan of the'],
  ],
  [
    'somebody’s own spokesperson is not the one of an agency who spoke before',
    'FERRA spokesperson Chris Gunn said the figure was rising. Mr. Barn heads next to Kelm, followed by Marden, according to his spokesperson. Pia Tay’s spokesman, Ian Bell, said she was ill. She will be back soon, her spokesman said.',
    [
      'Chris Gunn: the figure was rising',
      'spokesperson: Mr. Barn heads next',
      'Ian Bell: she was ill.',
      'Ian Bell: She will be back',
    ],
  ],
  [
    'what may be found and what is in demand was said by nobody',
    'Buyers could find cheaper ones elsewhere, but in many cases a fitting one may not be had. New tools slash demand for young builders, the guild said.',
    ['guild: New tools slash demand'],
  ],
  [
    'where and when it was said is not what was said',
    '“I think I’d do very well against him,” Tom Quill said Sunday on WBC’s Meet the Town. Quill was even more emphatic on Monday.',
    ['Tom Quill: “I think I’d do'],
  ],
])('%s', (_, text, all) => {
  expect(heard(text)).toEqual(all)
})
