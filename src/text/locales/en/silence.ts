/** What is told of somebody who is dead: behind the name, or before it. */
export const deathsBehind = 'died dies drowned perished'
export const deathsBefore = 'late'

/** What is told of somebody who stands accused, behind "is", "was" or "has been". */
export const accusations =
  'charged accused convicted sentenced jailed arrested indicted imprisoned detained serving wanted suspected killed murdered buried'
