import { grouped } from './plural.ts'

/** How an article is found, or isn’t. */
export const articles = {
  nonePosted: 'No article has been posted in this channel yet.',
  giveAddress: 'Give an address or a text with “/brief”, or words of an article.',
  badAddress: (typed: string) => `“${typed}” is no address that can be read.`,
  wholeAddress: 'Give a whole one, such as https://news.example/story.',
  noneFrom: (url: string) => `No article here is from ${url}.`,
  bringIn: 'Bring it in with “/brief” and its address.',
  noneHolds: (words: string) => `No article here holds “${words}”.`,
  tryOthers: 'Try other words, or bring it in with “/brief” and its address.',
  fewWords: 'That message has only a few words, and no address.',
  useOnLonger: 'Use this on a message with a link or with a longer text.',
  nothingToRead: 'There is nothing to read in that message.',
  needsWords: 'It needs words or an address; pictures can’t be read.',
  tooLong: (length: number, longest: number) =>
    `That text has ${grouped(length)} characters; I read up to ${grouped(longest)}.`,
  pastePart: 'Paste the part that matters, or give its address.',
  noBrief: (reason: string) => `No brief: ${reason}`,
  pasteIt: 'If you have the text, paste it after “/brief”.',
  tryLater: 'Try again in a while.',
  checkAddress: 'Check the address, or paste the text after “/brief”.',
  noDay: (option: string, typed: string) => `${option}: “${typed}” is not a day.`,
  writeDay: 'Write it like published:2017-05-18',
  writeDayAs: (option: string) => `Write it like ${option}:2017-05-18`,
}
