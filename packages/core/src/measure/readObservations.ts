import { parseCitation, periodFinding } from "../decode/Draft.js"
import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, originOf, within } from "../diagnostic/Origin.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import { parseDay } from "../period/day.js"
import { parsePeriod } from "../period/parsePeriod.js"
import type { SourceFile } from "../source/SourceFile.js"
import { suggest } from "../source/suggest.js"
import { type CsvRecord, type CsvTable, readCsv } from "./csvTable.js"
import { parseNumber } from "./parseNumber.js"

/** The columns that every programme's data may have, besides one for each of its disaggregations. */
export const observationColumns: ReadonlyArray<string> = [
  "indicator",
  "period",
  "date",
  "place",
  "value",
  "numerator",
  "denominator",
  "sample",
  "person",
  "source",
  "illustrative",
  "note"
]

/**
 * Reads observations from CSV in long format, one fact a row: reports with their period, records with their date.
 *
 * Every bad row is found and left out; the others are given. Origins are the line of the row and the column's name.
 */
export const readObservations = (
  file: SourceFile,
  programme: Pick<Programme, "disaggregations" | "calendar">
): Checked<ReadonlyArray<Observation>> => {
  const table = readCsv(file.text)
  const origin = originOf(file.path)
  if (!table.header) {
    return { value: undefined, diagnostics: [errorAt("valid-csv", origin, { detail: "The file holds no header" })] }
  }
  const diagnostics: Array<Diagnostic> = table.problems.map(({ line, start, end, detail }) =>
    errorAt(
      "valid-csv",
      { file: file.path, path: [], range: [start, Math.min(end, start + 80)] },
      { detail: `${detail}, on line ${line}` }
    )
  )
  const columns = columnsOf(table.header, {
    origin,
    dimensions: programme.disaggregations.map(({ id }) => id),
    diagnostics
  })
  if (!columns || diagnostics.length > 0) return { value: undefined, diagnostics }
  const reader: Reader = { origin, table, columns, diagnostics, programme }
  return { value: table.records.flatMap((record) => observationOf(reader, record) ?? []), diagnostics }
}

interface Reader {
  readonly origin: Origin
  readonly table: CsvTable
  readonly columns: ReadonlyArray<string>
  readonly diagnostics: Array<Diagnostic>
  readonly programme: Pick<Programme, "disaggregations" | "calendar">
}

interface HeaderContext {
  readonly origin: Origin
  readonly dimensions: ReadonlyArray<string>
  readonly diagnostics: Array<Diagnostic>
}

const columnsOf = (
  header: CsvRecord,
  { origin, dimensions, diagnostics }: HeaderContext
): ReadonlyArray<string> | undefined => {
  const columns = header.cells.map((cell) => cell.trim())
  const known = [...observationColumns, ...dimensions]
  for (const [index, column] of columns.entries()) {
    const at = within(origin, header.line, column)
    if (!known.includes(column)) {
      diagnostics.push(
        errorAt("known-column", at, { column, nearest: suggest(column, known), known: known.join(", ") })
      )
    } else if (columns.indexOf(column) < index) {
      diagnostics.push(errorAt("valid-csv", at, { detail: `The column "${column}" appears twice` }))
    }
  }
  const meant = columns.filter((column) => !known.includes(column)).map((column) => suggest(column, known))
  const figures = ["value", "numerator", "person"]
  const time = columns.includes("date") || meant.includes("date") ? [] : ["period"]
  const required = ["indicator", ...time, ...(columns.some((column) => figures.includes(column)) ? [] : ["value"])]
  for (const column of required) {
    if (columns.includes(column) || meant.includes(column)) continue
    diagnostics.push(errorAt("require-column", within(origin, header.line), { column }))
  }
  return diagnostics.length > 0 ? undefined : columns
}

const observationOf = (reader: Reader, record: CsvRecord): Observation | undefined => {
  const { origin, columns, diagnostics } = reader
  const row = within(origin, record.line)
  if (record.cells.length !== columns.length) {
    const detail = `The row has ${record.cells.length} cells and the header ${columns.length}`
    diagnostics.push(errorAt("valid-csv", row, { detail }))
    return undefined
  }
  const before = diagnostics.length
  const cell = (column: string): string | undefined => record.cells[columns.indexOf(column)]?.trim() || undefined
  const number = (column: string): number | undefined => numberIn(reader, cell(column), within(row, column))
  const required = (column: string): string => {
    const text = cell(column)
    if (text === undefined) diagnostics.push(errorAt("valid-value", within(row, column), emptyCell(column)))
    return text ?? ""
  }
  const indicator = required("indicator")
  const time = timeIn(reader, { row, periodText: cell("period"), dateText: cell("date") })
  const person = cell("person")
  const parts = { numerator: number("numerator"), denominator: number("denominator") }
  const text = person === undefined && parts.numerator === undefined ? required("value") : cell("value")
  const observation = {
    indicator,
    place: cell("place"),
    categories: categoriesOf(reader, cell),
    value: text === undefined || text === "" ? undefined : valueIn(reader, text, within(row, "value")),
    ...parts,
    sample: number("sample"),
    person,
    citation: citationOf(reader, cell("source"), within(row, "source")),
    illustrative: flagIn(reader, cell("illustrative"), within(row, "illustrative")),
    note: cell("note"),
    origin: row,
    behind: undefined
  }
  if (diagnostics.length > before || !time) return undefined
  return { ...observation, ...time }
}

interface WrittenTime {
  readonly row: Origin
  readonly periodText: string | undefined
  readonly dateText: string | undefined
}

/** A report has a period and a record a date; a row with both or neither is found. */
const timeIn = (
  { diagnostics, columns, programme: { calendar } }: Reader,
  { row, periodText, dateText }: WrittenTime
): Pick<Observation, "period" | "date"> | undefined => {
  if (dateText === undefined) {
    const key = columns.includes("period") ? "period" : "date"
    if (periodText === undefined) {
      diagnostics.push(errorAt("valid-value", within(row, key), emptyCell(key)))
      return undefined
    }
    const period = parsePeriod(periodText, calendar)
    if ("period" in period) return { period: period.period, date: undefined }
    diagnostics.push(periodFinding(period.fault, within(row, "period")))
    return undefined
  }
  const date = parseDay(dateText)
  const isDay = date !== undefined && date >= "1900" && date < "2200"
  if (isDay && periodText === undefined) return { period: { label: date, start: date, end: date }, date }
  const expected = isDay ? "a date or a period, not both" : "a day such as 2009-03-14"
  diagnostics.push(errorAt("valid-value", within(row, "date"), { key: "date", expected, actual: `"${dateText}"` }))
  return undefined
}

const emptyCell = (column: string): Readonly<Record<string, string>> => ({
  key: column,
  expected: column === "value" ? "a figure (a missing figure is no row; none at all is written 0)" : "a text",
  actual: "an empty cell"
})

const categoriesOf = (reader: Reader, cell: (column: string) => string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    reader.programme.disaggregations.flatMap(({ id }) => {
      const category = cell(id)
      return category === undefined ? [] : [[id, category] as const]
    })
  )

const numberIn = (reader: Reader, text: string | undefined, origin: Origin): number | undefined => {
  if (text === undefined) return undefined
  const number = parseNumber(text, { decimalComma: reader.table.delimiter !== "," })
  if (typeof number === "number") return number
  reader.diagnostics.push(errorAt("valid-number", origin, { text, kind: number.fault }))
  return undefined
}

const valueIn = (reader: Reader, text: string, origin: Origin): number | boolean | string | undefined => {
  if (/^(?:yes|true)$/iu.test(text)) return true
  if (/^(?:no|false)$/iu.test(text)) return false
  return /^[A-Za-z][A-Za-z -]*$/u.test(text) ? text : numberIn(reader, text, origin)
}

const citationOf = (reader: Reader, text: string | undefined, origin: Origin): Observation["citation"] => {
  if (text === undefined) return undefined
  if (/^[a-z0-9]+(-[a-z0-9]+)*(:[0-9]+(-[0-9]+)?)?$/u.test(text)) return parseCitation(text, origin)
  const expected = "a source's id, with lines where known, such as annual-report-2009:12-14"
  reader.diagnostics.push(errorAt("valid-value", origin, { key: "source", expected, actual: `"${text}"` }))
  return undefined
}

const flagIn = (reader: Reader, text: string | undefined, origin: Origin): boolean => {
  if (text === undefined || text === "no") return false
  if (text !== "yes") {
    reader.diagnostics.push(
      errorAt("valid-value", nameOf(origin), {
        key: "illustrative",
        expected: "yes, no or nothing",
        actual: `"${text}"`
      })
    )
  }
  return true
}
