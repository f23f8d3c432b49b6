import { expect, test } from 'vitest'
import { decodeBytes } from '../../src/wire/decode.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

test.each([
  ['a byte order mark beats the header', Buffer.from('\ufeff<a>é</a>'), 'text/xml; charset=iso-8859-1', '<a>é</a>'],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('<a>é</a>', false)]), undefined, '<a>é</a>'],
  ['UTF-16 by its first bytes', utf16('<a>é</a>', true), undefined, '<a>é</a>'],
  ['UTF-32 with a mark', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c, 0, 1, 0xf6, 0]), undefined, '<😀'],
  ['the header', latin('<a>é</a>'), 'text/xml; charset="iso-8859-1"', '<a>é</a>'],
  [
    'the XML declaration',
    Buffer.from([...latin('<?xml version="1.0" encoding="koi8-r"?><a>'), 0xd0, ...latin('</a>')]),
    undefined,
    '<?xml version="1.0" encoding="koi8-r"?><a>п</a>',
  ],
  ['UTF-8 where nothing is declared', Buffer.from('<a>é€</a>'), undefined, '<a>é€</a>'],
  ['windows-1252 where UTF-8 does not fit', Buffer.from([0x93, 0x61, 0x94]), undefined, '“a”'],
  ['an unknown label is passed over', Buffer.from('<a>é</a>'), 'text/xml; charset=x-made-up', '<a>é</a>'],
  ['a wrong declaration is passed over', latin('<a>é</a>'), 'text/xml; charset=utf-8', '<a>é</a>'],
  [
    'a declared UTF-16 that plainly is not',
    Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é</a>'),
    undefined,
    '<?xml version="1.0" encoding="utf-16"?><a>é</a>',
  ],
])('%s', (_, bytes, contentType, wanted) => {
  expect(decodeBytes(bytes, contentType, 'xml')).toBe(wanted)
})

test('a page declares its encoding in a meta element', () => {
  const html = Buffer.concat([latin('<html><head><meta charset="windows-1251"></head>'), Buffer.from([0xcf, 0xf0])])
  expect(decodeBytes(html, 'text/html', 'html')).toContain('Пр')
})
