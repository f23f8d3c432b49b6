/** What there is, and how to use it. */
export const help = {
  what: 'I watch the wires, and everything I show is in the article. What I worked out myself looks different.',
  more: 'More on one of them: /help desk feed add',
  forExample: (example: string) => `. For example ${example}`,
  forWhom: { reader: 'For everybody.', editor: 'For editors.', admin: 'For admins.' },
  needed: ' (needed)',
  neededOr: (other: string) => ` (needed, or ${other})`,
}
