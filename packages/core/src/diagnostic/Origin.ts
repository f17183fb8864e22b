/** A step into a YAML document (key or index), or into a table: row as in the file's records, then column name. */
export type PathStep = string | number

/**
 * Where something was written: a file, and the path to it inside the file.
 *
 * Lines and columns are not kept. They are sought when a finding leaves the core, so that reasoning never depends on
 * layout. `range` (offsets into the text) is set only where there is no path: in text that could not be read, and in comments.
 */
export interface Origin {
  readonly file: string
  readonly path: ReadonlyArray<PathStep>
  /** Which side of a map entry is meant; the value unless said. */
  readonly at?: "key" | "value"
  readonly range?: readonly [start: number, end: number]
  /** Of a row in a table: where its cells stand, where the table has not our own columns as text. */
  readonly cells?: CellPlaces
}

/** Where the cells of our columns stand in the rows of a table. All rows that were read alike share one. */
export interface CellPlaces {
  /** By our column: the index of theirs, from 0. */
  readonly columns: Readonly<Record<string, number>>
  /** The sheet of a workbook. */
  readonly sheet?: string
  /** What divides the cells of a text in which they are not sought by the header; none where rows alone can be told. */
  readonly delimiter?: "," | ";" | "\t"
}

/** The origin of a whole file. */
export const originOf = (file: string): Origin => ({ file, path: [] })

/** The origin of something inside of `origin`; it need not be there: then the nearest thing around it is shown. */
export const within = (origin: Origin, ...steps: ReadonlyArray<PathStep>): Origin => ({
  file: origin.file,
  path: [...origin.path, ...steps],
  ...(origin.cells ? { cells: origin.cells } : {})
})

/** The same place, meaning its key (its name) and not its value. */
export const nameOf = (origin: Origin): Origin => ({ ...origin, at: "key" })
