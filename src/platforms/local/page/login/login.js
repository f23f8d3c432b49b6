// @ts-check
import { ask } from '../api.js'
import { byId } from '../dom.js'

// What the last one saw here alone is nobody else's.
sessionStorage.clear()

const invite = new URLSearchParams(location.hash.slice(1)).get('invite') ?? ''
/** @type {HTMLButtonElement} */
const button = byId('login-go')

/** Log-in by passkey, or, behind an invitation, making one (W3C Web Authentication, level 3). */
async function go() {
  byId('login-trouble').textContent = ''
  const { options, attempt, error } = await ask(invite ? '/api/login/invitation' : '/api/login/options', { invite })
  if (error) return tell(error)
  try {
    const credential = invite
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    const response = /** @type {PublicKeyCredential | null} */ (credential)?.toJSON()
    const answer = await ask(invite ? '/api/login/register' : '/api/login', { attempt, response })
    if (answer.error) return tell(answer.error)
    location.replace('/')
  } catch {
    tell({ sentence: 'The browser gave no passkey.', next: 'Try again, or use the device that has it.' })
  }
}

/** @param {{ sentence: string, next?: string }} error */
function tell({ sentence, next }) {
  byId('login-trouble').textContent = `${sentence} ${next ?? ''}`
}

if (invite) {
  byId('login-said').textContent = 'You are invited to this desk. Make a passkey with which you log in from now on.'
  button.textContent = 'Make a passkey'
}
button.addEventListener('click', async () => {
  button.disabled = true
  await go()
  button.disabled = false
  button.focus()
})
