import { expect, test } from 'vitest'
import { plainText } from '../../src/wire/html/plain.ts'
import { sanitizeHtml } from '../../src/wire/html/sanitize.ts'

const base = 'https://example.org/news/'

test.each([
  ['script with its text', 'safe<script>alert(1)</script> text', 'safe text'],
  ['style with its text', '<style>p{}</style><p>a</p>', '<p>a</p>'],
  ['an unknown element keeps its text', '<blink>a</blink>', 'a'],
  ['event handlers', '<img src="/i.png" onerror="alert(1)">', '<img src="https://example.org/i.png" />'],
  ['javascript addresses', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['javascript in disguise', '<a href=" java\tscript:alert(1)">a</a>', '<a>a</a>'],
  ['javascript in entities', '<a href="&#106;avascript:alert(1)">a</a>', '<a>a</a>'],
  ['vbscript and data', '<a href="vbscript:x">a</a><a href="data:text/html,x">b</a>', '<a>a</a><a>b</a>'],
  ['frames', 'a<iframe src="https://evil.example/"></iframe>b', 'ab'],
  ['meta and link', '<meta http-equiv="refresh" content="0"><link rel="stylesheet" href="x">a', 'a'],
  [
    'relative addresses become absolute',
    '<a href="../b?c=1&amp;d=2">a</a>',
    '<a href="https://example.org/b?c=1&amp;d=2">a</a>',
  ],
  [
    'styles that place boxes',
    '<p style="position: absolute; color: red; background: url(http://x/)">a</p>',
    '<p style="color: red;">a</p>',
  ],
  ['what was left open is closed', '<p><b>a', '<p><b>a</b></p>'],
  ['what was never open is not closed', 'a</div>', 'a'],
  ['a comment', 'a<!-- b -->c', 'ac'],
])('%s', (_, html, wanted) => {
  expect(sanitizeHtml(html, base)).toBe(wanted)
})

test('sanitising twice changes nothing', () => {
  const once = sanitizeHtml('<p>a &lt; b &amp; c<br><a href="x?y=1&z=2">d</a>', base)
  expect(sanitizeHtml(once, base)).toBe(once)
})

test('nesting is bounded', () => {
  expect(sanitizeHtml(`${'<div>'.repeat(100_000)}text`, base)).toContain('text')
  expect(plainText(`${'<div>'.repeat(100_000)}text`).length).toBeLessThan(100)
})

test('plain text has a line a block', () => {
  expect(plainText('<p>One&nbsp;two</p><ul><li>three</li><li>four &amp; five</li></ul><script>x</script>')).toBe(
    'One two\nthree\nfour & five',
  )
})
