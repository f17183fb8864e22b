import { type CsvProblem, type CsvRecord, quotedRecords } from "./quotedRecords.js"

export type { CsvRecord } from "./quotedRecords.js"

/** What divides the cells of a row. */
export type Delimiter = "," | ";" | "\t"

/** What is known of a CSV text beforehand. */
export interface CsvOptions {
  /** Whichever the header's first line has most of, unless said. */
  readonly delimiter?: Delimiter | undefined
  /** The line in which the header begins; 1 unless said. What stands above it is no part of the table. */
  readonly headerRow?: number
}

/** A CSV text, read. */
export interface CsvTable {
  readonly delimiter: Delimiter
  readonly header: CsvRecord | undefined
  readonly records: ReadonlyArray<CsvRecord>
  /** Quotes that are never closed, or text after a closing quote. */
  readonly problems: ReadonlyArray<CsvProblem>
}

const byteOrderMark = "\ufeff"

/**
 * Reads CSV as RFC 4180 has it, with a comma, a semicolon or a tab between cells: whichever the first line has most of.
 * Lines without any text in their cells are passed over, since spreadsheets end tables with them.
 */
export const readCsv = (text: string, { delimiter: known, headerRow = 1 }: CsvOptions = {}): CsvTable => {
  const offset = text.startsWith(byteOrderMark) ? 1 : 0
  const body = text.slice(offset)
  const delimiter = known ?? delimiterOf(body, headerRow)
  const read = isPlain(body) ? plainRecords : quotedRecords
  const { records, problems } = read(body, { offset, delimiter, headerRow })
  return { delimiter, header: records[0], records: records.slice(1), problems }
}

/** A text without quotes whose lines end in one way: what divides it into lines and cells means nothing else. */
const isPlain = (text: string): boolean => !/["\r]/u.test(text) && !text.startsWith(byteOrderMark)

/** What the library makes of a plain text, without its cost for each row; a test holds the two against each other. */
const plainRecords: typeof quotedRecords = (text, { offset, delimiter, headerRow }) => {
  const records: Array<CsvRecord> = []
  let start = offset
  for (const [index, content] of text.split("\n").entries()) {
    const end = Math.min(start + content.length + 1, offset + text.length)
    const cells = content.split(delimiter)
    if (index + 1 >= headerRow && cells.some((cell) => cell.trim() !== ""))
      records.push({ cells, line: index + 1, start, end })
    start = end
  }
  return { records, problems: [] }
}

/** Finds where a cell stands: by the line on which its record begins, and its column in the header, or its index. */
export type CellFinder = (line: number, column: string | number) => readonly [start: number, end: number] | undefined

/**
 * Finds where cells stand in a text; the record's first line when it has no such cell. The text is read once, when first
 * something is sought.
 */
export const cellFinder = (text: string, options: CsvOptions = {}): CellFinder => {
  let read: { readonly table: CsvTable; readonly byLine: ReadonlyMap<number, CsvRecord> } | undefined
  return (line, column) => {
    read ??= indexed(readCsv(text, options))
    const { table, byLine } = read
    const record = byLine.get(line)
    if (!record) return undefined
    const index =
      typeof column === "number" ? column : (table.header?.cells.map((cell) => cell.trim()).indexOf(column) ?? -1)
    const raw = text.slice(record.start, record.end)
    const cell = cellSpans(raw, table.delimiter)[index]
    const firstLine = raw.split(/\r?\n/u, 1)[0]?.length ?? 0
    return cell ? [record.start + cell[0], record.start + cell[1]] : [record.start, record.start + firstLine]
  }
}

/** Where the cells of a record stand in its text, without the spaces around them; quotes belong to a cell. */
export const spansOfCells = (
  text: string,
  { start, end }: CsvRecord,
  delimiter: Delimiter
): ReadonlyArray<readonly [start: number, end: number]> =>
  cellSpans(text.slice(start, end), delimiter).map(([from, to]) => {
    const cell = text.slice(start + from, start + to)
    const left = start + from + (cell.length - cell.trimStart().length)
    return [left, left + cell.trim().length]
  })

const indexed = (table: CsvTable) => ({
  table,
  byLine: new Map([...(table.header ? [table.header] : []), ...table.records].map((record) => [record.line, record]))
})

const delimiterOf = (text: string, headerRow: number): Delimiter => {
  const firstLine = text.split(/\r?\n/u, headerRow)[headerRow - 1] ?? ""
  const count = (mark: string): number => firstLine.split(mark).length
  if (count(";") > count(",") && count(";") >= count("\t")) return ";"
  return count("\t") > count(",") ? "\t" : ","
}

const cellSpans = (raw: string, delimiter: string): ReadonlyArray<readonly [number, number]> => {
  const spans: Array<readonly [number, number]> = []
  const body = raw.replace(/[\r\n]+$/u, "")
  let start = 0
  let quoted = false
  for (let index = 0; index <= body.length; index++) {
    if (body[index] === '"') quoted = !quoted
    if (index === body.length || (body[index] === delimiter && !quoted)) {
      spans.push([start, index])
      start = index + 1
    }
  }
  return spans
}
