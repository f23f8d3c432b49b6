/** The version of the format; another one is not read. */
export const formatVersion = 1

/** The columns of a row under the names that the database has; those with JSON hold it as text. */
export type Row = Readonly<Record<string, string | number | null>>

export interface FirstLine {
  readonly export: 'nightdesk'
  readonly version: number
  /** The last migration of the database that the rows come from. */
  readonly level: string
}

export interface RowLine {
  readonly table: string
  readonly row: Row
}

/** Tells a whole file from one that was cut off. */
export interface LastLine {
  readonly end: {
    readonly rows: number
    /** How many small values stayed behind, by namespace: they may hold tokens. */
    readonly leftOut: Readonly<Record<string, number>>
  }
}

/** A line of an export: first one `FirstLine`, then the rows, table by table in their order, then one `LastLine`. */
export type ExportLine = FirstLine | RowLine | LastLine
