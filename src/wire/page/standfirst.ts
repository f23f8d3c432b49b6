import type { Block } from './blocks.ts'
import type { Placed } from './boxes.ts'
import { isProse } from './junk.ts'
import { endsSentence, lineReasons } from './line-reasons.ts'

/** What newsrooms call the paragraph between the headline and the text, in class names. */
const named =
  /(?:^|[\s_-])(?:deck|dek|lede?|lead|leadtext|lead[-_]?text|standfirst|stand-first|sub[-_]?(?:title|headline|head|heading|line)|summary|preface|intro|introduction|excerpt|abstract|chapo|chapeau|vorspann|ingress|sommario|occhiello|catenaccio|entradilla|bajada|sumario|strapline|description|perex|manchet|lid|spot|teaser-?text|leadin|lead-in)(?:$|[\s_-])/i

/** Of a shorter text it would be the better part: what is left of an article behind a paywall. */
const least = 800
/** So many blocks before the text are looked at. */
const reach = 14

/**
 * The standfirst: a paragraph above the text, in a box of its own, that is the page's description or is named so. It is the
 * outlet's own summary, and a part of the article to its reader. `kept` are the blocks of the text.
 */
export function findStandfirst(
  page: readonly Placed[],
  kept: readonly Block[],
  descriptions: readonly string[],
  titles: readonly string[],
): Placed | undefined {
  const first = page.findIndex((block) => block.text === kept[0]?.text)
  if (first <= 0 || kept.reduce((sum, { text }) => sum + text.length, 0) < least) return undefined
  const wanted = descriptions.map(letters).filter((text) => text.length >= 40)
  const body = letters(
    kept
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' '),
  )
  const headlines = new Set(titles.map(letters))
  const isHeadline = ({ heading, text }: Placed) => heading === 1 || (heading === 2 && headlines.has(letters(text)))
  for (let i = Math.max(0, first - reach); i < first; i++) {
    const block = page[i]!
    // Short and without a stop it is a second headline, and no text.
    if (block.text.length < (endsSentence(block.text) ? 40 : 110) || block.text.length > 900) continue
    if (block.linked > 0.3 || block.heading === 1) continue
    const text = letters(block.text)
    if (body.includes(text.slice(0, 80)) || lineReasons(block)) continue
    if (wanted.some((one) => one.startsWith(text.slice(0, 60)) || text.startsWith(one.slice(0, 60)))) return block
    if (isNamed(block) && (isProse(block) || block.heading > 1)) return block
    // A sentence right under the headline, whatever it is set as.
    if (block.text.length >= 60 && block.linked < 0.1 && endsSentence(block.text))
      if (page.slice(Math.max(0, i - 2), i).some(isHeadline)) return block
  }
  return undefined
}

const isNamed = (block: Placed) =>
  [block.element, ...block.boxes.slice(0, 1)].some((one) =>
    named.test(
      `${one.getAttribute('class') ?? ''} ${one.getAttribute('itemprop') ?? ''} ${one.getAttribute('data-testid') ?? ''}`,
    ),
  )

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
