import type { Origin } from "../diagnostic/Origin.js"

/** The formats of data files. */
export const dataFormats = ["csv", "xlsx", "parquet", "json", "ndjson", "dhis2"] as const

/** The format of a data file; `dhis2` is JSON as a DHIS2 server gives data value sets. */
export type DataFormat = (typeof dataFormats)[number]

/** The encodings of text files. */
export const textEncodings = ["utf-8", "utf-16", "latin-1", "windows-1252"] as const

/** The encoding of a text file. */
export type TextEncoding = (typeof textEncodings)[number]

/** What may stand between thousands in a number. */
export const thousandsMarks = { comma: ",", point: ".", space: " ", apostrophe: "'" } as const

/** In what order a date has its parts. */
export const dateOrders = ["day-month-year", "month-day-year", "year-month-day"] as const

/** How the tables of a source are to be read, as far as they do not say it themselves. */
export interface TableReading {
  /** UTF-8, or what a byte order mark says, unless said. */
  readonly encoding: TextEncoding | undefined
  /** Whichever of comma, semicolon and tab the header has most of, unless said. */
  readonly delimiter: "," | ";" | "\t" | undefined
  /** Whether numbers in texts have a decimal comma; where cells are not divided by commas either is read, unless said. */
  readonly decimal: "," | "." | undefined
  /** What divides thousands in numbers; nothing may, unless said. */
  readonly thousands: keyof typeof thousandsMarks | undefined
  /** The order of a date that is not written as 2009-03-14. */
  readonly dateOrder: (typeof dateOrders)[number] | undefined
  /** The sheet of a workbook; its only one that is not hidden, unless said. */
  readonly sheet: string | undefined
  /** The row in which the header begins, from 1. */
  readonly headerRow: number
  /** How many rows the header has; what stands one below the other is joined with ` / `. */
  readonly headerRows: number
}

/** Where the rows of a source are: in files of the programme's folder, or in a table or query of a server. */
export type DataPlace =
  | {
      readonly kind: "files"
      /** A path below the programme's folder in which `*` stands for any part of a name and `**` for any folders. */
      readonly pattern: string
      /** As the file's ending says, unless said. */
      readonly format: DataFormat | undefined
    }
  | {
      readonly kind: "postgresql" | "clickhouse"
      /** The environment variable that holds the connection. */
      readonly connection: string
      /** Exactly one of the two is said. */
      readonly table: string | undefined
      readonly query: string | undefined
    }

/** What their value means in ours; a value that is written for all is under no name. */
export type ValueMeanings = ReadonlyMap<string, string>

/** From where a column of ours takes its cells. */
export interface MappedColumn {
  /** A column of `observationColumns`, `record`, or the id of a disaggregation. */
  readonly field: string
  readonly from:
    | {
        readonly kind: "column"
        readonly column: string
        /** Ours by theirs; undefined: the cells are ours as they are. */
        readonly values: ValueMeanings | undefined
        /** Whether rows with a value that `values` does not have are passed over, and not found to be wrong. */
        readonly passesOver: boolean
      }
    | { readonly kind: "constant"; readonly text: string }
  readonly origin: Origin
}

/** A column that holds figures of one period, category or indicator: each of its cells is a row of its own. */
export interface WideColumn {
  readonly column: string
  /** What the cells of our columns are in these rows. The figure is the cell itself. */
  readonly fields: ReadonlyMap<string, string>
  readonly origin: Origin
}

/** Rows to be read only where a column of theirs has one of some values. */
export interface RowChoice {
  readonly column: string
  readonly values: ReadonlyArray<string>
  readonly origin: Origin
}

/** Where a programme's data come from, and what the columns of others mean in ours. */
export interface DataSource {
  readonly id: string
  readonly place: DataPlace
  readonly reading: TableReading
  /** Undefined where the tables have our own columns. */
  readonly columns: ReadonlyArray<MappedColumn> | undefined
  readonly wide: ReadonlyArray<WideColumn>
  readonly only: ReadonlyArray<RowChoice>
  readonly origin: Origin
}

/** How tables are read of which nobody says anything. */
export const plainReading: TableReading = {
  encoding: undefined,
  delimiter: undefined,
  decimal: undefined,
  thousands: undefined,
  dateOrder: undefined,
  sheet: undefined,
  headerRow: 1,
  headerRows: 1
}
