import { open } from "node:fs/promises"
import { type CsvTable, type Diagnostic, type Programme, readCsv, readObservations } from "@logframe/core"
import type { DataFile } from "./DataFile.js"

/** What the first line of a CSV file says about the others. */
export interface CsvHeader {
  /** In the order of the file, and each one that the programme's data may have. */
  readonly columns: ReadonlyArray<string>
  readonly delimiter: CsvTable["delimiter"]
  readonly bytes: number
  /** The types of the columns, of a Parquet file alone. */
  readonly types?: ReadonlyMap<string, string>
}

/** Far longer than any header. */
const headBytes = 64 * 1024

/**
 * Reads the header of a CSV file and holds it against the columns that data may have: DuckDB takes columns by their place
 * and would put one into another without a word.
 */
export const readCsvHeader = async (
  { path, location }: DataFile,
  programme: Pick<Programme, "disaggregations" | "calendar">
): Promise<{ readonly header: CsvHeader | undefined; readonly diagnostics: ReadonlyArray<Diagnostic> }> => {
  const { text, bytes } = await headOf(location)
  const table = readCsv(text)
  const { diagnostics } = readObservations({ path, text: text.slice(0, table.header?.end ?? 0) }, programme)
  const columns = table.header?.cells.map((cell) => cell.trim()) ?? []
  const isRead = table.header !== undefined && diagnostics.length === 0
  if (isRead && table.header.end >= text.length && bytes > headBytes)
    return { header: undefined, diagnostics: [endless(path)] }
  return { header: isRead ? { columns, delimiter: table.delimiter, bytes } : undefined, diagnostics }
}

const endless = (path: string): Diagnostic => ({
  code: "valid-csv",
  severity: "error",
  params: { detail: "The header does not end" },
  origin: { file: path, path: [] },
  related: []
})

const headOf = async (location: string): Promise<{ readonly text: string; readonly bytes: number }> => {
  const file = await open(location, "r")
  try {
    const { size } = await file.stat()
    const buffer = new Uint8Array(Math.min(headBytes, size))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead), { stream: true })
    return { text, bytes: size }
  } finally {
    await file.close()
  }
}
