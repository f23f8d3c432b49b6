/** Beside them, where addresses are shown with their brief (docs.slack.dev/messaging/unfurling-links-in-messages). */
export const linkScopes = ['links:read', 'links:write'] as const

/** What Nightdesk asks of a workspace, and why. */
export const scopes: Readonly<Record<string, string>> = {
  commands: 'slash commands and the entries of a message’s own menu',
  'chat:write': 'posts, answers and updates',
  'app_mentions:read': '“@Nightdesk …” in channels and threads, where slash commands don’t work',
  'channels:history':
    'hears that a post of its own is there, and looks for one whose answer was lost, so that nothing comes twice (public channels)',
  'groups:history': 'the same in private channels',
  'im:history': 'the same in its private conversations with members, to whom it brings their reminders',
  'metadata.message:read': 'reads its own marks on its own posts, for the same purpose',
  'channels:read': 'names of public channels',
  'groups:read': 'names of private channels that it was invited to',
  'users:read': 'names, time zones, and who is an admin of the workspace',
  'usergroups:read': 'who is in a user group, where “/desk staff set” gives one a level',
  'files:write': 'pictures, attached files, and texts too long for a message',
  'im:write':
    'tells an owner of a follow-up privately, and brings a private answer as a direct message where it can’t be shown in the channel',
}
