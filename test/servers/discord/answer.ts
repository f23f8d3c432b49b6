/** What a route answers: a status and JSON, or nothing with 204. */
export interface Answer {
  readonly status: number
  readonly json?: unknown
  readonly reasons?: readonly string[]
}

export const ok = (json: unknown, status = 200): Answer => ({ status, json })
export const nothing: Answer = { status: 204 }

/** Codes of https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const trouble = {
  unknownChannel: () => failure(404, 10003, 'Unknown Channel'),
  unknownMember: () => failure(404, 10007, 'Unknown Member'),
  unknownMessage: () => failure(404, 10008, 'Unknown Message'),
  unknownUser: () => failure(404, 10013, 'Unknown User'),
  closedToYou: () => failure(403, 50007, 'Cannot send messages to this user'),
  notText: () => failure(400, 50008, 'Cannot send messages in a non-text channel'),
  wrongKind: () => failure(400, 50024, 'Cannot execute action on this channel type'),
  alreadyPublished: () => failure(400, 40033, 'This message has already been crossposted'),
  unknownWebhook: () => failure(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => failure(404, 10062, 'Unknown interaction'),
  unknownCommand: () => failure(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: () => failure(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => failure(403, 50001, 'Missing Access'),
  emptyMessage: () => failure(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => failure(403, 50013, 'Missing Permissions'),
  notYours: () => failure(403, 50005, 'Cannot edit a message authored by another user'),
  invalidToken: () => failure(401, 50027, 'Invalid Webhook Token'),
  threadExists: () => failure(400, 160004, 'A thread has already been created for this message'),
  unauthorized: (): Answer => ({ status: 401, json: { message: '401: Unauthorized', code: 0 }, reasons: ['401'] }),
  notFound: (): Answer => ({ status: 404, json: { message: '404: Not Found', code: 0 }, reasons: ['no such route'] }),
  invalidForm: (reasons: readonly string[]): Answer => ({
    status: 400,
    json: {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { _errors: reasons.map((message) => ({ code: 'INVALID', message })) },
    },
    reasons,
  }),
}

function failure(status: number, code: number, message: string): Answer {
  return { status, json: { message, code }, reasons: [message] }
}
