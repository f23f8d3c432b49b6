/** A stretch of an article's text in UTF-16 code units: `text.slice(start, end)` is exactly what is shown. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text under a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
