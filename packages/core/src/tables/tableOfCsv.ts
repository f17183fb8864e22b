import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf } from "../diagnostic/Origin.js"
import type { TableReading } from "../model/DataSource.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Table } from "./Table.js"
import { readCsv } from "./csvTable.js"
import { headerOf } from "./headerOf.js"
import { maxColumns } from "./tableOfJson.js"

/** Reads a table from CSV. A text with quotes that are never closed gives none, since where its rows begin is not known. */
export const tableOfCsv = (file: SourceFile, reading: TableReading): Checked<Table> => {
  const { delimiter, header, records, problems } = readCsv(file.text, reading)
  const origin = originOf(file.path)
  const fault = (detail: string): Checked<Table> => ({
    value: undefined,
    diagnostics: [errorAt("valid-csv", origin, { detail })]
  })
  if (!header) return fault("The file holds no header")
  if (header.cells.length > maxColumns)
    return fault(`The table has ${header.cells.length} columns; at most ${maxColumns} are read`)
  const diagnostics = problems.map(({ line, start, end, detail }): Diagnostic => {
    const range = [start, Math.min(end, start + 80)] as const
    return errorAt("valid-csv", { file: file.path, path: [], range }, { detail: `${detail}, on line ${line}` })
  })
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  const more = reading.headerRows - 1
  const columns =
    more === 0 ? header.cells.map((cell) => cell.trim()) : headerOf([header, ...records.slice(0, more)], undefined)
  const table: Table = {
    file: file.path,
    format: "csv",
    sheet: undefined,
    columns,
    headerLine: header.line,
    records: records.slice(more),
    delimiter
  }
  return { value: table, diagnostics }
}
