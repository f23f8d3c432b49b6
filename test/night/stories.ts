/** Invented stories of a night: who, where, how many, and what each article of them brings. */

/** One article: what no article of the story before it said is `fresh`. */
export interface NightArticle {
  readonly story: number
  readonly outlet: number
  readonly slug: string
  readonly headline: string
  readonly sentences: readonly string[]
  readonly fresh: string
  /** Minutes after the beginning of the night. */
  readonly at: number
}

export interface NightStory {
  readonly number: number
  readonly town: string
  readonly articles: readonly NightArticle[]
  /** A number that its articles begin with, where they do. */
  readonly figure: number
  /** What it says would come on the day after the night. */
  readonly promise?: string
  /** Two numbers that its outlets tell for one thing. */
  readonly differ?: readonly [string, string]
}

const towns = [
  ...[
    'Ashwick',
    'Brackmere',
    'Cornstow',
    'Dunford',
    'Elmhaven',
    'Fencombe',
    'Garrow',
    'Holtby',
    'Ingleham',
    'Kestrel Bay',
  ],
  ...[
    'Lannock',
    'Marlow Cross',
    'Norby',
    'Ossett',
    'Penrith Moor',
    'Quarley',
    'Rushden',
    'Saltmarsh',
    'Tarnby',
    'Ulverton',
  ],
  ...['Vexford', 'Wendle', 'Yarrow', 'Zennor', 'Abbotsea', 'Birkdale', 'Calder', 'Dovecote', 'Eastry', 'Fallowden'],
  ...['Gorran', 'Hexley', 'Islebury', 'Jarrold', 'Kinver', 'Lydgate', 'Mossop', 'Netherby', 'Oakhampton', 'Pelsall'],
  ...[
    'Quorn',
    'Ravenglass',
    'Stavely',
    'Thirsk Water',
    'Uppingford',
    'Varley',
    'Wexmoor',
    'Yeoford',
    'Zeal',
    'Alderney Point',
  ],
  ...[
    'Bosham',
    'Crowle',
    'Dunmarsh',
    'Ebford',
    'Froxley',
    'Gisburn',
    'Hawes End',
    'Ilkeston',
    'Jevington',
    'Kettlewell',
  ],
]
const givenNames = ['Ada', 'Bruno', 'Clara', 'Dieter', 'Edda', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kaja', 'Luis']
const surnames = ['Lund', 'Maric', 'Novara', 'Okafor', 'Pellew', 'Quarrie', 'Rasmus', 'Sandoval', 'Tesfaye', 'Umbridge']

interface Words {
  readonly town: string
  readonly person: string
  readonly other: string
  readonly third: string
  readonly a: number
  readonly b: number
  readonly day: string
  /** The story's own of some words. */
  readonly own: (...words: readonly [string, string, string, string, string, string]) => string
}

/** A kind of story: two ways to begin it, and what its articles add, one each. */
interface Plot {
  readonly headline: (words: Words) => string
  readonly leads: readonly ((words: Words) => string)[]
  readonly adds: readonly ((words: Words) => string)[]
}

const plots: readonly Plot[] = [
  {
    headline: ({ town, own }) =>
      `${own('Sawmill', 'Hotel', 'Bakery', 'Theatre', 'Garage', 'Archive')} in ${town} burns down`,
    leads: [
      ({ town, a, own }) =>
        `A fire destroyed ${own('a sawmill', 'a hotel', 'a bakery', 'a theatre', 'a garage', 'an archive')} of ${a} square metres in ${town} on Friday evening.`,
      ({ town, a, own }) =>
        `In ${town} ${own('a sawmill', 'a hotel', 'a bakery', 'a theatre', 'a garage', 'an archive')} of ${a} square metres burned down on Friday evening.`,
    ],
    adds: [
      ({ b, third }) => `Brigade captain ${third} had ${b} firefighters on ladders until after midnight.`,
      ({ person, own }) =>
        `Its owner, ${person}, had ${own('oiled the saws', 'locked the bar', 'cleaned the ovens', 'painted the stage', 'drained the tanks', 'moved the shelves')} an hour before.`,
      ({ other, own }) =>
        `Inspector ${other} found ${own('a melted lamp', 'a torn hose', 'a flour sieve', 'a scorched curtain', 'a petrol can', 'a cracked heater')} behind the stairs.`,
      ({ own }) =>
        `Neighbours carried ${own('planks', 'suitcases', 'trays', 'costumes', 'tyres', 'ledgers')} into the street with bare hands.`,
      ({ day, town }) => `The fire service of ${town} will publish its report by ${day}.`,
      ({ a, person }) => `${person} is insured for ${a + 3} thousand crowns.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `${town} loses its ${own('ferry', 'night train', 'tram', 'airport bus', 'cable car', 'post boat')}`,
    leads: [
      ({ town, person, own }) =>
        `The ${own('ferry', 'night train', 'tram', 'airport bus', 'cable car', 'post boat')} of ${town} stopped for good on Friday, its manager ${person} announced.`,
      ({ town, person, own }) =>
        `On Friday the ${own('ferry', 'night train', 'tram', 'airport bus', 'cable car', 'post boat')} of ${town} stopped for good, according to ${person}, who manages it.`,
    ],
    adds: [
      ({ a, own }) =>
        `About ${a} ${own('islanders', 'sleepers', 'pupils', 'pilots', 'skiers', 'anglers')} depended on it every week.`,
      ({ b, other }) => `Engineer ${other} measured a crack of ${b} centimetres in the main bearing.`,
      ({ third, own }) =>
        `Councillor ${third} offered ${own('two barges', 'a minibus', 'forty bicycles', 'a taxi voucher', 'a gravel road', 'a hovercraft')} instead.`,
      ({ own }) =>
        `Somebody hung ${own('a black flag', 'a wreath', 'a bed sheet', 'a pair of wings', 'a cowbell', 'an anchor')} over the ticket counter.`,
      ({ day, town }) => `The county will present a new timetable for ${town} by ${day}.`,
      ({ a, person }) => `Refunds will cost ${person} a further ${a + 7} thousand crowns.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `Hackers take files of ${town} ${own('clinic', 'library', 'waterworks', 'lottery', 'university', 'registry')}`,
    leads: [
      ({ town, a, own }) =>
        `Hackers copied ${a} thousand files of the ${own('clinic', 'library', 'waterworks', 'lottery', 'university', 'registry')} in ${town}, it said on Friday.`,
      ({ town, a, own }) =>
        `The ${own('clinic', 'library', 'waterworks', 'lottery', 'university', 'registry')} in ${town} said on Friday that hackers had copied ${a} thousand of its files.`,
    ],
    adds: [
      ({ third }) => `A group that signs itself ${third.split(' ')[1]} Ghosts boasted of the attack.`,
      ({ b, own }) =>
        `It wants ${b} ${own('bitcoins', 'gold bars', 'servers', 'jackpots', 'diplomas', 'passports')} within three days.`,
      ({ person, own }) =>
        `Director ${person} wrote to ${own('patients', 'borrowers', 'plumbers', 'winners', 'graduates', 'newlyweds')} by ordinary mail.`,
      ({ own }) =>
        `Clerks went back to ${own('paper charts', 'index cards', 'pressure gauges', 'drums of balls', 'typewriters', 'stamps and ink')} overnight.`,
      ({ day, town }) => `The data commissioner will give findings on ${town} by ${day}.`,
      ({ other, own }) =>
        `Technician ${other} suspects ${own('an old printer', 'a scanner', 'a valve sensor', 'a kiosk', 'a projector', 'a fax line')} as the way in.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `Mayor of ${town} accused over ${own('meadow', 'quarry', 'castle', 'pier', 'vineyard', 'racecourse')}`,
    leads: [
      ({ town, person, a, own }) =>
        `The mayor of ${town}, ${person}, sold a ${own('meadow', 'quarry', 'castle', 'pier', 'vineyard', 'racecourse')} to a cousin for ${a} crowns, documents show.`,
      ({ town, person, a, own }) =>
        `Documents show that ${person}, the mayor of ${town}, let a cousin have a ${own('meadow', 'quarry', 'castle', 'pier', 'vineyard', 'racecourse')} for ${a} crowns.`,
    ],
    adds: [
      ({ third }) => `Opposition leader ${third} will move a vote of no confidence.`,
      ({ b, other }) => `Estate agent ${other} values it at ${b} times as much.`,
      ({ own }) =>
        `The cousin dreams of ${own('holiday flats', 'a climbing hall', 'a wedding venue', 'a fish market', 'a wine museum', 'a campsite')} there.`,
      ({ person, own }) =>
        `“I ${own('followed every rule', 'signed what I was given', 'have nothing to hide', 'saved the town money', 'slept well last night', 'owe nobody an answer')},” ${person} told reporters.`,
      ({ day, town }) => `The auditors of ${town} will hand in their opinion by ${day}.`,
      ({ own }) =>
        `A clerk who objected now works in the ${own('cemetery office', 'lost property room', 'dog pound', 'tide gauge hut', 'seed store', 'parking meter shop')}.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `${own('Climbers', 'Divers', 'Canoeists', 'Cavers', 'Balloonists', 'Skaters')} missing near ${town}`,
    leads: [
      ({ town, b, own }) =>
        `Since Friday noon ${b} ${own('climbers', 'divers', 'canoeists', 'cavers', 'balloonists', 'skaters')} have been missing near ${town}.`,
      ({ town, b, own }) =>
        `Near ${town} ${b} ${own('climbers', 'divers', 'canoeists', 'cavers', 'balloonists', 'skaters')} have been missing since Friday noon.`,
    ],
    adds: [
      ({ third, own }) =>
        `Rescue leader ${third} sent ${own('two rope teams', 'a sonar boat', 'kayaks with lamps', 'a pump crew', 'a glider', 'an airboat')} out at dusk.`,
      ({ a, own }) =>
        `${own('Gusts', 'Currents', 'Rapids', 'Floods', 'Updraughts', 'Thaws')} kept helicopter number ${a} on the ground.`,
      ({ person, own }) =>
        `One of them is ${person}, who teaches ${own('geography', 'chemistry', 'music', 'Latin', 'physics', 'drawing')} at the local school.`,
      ({ own }) =>
        `A red ${own('rucksack', 'flipper', 'paddle', 'helmet', 'basket', 'mitten')} was spotted by a shepherd.`,
      ({ day, town }) => `Forecasters will give the next outlook for ${town} by ${day}.`,
      ({ other, own }) =>
        `Dog handler ${other} came with ${own('six spaniels', 'four labradors', 'two pointers', 'three terriers', 'a bloodhound', 'five collies')} by train.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `Strike at the ${own('steelworks', 'brewery', 'shipyard', 'dairy', 'glassworks', 'mint')} of ${town}`,
    leads: [
      ({ town, a, own }) =>
        `Workers of the ${own('steelworks', 'brewery', 'shipyard', 'dairy', 'glassworks', 'mint')} in ${town} walked out on Friday and demand ${a} crowns more a month.`,
      ({ town, a, own }) =>
        `The ${own('steelworks', 'brewery', 'shipyard', 'dairy', 'glassworks', 'mint')} in ${town} stood still on Friday: its workers demand ${a} crowns more a month.`,
    ],
    adds: [
      ({ person }) => `Union secretary ${person} counted hands twice in the canteen.`,
      ({ b, own }) =>
        `Every hour ${b} tonnes of ${own('slag', 'barley', 'plate', 'milk', 'sand', 'copper')} are left lying.`,
      ({ other }) => `Chairwoman ${other} flew to the capital to meet bankers.`,
      ({ own }) =>
        `Customers have ${own('girders', 'beer', 'rivets', 'butter', 'bottles', 'coins')} for one week left.`,
      ({ day, town }) => `An arbitrator will make a proposal for ${town} by ${day}.`,
      ({ third, own }) =>
        `Apprentice ${third} keeps the ${own('furnace', 'yeast', 'crane', 'churn', 'kiln', 'vault')} going alone.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `${own('Measles', 'Mumps', 'Salmonella', 'Hepatitis', 'Scabies', 'Whooping cough')} at a school in ${town}`,
    leads: [
      ({ town, b, own }) =>
        `At a school in ${town} ${b} children have fallen ill with ${own('measles', 'mumps', 'salmonella', 'hepatitis', 'scabies', 'whooping cough')} since Friday.`,
      ({ town, b, own }) =>
        `Since Friday ${b} children of a school in ${town} have fallen ill with ${own('measles', 'mumps', 'salmonella', 'hepatitis', 'scabies', 'whooping cough')}.`,
    ],
    adds: [
      ({ person }) => `Headmistress ${person} sent everybody home at ten.`,
      ({ other, own }) =>
        `Doctor ${other} traced it to ${own('a choir trip', 'a swimming class', 'a chicken salad', 'a drinking fountain', 'a wrestling mat', 'a puppet show')}.`,
      ({ a }) => `The health office ordered ${a} doses from abroad.`,
      ({ own }) => `Cleaners boiled ${own('flutes', 'goggles', 'ladles', 'taps', 'blankets', 'puppets')} all evening.`,
      ({ day, town }) => `Laboratories will confirm the results from ${town} by ${day}.`,
      ({ third, own }) =>
        `Caterer ${third} denies any blame for the ${own('soup', 'pool snacks', 'mayonnaise', 'lemonade', 'towels', 'popcorn')}.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `${own('Bridge', 'Tunnel', 'Dam', 'Lighthouse', 'Viaduct', 'Lock')} of ${town} closed for cracks`,
    leads: [
      ({ town, person, own }) =>
        `Surveyor ${person} closed the ${own('bridge', 'tunnel', 'dam', 'lighthouse', 'viaduct', 'lock')} of ${town} on Friday because of cracks.`,
      ({ town, person, own }) =>
        `Because of cracks the ${own('bridge', 'tunnel', 'dam', 'lighthouse', 'viaduct', 'lock')} of ${town} was closed on Friday by surveyor ${person}.`,
    ],
    adds: [
      ({ a, own }) =>
        `The detour for ${own('lorries', 'coaches', 'hikers', 'trawlers', 'locomotives', 'barges')} is ${a} kilometres long.`,
      ({ b, third }) => `Professor ${third} had warned of it ${b} times in letters.`,
      ({ own }) =>
        `${own('Haulage firms', 'Tour guides', 'Campers', 'Crab fishers', 'Rail buffs', 'Skippers')} want compensation from the state.`,
      ({ other }) => `Minister ${other} ordered tests with ultrasound at first light.`,
      ({ day, town }) => `The road authority will decide about ${town} by ${day}.`,
      ({ own }) =>
        `Souvenir sellers offer ${own('bolts', 'tiles', 'pebbles', 'lenses', 'bricks', 'chains')} from the site already.`,
    ],
  },
  {
    headline: ({ town, own }) =>
      `${own('Painting', 'Violin', 'Crown', 'Manuscript', 'Meteorite', 'Carriage')} stolen from ${town} museum`,
    leads: [
      ({ town, a, own }) =>
        `Thieves took a ${own('painting', 'violin', 'crown', 'manuscript', 'meteorite', 'carriage')} worth ${a} thousand crowns from the museum of ${town} on Friday.`,
      ({ town, a, own }) =>
        `From the museum of ${town} thieves took a ${own('painting', 'violin', 'crown', 'manuscript', 'meteorite', 'carriage')} worth ${a} thousand crowns on Friday.`,
    ],
    adds: [
      ({ person }) => `Guard ${person} had been lured to the cellar by a phone call.`,
      ({ b, own }) =>
        `${own('A skylight', 'A cloakroom', 'A chimney', 'A book lift', 'A crater model', 'A stable door')} with ${b} alarms was the way in.`,
      ({ other }) => `Detective ${other} has a blurred picture of a van.`,
      ({ own }) =>
        `It had been lent by ${own('a convent', 'an orchestra', 'a duke', 'a synagogue', 'an observatory', 'a brewer')} for the summer.`,
      ({ day, town }) => `The insurers will name a reward for ${town} by ${day}.`,
      ({ third }) => `Collector ${third} was offered it within hours, and called the police.`,
    ],
  },
  {
    headline: ({ town, own }) => `${own('Oil', 'Acid', 'Paint', 'Molasses', 'Diesel', 'Chlorine')} spill off ${town}`,
    leads: [
      ({ town, b, own }) =>
        `A tanker lost ${b} tonnes of ${own('oil', 'acid', 'paint', 'molasses', 'diesel', 'chlorine')} off ${town} on Friday.`,
      ({ town, b, own }) =>
        `Off ${town} a tanker lost ${b} tonnes of ${own('oil', 'acid', 'paint', 'molasses', 'diesel', 'chlorine')} on Friday.`,
    ],
    adds: [
      ({ person }) => `Captain ${person} blamed a buoy that was out of place.`,
      ({ a, own }) =>
        `Volunteers counted ${a} dead ${own('guillemots', 'eels', 'terns', 'bees', 'crabs', 'sprats')} by torchlight.`,
      ({ other }) => `Harbour master ${other} closed all beaches to the north.`,
      ({ own }) =>
        `A drifting boom of ${own('straw', 'lime', 'nets', 'tarpaulin', 'foam', 'charcoal')} held until two.`,
      ({ day, town }) => `The coast guard will lift the wreck at ${town} by ${day}.`,
      ({ third, own }) =>
        `Fishmonger ${third} sells ${own('only trout', 'tinned herring', 'frozen cod', 'honey instead', 'river carp', 'vegetables now')} for the time being.`,
    ],
  },
]

const storyCount = 60
export const outletCount = 40
export const outletOf = (n: number) =>
  `${['Northern', 'Evening', 'Free', 'County', 'Coastal', 'Daily', 'Union', 'Morning', 'Valley', 'City'][n % 10]} ${['Courier', 'Post', 'Herald', 'Mirror'][Math.floor(n / 10)]}`

/** Sixty stories of four hundred articles; those of the first ten minutes of each come before the shift. `day` is the morning after, in words. */
export function nightStories(day: string): NightStory[] {
  return Array.from({ length: storyCount }, (_, number): NightStory => {
    const town = towns[number]!
    const nameOf = (n: number) =>
      `${givenNames[n % 12]} ${surnames[(n + Math.floor(n / 60)) % 10]}${['', 'sen', 'by', 'holm'][Math.floor(n / 60)]}`
    const words: Words = {
      town,
      person: nameOf(number),
      other: nameOf(number + 60),
      third: nameOf(number + 120),
      a: 211 + number * 37,
      b: 13 + number,
      day,
      own: (...choices) => choices[Math.floor(number / plots.length)]!,
    }
    const plot = plots[number % plots.length]!
    const count = number % 3 === 2 ? 6 : 7
    const differs = number % 20 === 5
    const articles = Array.from({ length: count }, (_, n): NightArticle => {
      const fresh = n === 0 ? plot.leads[0]!(words) : plot.adds[n - 1]!(words)
      const known = plot.adds.slice(0, Math.max(0, n - 1)).map((add) => add(words))
      const lead = plot.leads[n % 2]!(differs && n === 3 ? { ...words, a: words.a + 100 } : words)
      const sentences = n === 0 ? [fresh, ...background(words)] : [lead, fresh, ...known, ...background(words)]
      return {
        story: number,
        outlet: (number * 7 + n * 5) % outletCount,
        slug: `${town.toLowerCase().replaceAll(' ', '-')}-${n}`,
        headline: n === 0 ? plot.headline(words) : `${plot.headline(words)}: ${headlineOf(fresh)}`,
        sentences,
        fresh,
        at: 15 + ((number * 7) % 60) + n * 70,
      }
    })
    const told = plot.adds.slice(0, count - 1).find((add) => add(words).includes(day))
    return {
      number,
      town,
      articles,
      figure: words.a,
      ...(told && { promise: told(words) }),
      ...(differs && { differ: [String(words.a), String(words.a + 100)] as const }),
    }
  })
}

/** What every article of a story ends with. */
function background({ town, a, b, other, own }: Words): string[] {
  const known = own('apples', 'regattas', 'clockmakers', 'hot springs', 'storks', 'slate')
  return [
    `${town} has ${a * 7} inhabitants and is known for its ${known}, which ${other} praised in a book of ${b + 90} pages.`,
    `A spokesman of the county for ${town} took no calls; a recorded voice gave the number ${a * 11 + b}.`,
  ]
}

/** The first words of a sentence. */
function headlineOf(sentence: string): string {
  return sentence.replace(/[“”.]/g, '').split(' ').slice(0, 6).join(' ').replace(/,$/, '')
}
