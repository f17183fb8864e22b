import type { Cell } from "./Table.js"

/** A row of a sheet that holds something: its number from 1, and its cells up to the last that holds something. */
export interface SheetRow {
  readonly line: number
  readonly cells: ReadonlyArray<Cell>
}

/** Cells that are shown as one; rows and columns from 1, the last ones included. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: ReadonlyArray<SheetRow>
  readonly merged: ReadonlyArray<MergedCells>
}

/** A data file that is no text, read into cells by whoever can: a workbook, or a file of one table without a name. */
export interface Workbook {
  /** Relative to the programme's folder, with `/`. */
  readonly path: string
  readonly sheets: ReadonlyArray<Sheet>
}
