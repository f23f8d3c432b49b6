// @ts-check

const shelf = 'nightdesk-who'

/**
 * Who speaks: who is logged in, else whom this browser keeps.
 * @param {HTMLInputElement} field
 * @param {string | undefined} loggedIn
 * @param {() => void} changed called when somebody else speaks
 * @returns {() => string | undefined} undefined for the one at the keyboard, and for who is logged in
 */
export function speaker(field, loggedIn, changed) {
  if (loggedIn !== undefined) {
    field.value = loggedIn
    field.readOnly = true
    return () => undefined
  }
  field.value = localStorage.getItem(shelf) ?? 'you'
  field.addEventListener('change', () => {
    field.value = field.value.trim() || 'you'
    localStorage.setItem(shelf, field.value)
    changed()
  })
  return () => (field.value === 'you' ? undefined : field.value)
}
