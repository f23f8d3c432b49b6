/**
 * Events that go by their day alone, and the year that all the world knows: month-day, year, and the words that name the event
 * behind the date ("the Sept. 11 attacks"); with no words the day alone is enough.
 */
export const namedEvents: readonly (readonly [day: string, year: number, words: string])[] = [
  ['9-11', 2001, 'attack attacks terror terrorist terrorists hijackers hijackings'],
  ['10-7', 2023, 'attack attacks massacre massacres hamas assault terror terrorist terrorists hostages onslaught'],
  ['1-6', 2021, 'attack attacks riot riots rioter rioters insurrection insurrectionists capitol committee defendants'],
  ['7-7', 2005, 'bombing bombings bombers attack attacks'],
]
