import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { PageReading } from '../../../src/core/wire.ts'
import { openWire } from '../../../src/wire/index.ts'
import { loopbackServer, sends } from '../server.ts'
import { type Stroke, set, writePdf } from './write-pdf.ts'

const server = loopbackServer()
const wire = openWire({ allowHosts: ['127.0.0.1'], clock: () => 0, limits: { pdfPages: 4 } })
afterAll(() => wire.stop())

let count = 0
async function read(bytes: Uint8Array, type = 'application/pdf'): Promise<PageReading> {
  const path = `/papers/${++count}.pdf`
  server.on(path, sends(bytes, { 'content-type': type }))
  return wire.readPage(`${server.base}${path}`)
}
async function article(bytes: Uint8Array, type?: string) {
  const reading = await read(bytes, type)
  if (reading.state !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`)
  return reading.article
}

const first = [
  'The harbour committee of Elderby voted on Monday to close the north quay to lorries',
  'for the length of the winter. The vote followed a survey that found cracks in the foun-',
  'dation, said Ines Tolland, who leads the committee, and a well-known bridge beside it.',
]
const second = [
  'Residents had asked for a way round the quay. A short-term road is to be ready by 12',
  'January, and the council pays for it. The committee meets again in spring, when a well-',
  'known surveyor reports to it. Nobody else may use the road until then.',
]
const paragraphs = [
  `${first[0]} for the length of the winter. The vote followed a survey that found cracks in the foundation, said Ines Tolland, who leads the committee, and a well-known bridge beside it.`,
  `${second[0]} January, and the council pays for it. The committee meets again in spring, when a well-known surveyor reports to it. Nobody else may use the road until then.`,
]
const heading: Stroke[] = [
  { text: 'North quay closes to lorries', x: 72, y: 780, size: 20 },
  { text: 'until the spring', x: 72, y: 757, size: 20 },
]
const body = set([first, second], 700)

describe('a PDF with text', () => {
  it('is read: headline from its largest lines, day, paragraphs joined from lines', async () => {
    const dated = { text: 'Monday 9 November 2026', x: 72, y: 725, size: 11 }
    const read = await article(
      writePdf([[...heading, dated, ...body]], { packed: true, title: 'Microsoft Word - q3.docx' }),
    )
    expect(read.headline).toBe('North quay closes to lorries until the spring')
    expect(read.text).toBe(paragraphs.join('\n\n'))
    expect(read.published).toEqual({ date: '2026-11-09' })
    expect(read.canonicalUrl).toBe(`${server.base}/papers/${count}.pdf`)
    expect(read.partial).toBeUndefined()
  })

  it('takes its own title where no line stands out, unless that is a file’s name; and no day that it does not say', async () => {
    const titled = await article(writePdf([body], { title: 'Minutes of the harbour committee' }))
    expect(titled.headline).toBe('Minutes of the harbour committee')
    expect(titled.published).toBeUndefined()
    expect((await article(writePdf([body], { title: 'scan0012.pdf' }))).headline).toMatch(/^The harbour committee of/)
  })

  it('a title that is drawn below the larger name of the house is the headline, not the name', async () => {
    const house = [{ text: 'ELDERBY BOROUGH', x: 72, y: 800, size: 30 }]
    const read = await article(
      writePdf([[...house, ...heading, ...body]], { title: 'North quay closes to lorries until the spring' }),
    )
    expect(read.headline).toBe('North quay closes to lorries until the spring')
    expect(read.text).toBe(['ELDERBY BOROUGH', ...paragraphs].join('\n\n'))
  })

  it('leaves out the raised number of a footnote, and knows a list by its bullets', async () => {
    const item = (text: string, y: number) => [
      { text: '\u0095', x: 72, y, size: 16 },
      { text, x: 90, y, size: 11 },
    ]
    const marked = [
      { text: 'The quay is closed', x: 72, y: 600, size: 11 },
      { text: '12', x: 168, y: 604, size: 9 },
      { text: 'to lorries, with two exceptions that the council names in its paper:', x: 182, y: 600, size: 11 },
      ...item('lorries of the fire brigade, and those that clear the snow from the', 580),
      { text: 'north quay when the harbour master asks for it', x: 90, y: 566, size: 11 },
      ...item('lorries that bring salt', 546),
    ]
    const { text } = await article(writePdf([[...body, ...marked]]))
    expect(text.split('\n\n').slice(2)).toEqual([
      'The quay is closed to lorries, with two exceptions that the council names in its paper:',
      '• lorries of the fire brigade, and those that clear the snow from the north quay when the harbour master asks for it',
      '• lorries that bring salt',
    ])
  })

  it('is known by its first bytes, whatever the server calls it', async () => {
    expect((await article(writePdf([body]), 'application/octet-stream')).text).toBe(paragraphs.join('\n\n'))
    expect((await article(writePdf([body]), 'text/html')).text).toBe(paragraphs.join('\n\n'))
  })

  it('leaves out running titles and page numbers, and goes on over the turn of a page', async () => {
    const furniture = (page: number): Stroke[] => [
      { text: 'Elderby Harbour Committee - papers', x: 72, y: 815, size: 9 },
      { text: `Page ${page} of 3`, x: 280, y: 30, size: 9 },
    ]
    const pages = [
      [...furniture(1), ...set([first.slice(0, 2)], 700)],
      [...furniture(2), ...set([first.slice(2), second.slice(0, 1)], 760)],
      [...furniture(3), ...set([second.slice(1)], 760)],
    ]
    expect((await article(writePdf(pages))).text).toBe(paragraphs.join('\n\n'))
  })

  it('says that there is more where it has more pages than are read', async () => {
    const towns = ['Oldham', 'Norwick', 'Tarnby', 'Wexmoor', 'Skelby', 'Elderby']
    const pages = towns.map((town) =>
      set([[`Nobody in ${town} had been asked before the quay was closed, the mayor of ${town} said.`]]),
    )
    const read = await article(writePdf(pages))
    expect(read.partial).toBe(true)
    expect(read.text).toContain('in Wexmoor')
    expect(read.text).not.toContain('in Skelby')
  })

  it('reads a column before the next one', async () => {
    const left = set(
      [['The left column has the beginning of', 'what the committee wrote about the', 'quay and its']],
      700,
      60,
    )
    const right = set(
      [
        [
          'foundation, which a survey in autumn',
          'has found to be cracked. Lorries are',
          'kept out of it for the whole winter,',
          'and longer if the spring is wet, as it',
          'has been in each of the last six years.',
        ],
      ],
      700,
      320,
    )
    expect((await article(writePdf([[...left, ...right]]))).text).toMatch(/quay and its foundation, which/)
  })
})

it('a PDF is watched by its paragraphs', async () => {
  server.on(
    '/watched.pdf',
    sends(writePdf([[...heading, ...set([first, second], 730)]]), { 'content-type': 'application/pdf' }),
  )
  const look = await wire.readLines({ url: `${server.base}/watched.pdf` })
  expect(look).toMatchObject({ state: 'read', title: 'North quay closes to lorries until the spring' })
  expect(look.state === 'read' && look.lines.map(({ text }) => text)).toEqual(paragraphs)
})

describe('a PDF that can’t be read says why', () => {
  const told = async (bytes: Uint8Array) => {
    const reading = await read(bytes)
    return reading.state === 'no-article' ? `${reading.problem}: ${reading.reason}` : reading
  }

  it('a picture of pages', async () => {
    const empty = writePdf([[], [{ text: '2', x: 290, y: 30, size: 9 }]])
    expect(await told(empty)).toBe(
      'no-article: The PDF file is a picture of its pages, without text: there is nothing to read.',
    )
  })

  it('a broken one, and one cut off', async () => {
    expect(await told(Buffer.from('%PDF-1.7\nnothing more'))).toMatch(/^not-a-page: .*broken/)
    expect(await told(writePdf([body]).subarray(0, 300))).toMatch(/^not-a-page: .*broken|^no-article: /)
  })

  it('one that is locked', async () => {
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<41><41>]`
    expect(await told(writePdf([body], { trailer: lock }))).toMatch(/locked with a password/)
  })

  it('one that unpacks to hundreds of megabytes, packed once or twice', async () => {
    const once = deflateSync(Buffer.alloc(150_000_000, 0x20))
    for (const raw of [once, deflateSync(once)])
      expect(await told(writePdf([[]], { raw }))).toBe('too-large: The PDF file unpacks to more than I read.')
  })

  it('one that leads to itself ends, in time', async () => {
    const loop = writePdf([body]).toString('latin1').replace('/Kids[5 0 R]', '/Kids[2 0 R]')
    expect((await read(Buffer.from(loop, 'latin1'))).state).not.toBe('read')
    expect((await article(writePdf([body]))).text).toBe(paragraphs.join('\n\n'))
  })
})
