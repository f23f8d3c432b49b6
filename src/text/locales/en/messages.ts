/** What is sent to somebody. */
export const messages: ReadonlySet<string> = new Set(
  'letter letters e-mail email emails message messages memo note petition appeal request notice subpoena missive telegram fax questionnaire complaint'.split(
    ' ',
  ),
)

/** Participles before "by" of an outlet that passes on what another said. */
export const passingOn: ReadonlySet<string> = new Set(
  'quoted cited interviewed carried published reported relayed contacted approached asked questioned'.split(' '),
)

/** Verbs of one who passes on what another said, before "as saying". */
export const citing: ReadonlySet<string> = new Set('quote quotes quoted quoting cite cites cited citing'.split(' '))

/** What somebody tells of what happened, behind "by his own", "in Lee's". */
export const accounts: ReadonlySet<string> = new Set(
  'account telling admission reckoning version recollection estimate retelling'.split(' '),
)

/** What joins a sentence to the one before, with a comma behind it: the writer's. */
export const linkingWords: ReadonlySet<string> = new Set(
  'however|still|meanwhile|moreover|also|instead|separately|furthermore|additionally|in addition|for example|for instance|on the other hand|in other words|as a result'.split(
    '|',
  ),
)

/** What is done to reach somebody, with "to" before who is reached. Base forms. */
export const writings = 'write appeal turn address reply respond'

/** Verbs whose object is who is written to: "petitioned the mayor asking". Base forms. */
export const addressing = 'petition email e-mail lobby sue write contact approach phone text'

/** What is somebody's own, and is their words: "Lee's message was simple: …". */
export const ownWords =
  'message reply answer response verdict advice view conclusion assessment prediction plea explanation warning motto promise question complaint argument reaction comment summary'
