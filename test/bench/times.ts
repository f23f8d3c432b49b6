import { findTimes } from '../../src/text/times/index.ts'
import { readGoldenCases } from '../text/times/golden.ts'
import { medianMs, type Row } from './row.ts'

interface Found {
  readonly start: number
  readonly end: number
  readonly value: string
}
type Reader = (text: string, published: string) => Found[]

/**
 * Time expressions, beside chrono-node and Microsoft's recognizers in the same run: speed on running text, and F1 on the
 * golden cases of this project (relaxed: overlapping; value: overlapping with the same value). The golden cases are ours, so
 * the F1 of the others shows how far they cover the same ground, not how good they are elsewhere.
 */
export async function benchTimes(): Promise<Row[]> {
  const readers: readonly (readonly [string, Reader])[] = [
    [
      'nightdesk',
      (text, published) =>
        findTimes(text, { published }).timexes.map(({ start, end, value }) => ({ start, end, value })),
    ],
    ['chrono-node', await chronoReader()],
    ["Microsoft's recognizers", await recognizersReader()],
  ]
  return readers.flatMap(([name, read]) => [...accuracy(name, read), speed(name, read)])
}

function accuracy(name: string, read: Reader): Row[] {
  let [gold, found, relaxed, strict, value] = [0, 0, 0, 0, 0]
  for (const { text, published, expected } of readGoldenCases()) {
    let from = 0
    const wanted = expected.map((one) => {
      const start = text.indexOf(one.text, from)
      from = start + one.text.length
      return { start, end: from, value: one.value }
    })
    const got = read(text, published)
    gold += wanted.length
    found += got.length
    for (const w of wanted) {
      const match = got.find((g) => g.start < w.end && w.start < g.end)
      if (!match) continue
      relaxed++
      if (match.start === w.start && match.end === w.end) strict++
      if (match.value === w.value) value++
    }
  }
  const f = (hits: number) => Math.round((2000 * hits) / (gold + found)) / 10
  return [
    { name: `times, golden cases, relaxed F1: ${name}`, value: f(relaxed), unit: '%' },
    { name: `times, golden cases, strict F1: ${name}`, value: f(strict), unit: '%' },
    { name: `times, golden cases, value F1: ${name}`, value: f(value), unit: '%' },
  ]
}

/** Invented prose between the golden sentences, so that dates are about as thick as in news. */
const PROSE =
  'The harbour office keeps a list of every vessel that ties up at the old quay, and its clerks compare the names with the papers that the captains hand over before any cargo is moved ashore.'

const WARM_UP_MS = 1500

/** Paragraph by paragraph, for on a whole page some of the others take more than a minute. */
function speed(name: string, read: Reader): Row {
  const paragraphs = readGoldenCases()
    .filter((_, i) => i % 4 === 0)
    .map(({ text }) => `${text} ${PROSE}`)
  const words = paragraphs.join(' ').split(/\s+/).length
  const all = () => {
    for (const paragraph of paragraphs) read(paragraph, '2017-05-18')
  }
  // The engine compiles hot code late; a desk runs for days.
  const warm = performance.now() + WARM_UP_MS
  do all()
  while (performance.now() < warm)
  return { name: `times, per 1,000 words: ${name}`, value: (medianMs(all, 5) / words) * 1000, unit: 'ms' }
}

const two = (n: number) => String(n).padStart(2, '0')

async function chronoReader(): Promise<Reader> {
  const chrono = await import('chrono-node')
  return (text, published) =>
    chrono.parse(text, new Date(`${published}T12:00:00`)).map(({ index, text: words, start }) => {
      const date = `${start.get('year')}-${two(start.get('month') ?? 1)}-${two(start.get('day') ?? 1)}`
      const value = start.isCertain('hour')
        ? `${date}T${two(start.get('hour') ?? 0)}:${two(start.get('minute') ?? 0)}`
        : date
      const month =
        !start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month') && !start.isCertain('hour')
      return { start: index, end: index + words.length, value: month ? value.slice(0, 7) : value }
    })
}

async function recognizersReader(): Promise<Reader> {
  const imported = (await import('@microsoft/recognizers-text-date-time')) as unknown as Record<string, unknown> & {
    default?: Record<string, unknown>
  }
  const recognize = (imported.recognizeDateTime ?? imported.default?.recognizeDateTime) as (
    text: string,
    culture: string,
    options: number,
    reference: Date,
  ) => { start: number; end: number; resolution?: { values?: { timex?: string; value?: string }[] } }[]
  return (text, published) =>
    recognize(text, 'en-us', 0, new Date(`${published}T12:00:00`)).map(({ start, end, resolution }) => {
      const [first] = resolution?.values ?? []
      const timex = first?.timex ?? ''
      return { start, end: end + 1, value: timex.includes('XXXX') ? (first?.value ?? timex) : timex }
    })
}
