import { type Diagnostic, type MeasureRequest, readCsv } from "@logframe/core"
import type { Numbering } from "../sql/Numbering.js"
import type { DataFile } from "./DataFile.js"
import type { FileRead } from "./FileRead.js"
import type { Session } from "./Session.js"
import { type CsvHeader, readCsvHeader } from "./readCsvHeader.js"
import { readParquetHeader } from "./readParquetHeader.js"
import { isUnclean, stageCleanCsv } from "./stageCleanCsv.js"
import { type StagedCsv, stageCsv, stageTable } from "./stageCsv.js"

/** Files whose rows are in the stage. */
export interface Staged {
  readonly files: ReadonlyArray<FileRead>
  readonly headers: ReadonlyArray<CsvHeader>
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** Records that could not be split into cells. */
  readonly rejected: number
}

/** Reads the files into the stage one after the other, each header first. */
export const stageFiles = async (
  session: Session,
  numbering: Numbering,
  { files, request }: { readonly files: ReadonlyArray<DataFile>; readonly request: MeasureRequest }
): Promise<Staged> => {
  const read: Array<FileRead> = []
  const headers: Array<CsvHeader> = []
  const diagnostics: Array<Diagnostic> = []
  let firstRow = 0
  await session.run(stageTable)
  for (const file of files) {
    const { header, diagnostics: found } = await (file.location.endsWith(".parquet")
      ? readParquetHeader(session, file, request.programme)
      : readCsvHeader(file, request.programme))
    diagnostics.push(...found)
    if (!header) continue
    const csv = { location: file.location, header, file: read.length }
    const isClean = await stageClean(session, csv, numbering)
    if (!isClean) await session.run(stageCsv(csv, numbering))
    const rejects = isClean || header.types ? [] : await rejectsOf(session)
    diagnostics.push(...rejects.map((reject) => rejectFinding(file, header, reject)))
    read.push({ path: file.path, firstRow, rejected: rejects.map(({ line }) => line) })
    headers.push(header)
    const [counted] = await session.rows("SELECT count(*)::DOUBLE AS rows FROM stage")
    firstRow = Number(counted?.["rows"])
  }
  const rejected = read.reduce((sum, file) => sum + file.rejected.length, 0)
  return { files: read, headers, diagnostics, rejected }
}

/** Stages a file that is clean in every row; false where it is not, and nothing of it is in the stage then. */
const stageClean = async (session: Session, csv: StagedCsv, numbering: Numbering): Promise<boolean> => {
  const sql = stageCleanCsv(csv, numbering)
  if (sql === undefined) return false
  try {
    await session.run(sql)
    return true
  } catch (error) {
    if (isUnclean(error)) return false
    throw error
  }
}

/** A record that DuckDB could not split into cells. */
interface Reject {
  readonly line: number
  readonly type: string
  /** As it is written, as far as it was read. */
  readonly text: string
}

/** The rejects of the file that was read last, one for each record. */
const rejectsOf = async (session: Session): Promise<ReadonlyArray<Reject>> => {
  const rows = await session.rows(
    `SELECT line::DOUBLE AS line, min(error_type)::VARCHAR AS type, min(csv_line) AS text FROM reject_errors
     WHERE scan_id = (SELECT max(scan_id) FROM reject_scans) GROUP BY line ORDER BY line`
  )
  return rows.map(({ line, type, text }) => ({ line: Number(line), type: String(type), text: String(text) }))
}

const details: Readonly<Record<string, string>> = {
  "UNQUOTED VALUE": "A quote is opened and never closed, or text follows a closing quote",
  "INVALID ENCODING": "The row is not UTF-8 text",
  "LINE SIZE OVER MAXIMUM": "The row is longer than two million characters"
}

const rejectFinding = ({ path }: DataFile, { columns }: CsvHeader, { line, type, text }: Reject): Diagnostic => {
  const cells = readCsv(text).header?.cells.length ?? 0
  const detail = details[type] ?? `The row has ${cells} cells and the header ${columns.length}`
  return {
    code: "valid-csv",
    severity: "error",
    params: { detail },
    origin: { file: path, path: [line] },
    related: []
  }
}
