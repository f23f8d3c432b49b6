/** Who may do what. */
export const staff = {
  title: 'Staff',
  levels:
    'Readers ask, editors handle follow-ups, admins configure. Admins of this workspace are admins here from the start.',
  nobody: 'Nobody has been given another level. Do it with: /desk staff set member:@ann level:editor',
  columns: ['Name', 'Kind', 'Level'],
  person: 'person',
  role: 'role',
  takeBack: 'Take back',
  give: 'Give somebody a level',
  levelsElse: 'Readers ask, editors handle follow-ups, admins configure. Everybody else is as the platform says.',
  sayWho: 'Say who: member: or role:.',
  example: 'For example: /desk staff set editor member:@ann',
  locksYouOut: 'That would take your own admin level from you.',
  letAnother: 'Let another admin do it; nothing was changed.',
  is: (name: string, level: string) => `${name} is ${level}`,
  asPlatform: 'as the platform says',
  seeAll: 'See all with “/desk staff list”; take it back with “/desk undo”.',
}
