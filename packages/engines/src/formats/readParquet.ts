import type { Cell, Workbook } from "@logframe/core"
import { type FileMetaData, parquetMetadata, parquetRead, parquetSchema } from "hyparquet/src/index.js"
import { compressors } from "hyparquet-compressors"

/** The most that a file's columns may come to without their compression, in bytes, and the most cells that they may have. */
const maxBytes = 256 * 1024 * 1024
const maxCells = 5_000_000

/**
 * Reads Parquet into cells, as one sheet without a name; or says why not, as the end of a sentence that begins with the file.
 * The header counts as row 1, so that the first record is row 2. Of a time the day counts, as it is stored.
 */
export const readParquet = async (
  path: string,
  bytes: Uint8Array
): Promise<Workbook | { readonly problem: string }> => {
  const whole = Uint8Array.from(bytes).buffer
  try {
    const metadata = parquetMetadata(whole)
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
    const problem = sizeProblem(metadata, columns.length)
    if (problem !== undefined) return { problem }
    const rows = await rowsOf(whole, metadata)
    const header = { line: 1, cells: columns }
    const records = rows.map((row, index) => ({ line: index + 2, cells: row.map(cellOf) }))
    return { path, sheets: [{ name: "", isHidden: false, merged: [], rows: [header, ...records] }] }
  } catch {
    return { problem: "it is no Parquet, or damaged" }
  }
}

const sizeProblem = ({ num_rows: rows, row_groups: groups }: FileMetaData, columns: number): string | undefined => {
  const unpacked = groups.reduce(
    (sum, { columns: chunks }) =>
      chunks.reduce((inner, { meta_data: chunk }) => inner + Number(chunk?.total_uncompressed_size ?? 0), sum),
    0
  )
  if (unpacked > maxBytes) return `it unpacks to more than ${maxBytes / 1024 / 1024} MB`
  return Number(rows) * columns > maxCells ? `it has more than ${maxCells} cells` : undefined
}

const rowsOf = async (whole: ArrayBuffer, metadata: FileMetaData): Promise<ReadonlyArray<ReadonlyArray<unknown>>> => {
  let all: ReadonlyArray<ReadonlyArray<unknown>> = []
  await parquetRead({
    file: { byteLength: whole.byteLength, slice: (start, end) => whole.slice(start, end) },
    metadata,
    compressors,
    parsers: {
      dateFromDays: (days) => dayCell(days * msPerDay),
      timestampFromMilliseconds: (millis) => dayCell(Number(millis)),
      timestampFromMicroseconds: (micros) => dayCell(Number(micros / 1000n)),
      timestampFromNanoseconds: (nanos) => dayCell(Number(nanos / 1_000_000n))
    },
    onComplete: (rows) => {
      all = rows
    }
  })
  return all
}

const msPerDay = 86_400_000

const dayCell = (millis: number): Cell => ({ kind: "day", text: new Date(millis).toISOString().slice(0, 10) })

const isDayCell = (value: object): value is Exclude<Cell, string | number | boolean | undefined> =>
  "kind" in value && value.kind === "day"

const cellOf = (value: unknown): Cell => {
  if (value === null || value === undefined) return undefined
  if (typeof value === "string" || typeof value === "boolean") return value
  if (typeof value === "number" || typeof value === "bigint") return numberCell(value)
  return typeof value === "object" && isDayCell(value) ? value : { kind: "nested", text: "a list or a map" }
}

const numberCell = (value: number | bigint): Cell => {
  const number = Number(value)
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
  return isExact ? number : { kind: "large-number", text: String(value) }
}
