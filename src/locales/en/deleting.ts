/** A post, or a text of one's own, is taken away. */
export const deleting = {
  notYours: (headline: string) => `“${headline}” is not a text that only you see.`,
  askForget: 'An admin can have an article forgotten: /desk forget article:',
  whoMay: 'Admins may delete a post, and whoever asked for what it shows.',
  askAdmin: 'Ask an admin.',
  question: (title: string) => `Delete “${title}”?`,
  forGood:
    'The message goes from its channel for good: no platform brings one back. The article stays, and isn’t posted there again.',
  doIt: 'Delete it',
  done: 'Deleted',
  goesNow: (title: string) => `“${title}” goes from its channel now. That can’t be taken back.`,
  noPost: 'There is no such post here.',
  useOnPost: 'Use it on a post, or type /delete where it is the latest.',
}
