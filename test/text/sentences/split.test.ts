import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { splitParagraphs } from '../../../src/text/sentences/paragraphs.ts'
import { splitSentences } from '../../../src/text/sentences/split.ts'
import { cpuMs } from '../../cpu.ts'

const split = (text: string) => readDocument(text).sentences.map(({ start, end }) => text.slice(start, end))

describe('a sentence ends where a reader ends it', () => {
  test.each<[string, string[]]>([
    ['two plain sentences', ['The pier is shut.', 'It will open in May.']],
    ['a title before a name', ['Mr. Ferris met Dr. Brook.', 'They talked.']],
    ['initials', ['J. K. Ferris spoke.', 'Nobody answered.']],
    ['a middle initial', ['Ann B. Lee spoke.', 'Nobody answered.']],
    ['"U.S." inside a sentence', ['The U.S. Senate met.', 'It rained.']],
    ['"U.S." at the end of one', ['He left the U.S.', 'The ship followed.']],
    ['a.m. inside', ['They met at 9 a.m. on Friday.', 'It rained.']],
    ['a month', ['It opens on Sept. 4 at noon.', 'Bring a coat.']],
    ['a numbered proposal', ['Voters passed Prop. 22 in May.', 'It rained.']],
    ['a decimal', ['Prices rose 3.5 percent.', 'Wages fell.']],
    ['a company', ['Northline Corp. said it would close.', 'Nobody was told.']],
    ['a stop inside marks', ['“The pier is shut.”', 'She left.']],
    ['straight marks', ['"The pier is shut."', 'She left.']],
    ['two strokes that stand apart', ["it is `` all over . ''", 'she left .']],
    ['two strokes that open the next', ['She left.', "''The pier is shut,'' he said."]],
    ['a question inside marks goes on', ['“Who will pay?” she asked.', 'Nobody knew.']],
    ['an exclamation inside marks goes on', ['“Never!” he said.', 'He left.']],
    ['who speaks begins again', ['“I … I cannot say,” she told them.', 'She left.']],
    ['a word and a pause', ['“Well … Mr Coe was there,” he said.', 'She left.']],
    ['a pause between two sentences', ['“The plan to save the pier is dead …', 'I am glad,” he said.']],
    ['a quote opens the next', ['She left.', '“The pier is shut,” he said.']],
    [
      'stops in a quoted phrase that the sentence goes on behind',
      ['The town’s viral “Soup. We are in it.” campaign has drawn laughter.', 'The mayor is not amused.'],
    ],
    ['stops in a quotation that somebody says', ['He said: “Soup.', 'We are in it.”', 'The mayor was not amused.']],
    ['a title right behind a mark', ["She posted: ''Ms. Holm met them all.''", 'He left.']],
    ['what somebody is', ['That is because of who I am.', 'Coe noted that he knew.']],
    ['an hour', ['It opens at 9 am Friday.', 'At 9 a.m. Saturday it shuts.']],
    ['a small word before I', ['I slept in the sun.', 'I woke at nine.']],
    ['a volume', ['Read Vol. I of it.', 'It is short.']],
    ['etc. before a noun', ['Use captions, keywords, etc.', 'Be brief.']],
    ['etc. before a name', ['They met Lee, Holm, etc. Coe was not there.']],
    ['a number of a standard', ['It has 97% of the Rec. 709 colours.', 'P.S. You can help.']],
    ['names that open small', ['They left.', 'iPhone sales rose.', 'theLedger said so.']],
    ['marks that were torn off', ["He said, ‘No, you can’t.’ .''"]],
    ['a body before whether', ['She runs an LLC.', 'Whether it pays is open.']],
    ['brackets', ['It rained (a lot).', 'We left.']],
    ['an ellipsis that goes on', ['It was … well, cold.', 'We left.']],
    ['a question', ['Who pays?', 'Nobody.']],
    ['a number first', ['It rained.', '40 people left.']],
    ['a lower-case name after an abbreviation', ['He works at Lunn Co. in Dunmore.', 'She does not.']],
    ['No. before a number', ['She lives at No. 10 on the quay.', 'He does not.']],
    ['St. in a name', ['They met in St. Ives.', 'It rained.']],
    ['versus', ['It was Dunmore vs. Northline.', 'Dunmore won.']],
    ['honours and ranks in short', ['The Rt. Rev. Hugh Marsh met Sqn. Ldr. Ada Pym.', 'Cllr. Dart did not.']],
    ['titles in a row', ['Troops under Maj. Gen. Ilse Hart freed the Rev. Tom Abel.', 'Msgr. Orr thanked them.']],
    ['a title behind a hyphen', ['Ex-Sen. Norah Bly lost to Rep. Ian Fell.', 'She conceded.']],
    ['initials that touch', ['J.R. Smith Jr. and W.H. Auld signed.', 'G.K. Bell did not.']],
    ['a middle initial that looks like a page', ['John P. Carl and Eliot C. Lane said so.', 'No.']],
    ['a letter that names something', ['They need vitamin C.', 'The fruit has it.']],
    ['et al. and a year', ['The study (Maas et al. 2024) found no lead.', 'Orr et al. 2019 did.']],
    ['a decimal without its nought', ['Turnout rose by .6 per cent to .75 of the roll.', 'It had been lower.']],
    ['a stop that touches a digit', ['Pay Rs.500 at 10.30am in room B.12.', 'Bring No.10 of the form.']],
    ['a town and its state', ['The shop in Salem, Ore. has burnt.', 'It stood near Paul, Minn. for years.']],
    ['a state at the end', ['He drove to Salem, Ore.', 'The shop had burnt.']],
    ['a doctorate', ['She took a Ph.D. in law.', 'He has an M.D. from Corran.']],
    ['"U.S." and a name that does something', ['He moved to the U.S.', 'Maria Quill stayed behind.']],
    ['"U.S." and a body', ['It came from the U.S. Geological Survey.', 'Nobody was hurt.']],
    ['"U.S." and a preposition', ['Nothing like it was seen in the U.S.', 'In Norvia it is common.']],
    ['"p.m." and a name', ['The strike began at 4 p.m.', 'Quill was not there.']],
    ['"p.m." and a day', ['The strike began at 4 p.m. Tuesday.', 'Quill was there.']],
    ['"no" is a word', ['Asked twice, she said no.', 'Quill agreed.']],
    ['an ellipsis at an end', ['“I waited...”', 'She wept.']],
    ['an ellipsis of parted stops', ['He knew . . . nothing.', 'She did.']],
    ['a stop and an ellipsis', ['“It was late. ...', 'We left.”']],
    ['a question answered by a name', ['“Why now?” Ann Quill asked.', 'Nobody knew.']],
    ['a question and another sentence', ['“Why now?”', 'Ann Quill left the hall.']],
    ['a quotation of two sentences', ['“It is late.', 'We go,” she said.']],
    ['single quotation marks', ['‘It is late.’', 'She left.']],
    ['a name in small letters first', ['The shares fell.', 'eBay said nothing.']],
    ['a possessive before a stop', ['She has Alzheimer’s.', 'Women get it more often.']],
    ['range of days', ['The fair runs from July 30-Aug. 14 in Harrow.', 'It is free.']],
    ['two initials of a place', ['He flew to Washington, D.C. on Monday.', 'She stayed.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  test('a headline without a stop is a sentence of its own', () => {
    expect(split('Pier to stay shut\n\nThe council voted on Monday.')).toEqual([
      'Pier to stay shut',
      'The council voted on Monday.',
    ])
  })

  test('lines wrapped at a column are put together again', () => {
    const text =
      'The council of Dunmore voted on Monday evening to keep the\nharbor pier shut until the spring, after an engineer had\nfound rot in nine of its beams. The mayor said nobody had\nbeen hurt.'
    expect(split(text)).toEqual([
      'The council of Dunmore voted on Monday evening to keep the\nharbor pier shut until the spring, after an engineer had\nfound rot in nine of its beams.',
      'The mayor said nobody had\nbeen hurt.',
    ])
  })

  test('a line that breaks off behind a closing mark goes on in the next', () => {
    const text =
      'The engineer said that rust was the “largest single danger”\nto the harbor of Dunmore and its piers.\nNobody was hurt.'
    expect(split(text)[0]).toBe(text.slice(0, text.indexOf('\nNobody')))
  })

  test.each([
    'The board of the port has asked the\nNorvian Maritime Office to look at the wreck.',
    'Three boats were found on the rocks below the lighthouse and\n14 sailors were taken to Corran.',
    'The minister told the house on Thursday that the fleet would be sent to\nOram before the winter, and that nobody would be left on the island.',
    '“We have lost the bridge, the mill and most of the houses north of New\nOram Street, and nobody has called,” Lee said.',
    '"We have lost the bridge, the mill and most of the houses north of New\nOram Street, and nobody has called," Lee said.',
    'Sales fell by a tenth in the last quarter, the retailer’s finance director, Moya\nKeenan, said on Tuesday.',
    'The choir will sing on without a conductor until the spring, according to Dorothea\nMalik, its treasurer.',
    '“The pond was poisoned and nobody had seen who came with the barrels,” said Mayor Martin\nHarker, 61, on Monday.',
    '“The pond was poisoned and nobody had seen who came with the barrels,” Tom\nHarker said.',
  ])('a line that ends on a word that opens goes on in a name or a number: %s', (text) => {
    expect(split(text)).toEqual([text])
  })

  test.each([
    'What they live on\nBread and salt.',
    'The boat we came in\nIt sank.',
    'Fish of the\u00adday\nCod is in.',
    'Mayor says “no more money for the bridge in Oram\nMayor Ann Lee said that “no” was final.',
    'The long wait for a verdict is over, says the mother of Martin\nPolice said that it was final.',
    'The long wait for a verdict is over, says the mother of Martin\nOfficials, who met on Monday, gave no reason.',
    'Mayor sees no more money for the bridge of Oram\nAnn Lee said that it was final.',
    '“We have lost the bridge of Oram and the mill of Corran\n“We have lost it all,” Lee said.',
  ])('a heading stays apart: %s', (text) => expect(split(text).length).toBeGreaterThan(1))

  test('short lines that are no wrapped prose stay apart', () => {
    expect(split('Bread\nMilk\nSalt')).toEqual(['Bread', 'Milk', 'Salt'])
  })
})

describe('text in one case', () => {
  test.each<[string, string[]]>([
    [
      'small letters, as a transcript has them',
      ['the council met on monday.', 'mr. holm said no.', 'he left at 5 p.m. on friday.', 'what now?', 'nobody knew.'],
    ],
    ['small letters and a country', ['the u.s. senate met in the u.k. on may 3.', 'it was no. 1 on the list.']],
    ['small letters and a question told', ['“who will pay?” asked mr. holm.', '“never!” she said.', 'he left.']],
    ['a party and a state in small letters', ['senator ann lee (d-vt.) issued a comment on monday.', 'it was short.']],
    ['a pause in small letters', ['i mean... and then he left the hall.', 'we stayed.']],
    [
      'capitals, as an old wire has them',
      ['THE COUNCIL MET ON MONDAY.', 'MR. HOLM SAID NO.', 'THE U.S. SENATE LEFT AT 5 P.M. ON FRIDAY.', 'IT RAINED.'],
    ],
    ['capitals and initials', ['J. K. HOLM LEFT THE HALL OF THE TOWN.', 'DR. ORR DID NOT.']],
  ])('%s', (_, sentences) => expect(split(sentences.join(' '))).toEqual(sentences))

  test('one small paragraph in a printed text', () => {
    expect(split('The Council Met.\n\nit was late when they left. nobody had eaten anything. we waited.')).toHaveLength(
      4,
    )
  })

  test('counted lines are sentences with their number', () => {
    expect(split('1. Boil the water.\n2. Add the salt.')).toEqual(['1. Boil the water.', '2. Add the salt.'])
    expect(split('Here is how. 1. Boil the water. 2. “Salt,” she says, goes in.')).toEqual([
      'Here is how.',
      '1. Boil the water.',
      '2. “Salt,” she says, goes in.',
    ])
    expect(split('The town had nine ferries by 31. A year later it had 12. Then came the storm.')).toHaveLength(3)
  })
})

test('400,000 lines of one letter are as many paragraphs', () => {
  expect(splitParagraphs('a\n'.repeat(400_000))).toHaveLength(400_000)
})

test.each([['a. '], ['U.S. '], ['...'], ['?” Ann '], ['et al. '], ['1.']])(
  'the time for %j repeated grows in a straight line',
  (piece) => {
    const took = (times: number) => {
      const text = piece.repeat(times)
      const tokens = readDocument(text).tokens
      return cpuMs(() => splitSentences(text, tokens))
    }
    took(2_000)
    expect(took(40_000)).toBeLessThan(2_000)
  },
)

test('sentences are in order, inside the text, and each word is in one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { tokens, sentences, ranges } = readDocument(text)
      let end = 0
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end)
        expect(sentence.end).toBeLessThanOrEqual(text.length)
        end = sentence.end
      }
      expect(ranges.reduce((sum, range) => sum + range.end - range.first, 0)).toBe(tokens.length)
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.value)
    }),
    { numRuns: 300, seed: 5 },
  )
})
