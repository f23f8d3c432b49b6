/** What stands on buttons and links that several cards have. */
export const buttons = {
  sources: 'Sources',
  timeline: 'Timeline',
  read: 'Read',
  followUp: 'Follow up',
  undo: 'Undo',
  open: 'Open',
  more: 'More',
  all: 'All',
  share: 'Share',
  takeBack: 'Take it back',
  makeNew: 'Make a new one',
  table: 'Table',
  calendarFile: 'Calendar file',
  asFile: 'As a file',
  remove: 'Remove',
}
