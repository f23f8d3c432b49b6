// @ts-check

const shelf = 'nightdesk-welcomed'

/** Whether this browser has been welcomed. */
export const wasWelcomed = () => localStorage.getItem(shelf) !== null

/** It is said once. */
export const noteWelcome = () => localStorage.setItem(shelf, 'yes')

/** What somebody presses who opens the desk for the first time; each button is a command. */
export const welcomeCard = {
  title: 'Good evening. This is the night desk.',
  parts: [
    {
      type: 'text',
      text: 'The articles here are invented, so that you can try everything: press Sources or Timeline under one of them, or here:',
    },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Who said what', invoke: 'sources', style: 'primary' },
        { type: 'invoke', label: 'What happened when', invoke: 'timeline' },
        { type: 'invoke', label: 'Add a feed of your own', invoke: 'desk feed add' },
      ],
    },
    {
      type: 'text',
      text: 'Paste an article, or its address, behind /brief in the line below. Only you see it until you share it.',
    },
    {
      type: 'context',
      text: 'Discord and Slack are connected in steps that check themselves:',
    },
    {
      type: 'actions',
      actions: [
        { type: 'invoke', label: 'Connect Discord', invoke: 'desk connect platform:discord' },
        { type: 'invoke', label: 'Connect Slack', invoke: 'desk connect platform:slack' },
      ],
    },
  ],
}
