import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Attribution, Speaker } from '../../../src/core/analysis.ts'
import type { Span } from '../../../src/core/span.ts'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'
import { parseGoldenCase } from './goldenCase.ts'

const folder = new URL('../../fixtures/quotes/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test('there are at least 250 golden cases', () => {
  expect(names.length).toBeGreaterThanOrEqual(250)
})

describe.each(names)('%s', (name) => {
  const golden = parseGoldenCase(readFileSync(new URL(name, folder), 'utf8'))
  const { text } = golden
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  const found = attributions.map((attribution) => describeAttribution(text, attribution, speakers))

  test(golden.proves, () => {
    if (golden.count !== undefined) expect(found, 'number of attributions').toHaveLength(golden.count)
    for (const words of golden.untouched) {
      const start = text.indexOf(words)
      expect(start, `"${words}" stands in the passage`).toBeGreaterThanOrEqual(0)
      const touching = attributions
        .flatMap(({ content }) => content)
        .filter((c) => c.start < start + words.length && start < c.end)
      expect(touching.map((c) => text.slice(c.start, c.end))).toEqual([])
    }
    for (const words of golden.notSources)
      expect(
        found.map(({ S }) => S).filter((source) => source?.includes(words)),
        `"${words}" is no source`,
      ).toEqual([])
    for (const expected of golden.expected) expect(found).toContainEqual(expect.objectContaining(expected))
  })
})

function describeAttribution(
  text: string,
  a: Attribution,
  speakers: readonly Speaker[],
): Record<string, string | string[]> {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' // ')
  const speaker = speakers.find(({ id }) => id === a.speaker)
  const role = speaker?.roles.map(({ start, end }) => text.slice(start, end)).join(' // ') ?? 'none'
  return {
    kind: a.kind,
    S: words(a.source),
    C: words(a.cue),
    Q: words(a.content),
    stance: a.stance,
    channel: a.channel ? `${a.channel.kind}:${text.slice(a.channel.start, a.channel.end)}` : 'none',
    speaker: speaker?.name ?? 'none',
    kindOfSpeaker: speaker?.kind ?? 'none',
    role,
    certainty: a.certainty,
    weak: a.weak ? 'yes' : 'no',
    within: a.within === undefined ? 'no' : 'yes',
  }
}
