/** Short names, from January and from Monday; a moment as it is read. */
export const calendar = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  utc: (time: string) => `${time} UTC`,
  at: (day: string, time: string) => `${day}, ${time}`,
}
