import type { DataFormat } from "../model/DataSource.js"
import type { Delimiter } from "./csvTable.js"

/** A cell that is more than a text, a number or a yes or no. */
export interface MarkedCell {
  /**
   * - `day`, `month`: as a spreadsheet keeps dates: `2009-03-14`; `2009-M03` or `2009` where it shows no day
   * - `large-number`: a number that would be rounded
   * - `error`: what is no value, in words: `the error #DIV/0!`
   * - `nested`: a list or a map in the place of a value
   */
  readonly kind: "day" | "month" | "large-number" | "error" | "nested"
  readonly text: string
}

/** What a cell of a table holds; undefined when it is empty. */
export type Cell = string | number | boolean | MarkedCell | undefined

/** A row of a table, and where it begins: a line of a text or a row of a sheet, from 1. */
export interface TableRecord {
  readonly line: number
  readonly cells: ReadonlyArray<Cell>
}

/** A table as a file has it, whatever the format. */
export interface Table {
  readonly file: string
  readonly format: DataFormat
  /** The sheet of a workbook. */
  readonly sheet: string | undefined
  /** The names in the header, without the spaces around them. */
  readonly columns: ReadonlyArray<string>
  /** Where the header begins. */
  readonly headerLine: number
  readonly records: ReadonlyArray<TableRecord>
  /** Of CSV: what divides the cells. A row that has more or fewer of them than the header is then at fault. */
  readonly delimiter: Delimiter | undefined
}
