import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { toRecord } from '../../../src/text/quotes/commandline.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

const record = (text: string) => toRecord(attributeQuotes(readDocument(text)).attributions)

test('spans are offsets into the text as it came, and what is missing is null', () => {
  const text = '“We lost the roof,” Mara Quill said, “and then we lost the floor.”'
  expect(record(text)).toEqual([
    {
      grade: expect.closeTo(1, 0),
      sure: true,
      kind: 'direct',
      source: [{ start: 20, end: 30 }],
      cue: [{ start: 31, end: 35 }],
      content: [
        { start: 0, end: 19 },
        { start: 37, end: text.length },
      ],
      speaker: 's1',
      channel: null,
      stance: 'states',
    },
  ])
})

test('what stands inside the content of another is left out', () => {
  const text = 'The minister said that the police had told him that the bridge was safe.'
  expect(attributeQuotes(readDocument(text)).attributions.length).toBe(2)
  expect(record(text).map(({ source }) => source?.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['The minister'],
  ])
})

test('a quote without a cue has the source of the words before, and no cue', () => {
  const text =
    '“We looked at the beams in March,” Mara Quill said.\n\n“They were black with rot, and nobody wanted to pay for new ones.”'
  const [, second] = record(text)
  expect(second!.cue).toBeNull()
  expect(second!.source!.map(({ start, end }) => text.slice(start, end))).toEqual(['Mara Quill'])
})
