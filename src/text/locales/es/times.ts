/** Spanish names of months and weekdays, as data: spellings apart by spaces, January and Monday first. */

export const months: readonly string[] = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre setiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

export const weekdays: readonly string[] = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']
