import type { ColumnType } from "./CellReader.js"
import type { Sql } from "./Sql.js"

/** From where a column of ours takes its cells. */
export type ColumnSource =
  | {
      readonly kind: "column"
      readonly column: string
      /** Ours by theirs; undefined: the cells are ours as they are. */
      readonly values: ReadonlyMap<string, string> | undefined
      /** Whether rows with a value that `values` does not have are passed over, and not found to be wrong. */
      readonly passesOver: boolean
    }
  | { readonly kind: "constant"; readonly text: string }

/** A table or query of a server, and what its columns are in ours. */
export interface ServerTable {
  /** How it is called among the files of data. */
  readonly path: string
  /** What stands after FROM, without a name. */
  readonly from: Sql
  readonly types: ReadonlyMap<string, ColumnType>
  /** Columns of ours, or ids of disaggregations, and from where each takes its cells. */
  readonly columns: ReadonlyMap<string, ColumnSource>
  /** Only rows in which each of these columns has one of the values. */
  readonly only: ReadonlyArray<{ readonly column: string; readonly values: ReadonlyArray<string> }>
}
