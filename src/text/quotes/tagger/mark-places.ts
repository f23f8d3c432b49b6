/** Whether a mark that begins at `start` is where one may open: at a beginning, after white space, a bracket, a dash or a mark. */
export const isOpeningPlace = (text: string, start: number): boolean =>
  start === 0 || /[\s([{—–\-/“"„«‘']/u.test(text[start - 1]!)

/** Whether a mark that ends at `end` has no word behind it that it could open. */
export const isShutPlace = (text: string, end: number): boolean =>
  end >= text.length || /[\s.,;:!?)\]}…—–”"»]/u.test(text[end]!)
