/** A post, or a text of one's own, is taken away. */
export const deleting = {
  notYours: (headline: string) => `“${headline}” is not a text that only you see.`,
  askForget: 'An admin can have an article forgotten: /desk forget article:',
  whoMay: 'Admins may delete a post, and whoever asked for what it shows.',
  askAdmin: 'Ask an admin.',
  question: (title: string) => `Delete “${title}”?`,
  forGood:
    'The message goes from its channel: twenty seconds later for good, for no platform brings one back. The article stays, and isn’t posted there again.',
  doIt: 'Delete it',
  done: 'Deleted',
  postGoes: (title: string, seconds: number) =>
    `“${title}” goes from its channel in ${seconds} seconds. Until then it can be had back.`,
  textGoes: (seconds: number) =>
    `Your text goes from every table and file of the desk in ${seconds} seconds. Until then it can be had back.`,
  whatIsLeft: 'What is left of it',
  kept: 'Kept',
  nothingDeleted: 'It stays where it is: nothing was deleted.',
  stillThere: 'It is still there',
  askAgain: 'It goes in a moment; ask again then.',
  whoMayKeep: 'Whoever deleted it may keep it after all, and admins.',
  goneAlready: 'It is gone already, or was kept.',
  noneBroughtBack: 'What is gone can’t be brought back.',
  noProof: 'There is no proof of that: one is kept for a day, for whoever deleted it.',
  noPost: 'There is no such post here.',
  useOnPost: 'Use it on a post, or type /delete where it is the latest.',
}
