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
    'a participle led by "after" is the main clause’s subject’s',
    'Marsh got support last week, after accusing them of trying to stop her concert.',
    ['Marsh: them of trying'],
  ],
]

describe('whose words they are', () => {
  test.each(cases)('%s', (_, text, all) => {
    expect(heard(text)).toEqual(all)
  })
})
