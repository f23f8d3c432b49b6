/** Words for a relative, those that mean the same together. */
export const kinNouns: readonly string[] = [
  'mother mom mum mama',
  'father dad papa',
  'wife widow',
  'husband widower',
  'sister',
  'brother',
  'daughter',
  'son',
]
