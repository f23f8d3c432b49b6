import { describe, expect, it } from 'vitest'
import { csvCell, writeCsv } from '../../../src/newsroom/files/cells.ts'
import { escapeMarkdown } from '../../../src/newsroom/files/markdown.ts'

describe('a cell of a CSV', () => {
  it.each([
    ['=HYPERLINK("http://x.example")', `"'=HYPERLINK(""http://x.example"")"`],
    ['+1', "'+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', `"'\t=1"`],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['\rx', `"'\rx"`],
    ['a=1', 'a=1'],
    ['say "no", twice', '"say ""no"", twice"'],
    ['one\ntwo', '"one\ntwo"'],
    ['', ''],
  ])('a foreign cell %j is no formula and breaks no row', (cell, safe) => {
    expect(csvCell(cell)).toBe(safe)
  })
})

it('every cell of every line is guarded, and lines end in CRLF', () => {
  expect(
    writeCsv([
      ['a', '\u200b=1'],
      ['', '+'],
    ]),
  ).toBe("a,'\u200b=1\r\n,'+\r\n")
})

it.each([
  ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
  ['# head\n- item', '\\# head \\- item'],
  ['3. third', '3\\. third'],
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['see https://x.example', 'see https\\://x.example'],
])('%j is no markup in a Markdown file', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})
