import { stat } from "node:fs/promises"
import { type Diagnostic, type Programme, readObservations } from "@logframe/core"
import type { DataFile } from "./DataFile.js"
import type { Session } from "./Session.js"
import { quoted } from "./quoted.js"
import type { CsvHeader } from "./readCsvHeader.js"

/** Reads the columns of a Parquet file, with their types, and holds them against those that data may have. */
export const readParquetHeader = async (
  session: Session,
  { path, location }: DataFile,
  programme: Pick<Programme, "disaggregations" | "calendar">
): Promise<{ readonly header: CsvHeader | undefined; readonly diagnostics: ReadonlyArray<Diagnostic> }> => {
  const rows = await session.rows(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM read_parquet(${quoted(location)}))`
  )
  const types = new Map(rows.map(({ name, type }) => [String(name), String(type)]))
  const columns = [...types.keys()]
  const text = `${columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(",")}\n`
  const found = readObservations({ path: `${path}.csv`, text }, programme).diagnostics
  const diagnostics = found.map((diagnostic) => ({ ...diagnostic, origin: { ...diagnostic.origin, file: path } }))
  if (diagnostics.length > 0) return { header: undefined, diagnostics }
  const { size } = await stat(location)
  return { header: { columns, delimiter: ",", bytes: size, types }, diagnostics }
}
