import { afterEach, describe, expect, it } from 'vitest'
import { startAnalyst } from '../../../src/text/worker/analyst.ts'

const sentence = 'The harbour council of Wexmoor said on Monday that the quay would stay open until spring. '
const report = sentence.repeat(600)
/** Not long enough for the patience that a long text is given. */
const article = sentence.repeat(200)
let analyst: ReturnType<typeof startAnalyst>
afterEach(() => analyst.stop())

describe('the analyst', () => {
  it('answers a short text while a long one is read', async () => {
    analyst = startAnalyst({ threads: 2 })
    const done: string[] = []
    const long = analyst.analyse({ text: report }).then(() => done.push('long'))
    const short = analyst.analyse({ text: sentence }).then(() => done.push('short'))
    await Promise.all([long, short])
    expect(done).toEqual(['short', 'long'])
  }, 60_000)

  it('a text that takes too long is told as such', async () => {
    analyst = startAnalyst({ threads: 1, timeoutMs: 1 })
    await expect(analyst.analyse({ text: article })).rejects.toMatchObject({ identifier: 'analysis-timeout' })
  }, 60_000)
})
