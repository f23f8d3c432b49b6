/** French names of months and weekdays, as data: spellings apart by spaces, January and Monday first. */

export const months: readonly string[] = [
  'janvier janv.',
  'février févr.',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet juil.',
  'août',
  'septembre sept.',
  'octobre oct.',
  'novembre nov.',
  'décembre déc.',
]

export const weekdays: readonly string[] = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
