import { type Checked, type Diagnostic, type Observation, type Programme, readObservations } from "@logframe/core"
import { type FileRead, originOfRow } from "./FileRead.js"
import type { Session } from "./Session.js"
import type { CsvHeader } from "./readCsvHeader.js"

/** A row of the stage whose cells were kept as they are written. */
export interface KeptRow {
  /** Its place among all rows. */
  readonly row: number
  readonly file: number
  readonly cells: ReadonlyArray<string | null>
}

/** Rows of the stage as they are written; at most so many of the first ones. */
export const keptRows = async (
  session: Session,
  where: string,
  most = Number.MAX_SAFE_INTEGER
): Promise<ReadonlyArray<KeptRow>> => {
  const rows = await session.rows(
    `SELECT rowid::DOUBLE AS row, file, rest FROM stage WHERE rest IS NOT NULL AND ${where} ORDER BY rowid LIMIT ${most}`
  )
  return rows.map(({ row, file, rest }) => ({
    row: Number(row),
    file: Number(file),
    cells: cellsIn(String(rest))
  }))
}

const cellsIn = (json: string): KeptRow["cells"] => {
  const cells: unknown = JSON.parse(json)
  return Array.isArray(cells) ? cells.map((cell) => (typeof cell === "string" ? cell : null)) : []
}

/** The files that rows are of, with their headers. */
export interface WrittenIn {
  readonly programme: Pick<Programme, "disaggregations" | "calendar">
  readonly files: ReadonlyArray<FileRead>
  readonly headers: ReadonlyArray<CsvHeader>
}

/** Reads kept rows as core reads a file, with their own numbers in their origins. */
export const readKept = (
  rows: ReadonlyArray<KeptRow>,
  { programme, files, headers }: WrittenIn
): Checked<ReadonlyArray<Observation>> => {
  const read = headers.map((header, file) => {
    const own = rows.filter((row) => row.file === file)
    if (own.length === 0) return { value: [], diagnostics: [] }
    const path = files[file]?.path ?? ""
    const line = (cells: ReadonlyArray<string | null>): string => cells.map(cellText).join(header.delimiter)
    const text = [line(header.columns), ...own.map(({ cells }) => line(cells)), ""].join("\n")
    const { value = [], diagnostics } = readObservations({ path: header.types ? `${path}.csv` : path, text }, programme)
    const origins = own.map(({ row }) => originOfRow(files, row))
    const placed = <Found extends Pick<Observation, "origin"> | Pick<Diagnostic, "origin">>(found: Found): Found => {
      const [number, ...steps] = found.origin.path
      const origin = typeof number === "number" ? origins[number - 2] : undefined
      return origin ? { ...found, origin: { ...found.origin, file: path, path: [...origin.path, ...steps] } } : found
    }
    const cited = ({ citation, ...row }: Observation): Observation => ({
      ...row,
      citation: citation && placed(citation)
    })
    return { value: value.map(placed).map(cited), diagnostics: diagnostics.map(placed) }
  })
  return { value: read.flatMap(({ value }) => value), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) }
}

/** A cell in quotes, on one line: a line end in a note means nothing here. */
const cellText = (cell: string | null): string =>
  cell === null ? "" : `"${cell.replaceAll('"', '""').replaceAll(/\r\n|\r|\n/gu, " ")}"`
