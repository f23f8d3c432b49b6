import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import wabt from 'wabt'
import { EDGE_WIDTH, EDGES } from '../../../src/text/quotes/tagger/edges.ts'
import { WIDTH } from '../../../src/text/quotes/tagger/features.ts'
import { LABELS } from '../../../src/text/quotes/tagger/labels.ts'
import { CHUNK, createRowSums, rowSumsModule } from '../../../src/text/quotes/tagger/row-sums.ts'

test('the bytes in the code are those of the text beside it', async () => {
  const source = readFileSync(new URL('../../../src/text/quotes/tagger/row-sums.wat', import.meta.url), 'utf8')
  const { parseWat } = await wabt()
  const { buffer } = parseWat('row-sums.wat', source, { simd: true }).toBinary({})
  expect(rowSumsModule).toBe(Buffer.from(buffer).toString('base64'))
})

test.each([
  [LABELS, WIDTH],
  [EDGES, EDGE_WIDTH],
])('sums of rows of %i weights are those of a plain loop, for the largest weights too', (columns, width) => {
  const bits = 7
  const table = Int8Array.from({ length: 2 ** bits * columns }, (_, k) =>
    k % 7 === 0 ? -128 : k % 5 === 0 ? 127 : ((k * 37) % 255) - 127,
  )
  const rows = createRowSums({ bits, columns, table }, width, 0.5)
  rows.ids.forEach((_, k) => {
    rows.ids[k] = Math.imul(k + 1, 0x9e3779b1)
  })
  // The last token's ids all choose the same row: nothing may run over.
  rows.ids.fill(7, (CHUNK - 1) * width)
  const sums = [...rows.sum(CHUNK)]
  const plain = Array.from({ length: CHUNK * columns }, (_, at) => {
    const token = Math.floor(at / columns)
    let sum = 0
    for (let k = 0; k < width; k++)
      sum += table[(rows.ids[token * width + k]! & (2 ** bits - 1)) * columns + (at % columns)]!
    return sum / 2
  })
  expect(sums).toEqual(plain)
})
