import { type Diagnostic, type Observation, type Programme, observationColumns, readObservations } from "@logframe/core"
import type { ServerTable } from "./ServerTable.js"
import type { Ask } from "./figure.js"
import { type TableReader, reportsIn } from "./relationOf.js"

/** Rows of a table that are reports. */
export interface ReportsRead {
  readonly observations: ReadonlyArray<Observation>
  readonly diagnostics: ReadonlyArray<Diagnostic>
  readonly rows: number
}

/** Reads the reports of a table as the core reads those of a file. A table has no lines: origins are the table alone. */
export const readReports = async (
  table: ServerTable,
  programme: Programme,
  { ask, ...reader }: TableReader & { readonly ask: Ask }
): Promise<ReportsRead> => {
  const fields = [...observationColumns, ...programme.disaggregations.map(({ id }) => id)]
  const statement = reportsIn(table, fields, reader)
  if (!statement) return { observations: [], diagnostics: [], rows: 0 }
  const rows = await ask(statement)
  const lines = rows.map((row) => fields.map((_, at) => quoted(row[`r${at}`] ?? "")).join(","))
  const text = [fields.join(","), ...lines, ""].join("\n")
  const { value = [], diagnostics } = readObservations({ path: table.path, text }, programme)
  const origin = { file: table.path, path: [] }
  return {
    observations: value.map((row) => ({ ...row, origin })),
    diagnostics: diagnostics.map((found) => ({ ...found, origin })),
    rows: rows.length
  }
}

/** A cell of CSV on one line: a line end in a note means nothing here. */
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""').replaceAll(/\r\n|\r|\n/gu, " ")}"`
