import { randomOf } from './random.ts'

/** An invented article. Its texts are the same in every world, so that each is analysed once. */
export interface Article {
  readonly number: number
  readonly slug: string
  readonly headline: string
  readonly paragraphs: readonly string[]
}

const beginnings = 'Bran Col Dun Eas Fair Glen Hart Inver Kel Lang Mor Nor Oak Pen Quin Ros Sten Thorn Ul Wex'.split(
  ' ',
)
const endings = 'by combe dale field ford gate ham ley mere mouth port shaw stow thorpe ton wick'.split(' ')
const bodies = ['council', 'harbour board', 'hospital trust', 'school board', 'water company', 'bus operator', 'police']
const things = ['bridge', 'library', 'market hall', 'ferry', 'clinic', 'theatre', 'reservoir', 'tram line', 'sea wall']
const doings = ['close', 'sell', 'repair', 'rebuild', 'reopen', 'move', 'widen', 'inspect', 'rename', 'extend']
const reasons = [
  'a flood',
  'a strike',
  'two audits',
  'a petition',
  'a court ruling',
  'a fire',
  'a long dispute',
  'an inquiry',
]
const given = [
  'Ada',
  'Bela',
  'Carl',
  'Dora',
  'Emil',
  'Finn',
  'Greta',
  'Hanna',
  'Ivo',
  'Jana',
  'Kurt',
  'Lena',
  'Milo',
  'Nora',
]
const family = ['Lund', 'Marsh', 'Novak', 'Olsen', 'Price', 'Quist', 'Rask', 'Stone', 'Thorne', 'Vale', 'Weir', 'York']

/** Every article that any world has. */
export const articles: readonly Article[] = Array.from({ length: 160 }, (_, number) => articleOf(number))

function articleOf(number: number): Article {
  const random = randomOf(number, 'article')
  const town = `${beginnings[number % beginnings.length]}${endings[Math.floor(number / beginnings.length) % endings.length]}`
  const [body, thing, doing, reason] = [bodies, things, doings, reasons].map((words) => random.pick(words))
  const person = `${random.pick(given)} ${random.pick(family)}`
  const [cost, people, years] = [random.between(2, 90), random.between(20, 900), random.between(3, 40)]
  return {
    number,
    slug: `${town.toLowerCase()}-${number}`,
    headline: `${town} ${body} to ${doing} the ${thing} after ${reason}`,
    paragraphs: [
      `The ${body} of ${town} will ${doing} the ${thing} after ${reason}, it said on Monday.`,
      `“We have waited ${years} years for this in ${town},” said ${person}, who leads the ${body}.`,
      `The work will cost ${cost} million, and ${people} people who live beside the ${thing} were told by letter.`,
      `${person} promised a report on the ${thing} by the end of the month. The county declined to comment.`,
    ],
  }
}

/** The same article as its outlet has it later. */
export function corrected(article: Article): Article {
  return {
    ...article,
    paragraphs: [
      ...article.paragraphs,
      `Correction: an earlier version of this article named the wrong county, ${article.slug}.`,
    ],
  }
}
