import Papa from "papaparse"

/** One record of a CSV text: its cells, the line on which it begins, and where it stands in the text. */
export interface CsvRecord {
  readonly cells: ReadonlyArray<string>
  /** 1-based. */
  readonly line: number
  readonly start: number
  readonly end: number
}

/** A CSV text, read. */
export interface CsvTable {
  readonly delimiter: "," | ";" | "\t"
  readonly header: CsvRecord | undefined
  readonly records: ReadonlyArray<CsvRecord>
  /** Quotes that are never closed, or text after a closing quote. */
  readonly problems: ReadonlyArray<{
    readonly line: number
    readonly start: number
    readonly end: number
    readonly detail: string
  }>
}

const byteOrderMark = "\ufeff"

/**
 * Reads CSV as RFC 4180 has it, with a comma, a semicolon or a tab between cells: whichever the first line has most of.
 * Empty lines are passed over. This file is the only one that knows the CSV library.
 */
export const readCsv = (text: string): CsvTable => {
  const offset = text.startsWith(byteOrderMark) ? 1 : 0
  const body = text.slice(offset)
  const delimiter = delimiterOf(body)
  const records: Array<CsvRecord> = []
  const problems: Array<CsvTable["problems"][number]> = []
  let start = 0
  let line = 1
  Papa.parse<ReadonlyArray<string>>(body, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const end = meta.cursor
      const at = { line, start: start + offset, end: end + offset }
      if (end > start && !(data.length === 1 && data[0]?.trim() === "")) records.push({ cells: data, ...at })
      const [error] = errors.filter((found) => found.type === "Quotes")
      if (error) problems.push({ ...at, detail: quoteFaults[error.code] ?? error.message })
      line += newlines(body.slice(start, end))
      start = end
    }
  })
  return { delimiter, header: records[0], records: records.slice(1), problems }
}

/** Where a cell stands in the text; the record's first line when it has no such cell. */
export const spanOfCell = (
  text: string,
  line: number,
  column: string
): readonly [start: number, end: number] | undefined => {
  const table = readCsv(text)
  const record = table.header?.line === line ? table.header : table.records.find((candidate) => candidate.line === line)
  if (!record) return undefined
  const index = table.header?.cells.map((cell) => cell.trim()).indexOf(column) ?? -1
  const raw = text.slice(record.start, record.end)
  const cell = cellSpans(raw, table.delimiter)[index]
  const firstLine = raw.split(/\r?\n/u, 1)[0]?.length ?? 0
  return cell ? [record.start + cell[0], record.start + cell[1]] : [record.start, record.start + firstLine]
}

const quoteFaults: Readonly<Record<string, string>> = {
  MissingQuotes: "A quote is opened and never closed",
  InvalidQuotes: "Text follows a closing quote"
}

const delimiterOf = (text: string): CsvTable["delimiter"] => {
  const firstLine = text.split(/\r?\n/u, 1)[0] ?? ""
  const count = (mark: string): number => firstLine.split(mark).length
  if (count(";") > count(",") && count(";") >= count("\t")) return ";"
  return count("\t") > count(",") ? "\t" : ","
}

const newlines = (text: string): number => text.match(/\r\n|\n|\r/gu)?.length ?? 0

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
