import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { findThreads } from '../../../src/text/threads/index.ts'

interface Case {
  proves: string
  text: string
  kind: string | null
  who?: string | null
  by?: string | null
  certainty?: string
}

const cases = JSON.parse(readFileSync(new URL('../../fixtures/threads/golden.json', import.meta.url), 'utf8')) as Case[]

describe('golden threads', () => {
  test.each(cases)('$proves: $text', ({ text, kind, who, by, certainty }) => {
    const threads = findThreads({ document: readDocument(text), attributions: [], timexes: [] })
    const slice = (span?: { start: number; end: number }) => (span ? text.slice(span.start, span.end) : null)
    expect(threads.map((thread) => thread.kind)).toEqual(kind === null ? [] : [kind])
    const thread = threads[0]
    if (!thread) return
    expect(slice(thread)).toBe(text)
    if (who !== undefined) expect(slice(thread.who)).toBe(who)
    if (by !== undefined) expect(slice(thread.by)).toBe(by)
    if (certainty !== undefined) expect(thread.certainty).toBe(certainty)
  })
})
