import type { PublishedItem } from './publisher.ts'

/** Two outlets on one invented event: the second repeats the first, and brings a threat and another number. */
export const first: PublishedItem = {
  guid: 'a',
  slug: 'a',
  title: 'Oldham harbour sale put off',
  text: [
    'The Oldham harbour board has put off the sale of the ferry terminal to Norrland Shipping, the chairwoman Ada Lund said on Thursday.',
    'The board wants a winter timetable from Norrland Shipping first, Lund said.',
    'Norrland Shipping promised to deliver the timetable by 25 November.',
    'About 310 people work for the ferry terminal in Oldham.',
  ].join('\n\n'),
}

export const second: PublishedItem = {
  guid: 'b',
  slug: 'b',
  title: 'Norrland threatens to walk away from Oldham harbour sale',
  text: [
    'The Oldham harbour board has put off the sale of the ferry terminal to Norrland Shipping, the chairwoman Ada Lund said.',
    'Norrland Shipping will withdraw its bid of 64 million crowns if the board does not decide by Friday, its director Olaf Brandt said in Oldham.',
    'About 340 people work for the ferry terminal in Oldham, Brandt said.',
  ].join('\n\n'),
}
