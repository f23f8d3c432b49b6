/** Words that count from the present one: -1 last, 0 this, 1 next. */
export const shifts: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
}
