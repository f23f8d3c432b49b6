import { plainText } from '../../html/plain.ts'
import type { Outline } from '../bound.ts'
import type { Heading } from '../headings.ts'
import type { Told } from './jsonld.ts'
import { withoutOutlet } from './outlet.ts'

const tidy = (text: string | undefined): string =>
  text === undefined
    ? ''
    : plainText(text.slice(0, 2_000))
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim()
/** A heading is text already: "<br>" in it is what readers see, unless it holds whole elements, which somebody escaped twice. */
const shownText = (text: string): string =>
  text.includes('</')
    ? tidy(text)
    : text
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim()
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** What a writing of the headline counts for. What readers see on the page is worth more than what is written for search (JSON-LD, the title, Twitter) together, and less than all the others agreed. */
const weights = { heading: 2.35, told: 1, shared: 1, title: 0.9, trail: 0.9, tweeted: 0.4 }
/** Of so many headings that all say something else the first is that of a part. */
const manyHeadings = 3

/**
 * The headline: of the writings that the page gives of it the one that most of them agree on. A heading that is the outlet's name is
 * none. Search engines cut at 110 characters: a longer writing of the same one is the whole one.
 */
export function findHeadline(
  outline: Outline,
  told: Told | undefined,
  url: string | undefined,
  outlet: string | undefined,
  fallback: string,
): string {
  const host = url === undefined ? undefined : URL.parse(url)?.hostname
  const isMasthead = (text: string) => {
    const own = letters(text).replace(/^the/, '')
    const name = letters(outlet ?? '').replace(/^the/, '')
    return own === name || (own.length >= 4 && letters(host ?? '').includes(own) && !/\s\S+\s\S+\s/.test(text))
  }
  const writings: { readonly text: string; readonly weight: number }[] = []
  const add = (text: string | undefined, weight: number) => {
    const shown = withoutOutlet(weight === weights.heading ? (text ?? '') : tidy(text), outlet, host)
    if (shown !== '' && !isMasthead(shown)) writings.push({ text: shown, weight })
  }
  const said = [told?.headline, outline.meta.get('og:title')?.[0], outline.title].map((text) => letters(tidy(text)))
  const heading = chooseHeading(
    outline.headings.map((one) => withoutKicker(one, said)).filter((text) => text !== '' && !isMasthead(text)),
    said,
  )
  add(heading, weights.heading)
  add(outline.trail, weights.trail)
  if (told && told.type !== 'WebPage') add(told.headline, weights.told)
  add(outline.meta.get('og:title')?.[0], weights.shared)
  add(outline.title, weights.title)
  add(outline.meta.get('twitter:title')?.[0], weights.tweeted)
  if (writings.length === 0) return (tidy(fallback) || tidy(told?.headline) || tidy(outline.title)).slice(0, 500)
  const votes = writings.map(({ text }) =>
    writings.reduce((sum, other) => (isSame(text, other.text) ? sum + other.weight : sum), 0),
  )
  const most = writings[votes.indexOf(Math.max(...votes))]!
  const shown = writings.find(({ weight }) => weight === weights.heading)
  // Where what readers see is one of those that agree, it is the one.
  const best = shown && isSame(shown.text, most.text) ? shown : most
  const texts = writings.map(({ text }) => text)
  // What readers see is not cut.
  return wholeOf(best.text, texts, best !== shown).slice(0, 500)
}

/** Of several headings the one that the page says elsewhere as well. Where none is, many are those of parts of the text. */
function chooseHeading(headings: readonly string[], said: readonly string[]): string | undefined {
  const agrees = (heading: string) =>
    said.some((text) => text !== '' && (text.includes(letters(heading)) || letters(heading).includes(text)))
  return headings.find(agrees) ?? (headings.length >= manyHeadings ? undefined : headings[0])
}

/** A kicker in the heading belongs to it, unless the page says the headline without. */
function withoutKicker({ text, parts }: Heading, said: readonly string[]): string {
  const forms = parts.map((_, i) => shownText(parts.slice(i).join(' ')).replace(/^[:|]\s*/, ''))
  const isSaid = (form: string) => said.includes(letters(form))
  return isSaid(shownText(text)) ? shownText(text) : (forms.find(isSaid) ?? shownText(text))
}

/** The same letters, or the beginning of the other: cut off, or with the outlet behind it. */
function isSame(a: string, b: string): boolean {
  const [short, long] = [letters(a), letters(b)].sort((x, y) => x.length - y.length) as [string, string]
  return short === long || (short.length >= 20 && long.startsWith(short))
}

function wholeOf(first: string, texts: readonly string[], mayBeCut: boolean): string {
  // "Nationale DemoDer 9. Juli": the same letters, with more between them.
  const parted = texts.find((text) => text.length > first.length && letters(text) === letters(first))
  if (parted !== undefined) return parted
  const start = first.replace(/(\.\.\.|…)$/, '').trim()
  const whole = texts.find(
    (text) =>
      text.length > first.length && text.startsWith(start) && (start !== first || (mayBeCut && first.length >= 105)),
  )
  return whole ?? first
}
