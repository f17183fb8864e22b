import Papa from "papaparse"

/** One record of a CSV text: its cells, the line on which it begins, and where it stands in the text. */
export interface CsvRecord {
  readonly cells: ReadonlyArray<string>
  /** 1-based. */
  readonly line: number
  readonly start: number
  readonly end: number
}

/** A quote that is never closed, or text after a closing quote. */
export interface CsvProblem {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly detail: string
}

/** How a CSV text is divided, and where it begins in its file. */
export interface CsvDivision {
  /** Of the text in its file: what a byte order mark takes. */
  readonly offset: number
  readonly delimiter: string
  /** The first line of the table. */
  readonly headerRow: number
}

/** The records of any CSV text, without empty lines. This file is the only one that knows the CSV library. */
export const quotedRecords = (
  text: string,
  { offset, delimiter, headerRow }: CsvDivision
): { readonly records: ReadonlyArray<CsvRecord>; readonly problems: ReadonlyArray<CsvProblem> } => {
  const records: Array<CsvRecord> = []
  const problems: Array<CsvProblem> = []
  let start = 0
  let line = 1
  Papa.parse<ReadonlyArray<string>>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const end = meta.cursor
      const at = { line, start: start + offset, end: end + offset }
      const isTable = end > start && line >= headerRow
      if (isTable && data.some((cell) => cell.trim() !== "")) records.push({ cells: data, ...at })
      const [error] = errors.filter((found) => found.type === "Quotes")
      if (error && isTable) problems.push({ ...at, detail: quoteFaults[error.code] ?? error.message })
      line += newlines(text.slice(start, end))
      start = end
    }
  })
  return { records, problems }
}

const quoteFaults: Readonly<Record<string, string>> = {
  MissingQuotes: "A quote is opened and never closed",
  InvalidQuotes: "Text follows a closing quote"
}

const newlines = (text: string): number => text.match(/\r\n|\n|\r/gu)?.length ?? 0
