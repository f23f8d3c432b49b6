/** What a filter asks for, and why one can’t be read. */
export const filters = {
  word: (shown: string, field: string | undefined) => `“${shown}”${field ? ` in the ${field}` : ''}`,
  not: (what: string) => `not ${what}`,
  or: ' or ',
  and: ' and ',
  has: (what: string) => `has ${what}`,
  lacks: (what: string) => `lacks ${what}`,
  keptOut: (why: string) => `${why}, which is kept out`,
  example: 'For example: visa (asylum or refugee) -sport title:minister',
  tooLong: (length: number, longest: number) => `It is ${length} characters long; ${longest} are the most.`,
  tooDeep: 'Its parentheses stand too deep in one another.',
  missing: 'Something is missing beside “or”, or between parentheses.',
  notOpened: 'A parenthesis is closed that was not opened.',
  quoteNotClosed: 'A quotation mark is opened and not closed.',
  nothingBehind: (field: string) => `Nothing stands behind “${field}:”.`,
  unreadable: (what: string) => `That filter can’t be read. ${what}`,
  notClosed: 'A parenthesis is opened and not closed.',
}
