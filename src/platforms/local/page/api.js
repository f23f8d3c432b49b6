// @ts-check

/**
 * What the desk could not do, in its own words.
 * @typedef {{ identifier: string, sentence: string, next?: string }} Trouble
 */

const away = {
  identifier: 'away',
  sentence: 'The desk does not answer.',
  next: 'What you typed is still here. Send it again when the desk is back.',
}

/**
 * @param {string} path
 * @param {object} [body] sent by POST where there is one
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} the answer, or `{ error }`
 */
export async function ask(path, body, signal) {
  try {
    const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(path, { ...init, ...(signal && { signal }) })
    const answer = await response.json()
    // The session has ended: the page itself leads to the log-in.
    if (answer.error?.identifier === 'log-in' && !path.startsWith('/api/login')) location.assign('/')
    return answer
  } catch {
    return { error: away }
  }
}

/**
 * A trouble as a card, like those of the desk.
 * @param {Trouble} error
 */
export function troubleCard({ sentence, next }) {
  const parts = [{ type: 'text', text: sentence }, ...(next ? [{ type: 'context', text: next }] : [])]
  return { tone: 'error', parts }
}
