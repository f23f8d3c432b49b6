/** What shall be printed: plain values, of a kind that the press knows. */
export interface Sheet {
  readonly kind: string
}

/** The port: makes pictures and files off the main loop, for all of a desk's interactions wait while one is drawn there. */
export interface Press {
  /** The bytes of the picture or the file, as base64. Rejects where it can't be made. */
  print(sheet: Sheet): Promise<string>
  stop(): Promise<void>
}
