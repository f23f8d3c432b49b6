const plurals = new Intl.PluralRules('en')
const digits = new Intl.NumberFormat('en')

/** The word for one or for several: `form(2, 'day', 'days')` is "days". */
export function form(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other
}

/** The number with its word: `counted(2, 'day', 'days')` is "2 days". */
export function counted(count: number, one: string, other: string): string {
  return `${count} ${form(count, one, other)}`
}

/** A large number as it is written: "1,200". */
export function grouped(count: number): string {
  return digits.format(count)
}

/** A number that was counted up to `most` and no further: "12", "10,000 or more". */
export function countedUpTo(count: number, most: number): string {
  return count < most ? String(count) : `${grouped(most)} or more`
}
