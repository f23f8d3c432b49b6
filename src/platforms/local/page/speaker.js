// @ts-check

const shelf = 'nightdesk-who'

/**
 * Who speaks, as this browser keeps it.
 * @param {HTMLInputElement} field
 * @returns {() => string | undefined} undefined for the one at the keyboard
 */
export function speaker(field) {
  field.value = localStorage.getItem(shelf) ?? 'you'
  field.addEventListener('change', () => {
    field.value = field.value.trim() || 'you'
    localStorage.setItem(shelf, field.value)
  })
  return () => (field.value === 'you' ? undefined : field.value)
}
