import { type Checked, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf } from "../diagnostic/Origin.js"
import { type DataFormat, type DataSource, plainReading } from "../model/DataSource.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Table } from "./Table.js"
import type { Workbook } from "./Workbook.js"
import { formatOfPath, isBinary } from "./formatOfPath.js"
import { tableOfCsv } from "./tableOfCsv.js"
import { tableOfJson } from "./tableOfJson.js"
import { tableOfSheet } from "./tableOfSheet.js"

/** Reads the table of a data file, as its source says, or as its ending says where no source names the file. */
export const readTable = (file: SourceFile | Workbook, source: DataSource | undefined): Checked<Table> => {
  const reading = source?.reading ?? plainReading
  const format = formatOf(file.path, source)
  if (!format) return fault(file.path, "The file's ending says no format that is read; `format:` may say it")
  if ("sheets" in file) return tableOfSheet(file, { ...reading, format })
  if (isBinary(format)) return fault(file.path, `The file is no ${format}, but a text`)
  return format === "csv" ? tableOfCsv(file, reading) : tableOfJson(file, format)
}

/** The format in which a file is read; undefined where nothing says it. */
export const formatOf = (path: string, source: DataSource | undefined): DataFormat | undefined =>
  (source?.place.kind === "files" ? source.place.format : undefined) ?? formatOfPath(path)

const fault = (path: string, detail: string): Checked<Table> => ({
  value: undefined,
  diagnostics: [errorAt("valid-table", originOf(path), { detail })]
})
