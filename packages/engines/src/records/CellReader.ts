import type { Bound, Sql } from "./Sql.js"

/** What a server's column holds, as far as reading it differs. */
export type ColumnType = "number" | "float" | "boolean" | "day" | "text"

/** A cell of a server's table. */
export interface TypedCell {
  readonly expression: Sql
  readonly type: ColumnType
}

/** How cells of a server become ours; what cannot become ours is null there. */
export interface CellReader {
  /** A text without spaces around it; empty where there is none. */
  readonly text: (cell: TypedCell) => Sql
  /** A decimal, kept to 12 digits after the point; of a text without spaces around it. */
  readonly number: (cell: TypedCell) => Sql
  /** A day; of a text without spaces around it. */
  readonly day: (cell: TypedCell) => Sql
  /** Whether there is nothing in it; of a text without spaces around it. */
  readonly isEmpty: (cell: TypedCell) => Sql
  /** Null, as a text and as a decimal. */
  readonly none: { readonly text: Sql; readonly number: Sql }
  /** A column of theirs, which may be the same in every row. */
  readonly column: (column: Sql) => Sql
  /** The same text in every row. */
  readonly constant: (text: Bound) => Sql
  /** A text in lower case. */
  readonly lower: (text: Sql) => Sql
  /** Whether a text is one word or several: letters, spaces and hyphens. */
  readonly isWord: (text: Sql) => Sql
}
