/** Whether no attribution has taken any of tokens [first, end) yet. */
export type Free = (first: number, end: number) => boolean
