import { parseCitation, periodFinding } from "../decode/Draft.js"
import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, within } from "../diagnostic/Origin.js"
import type { DataFormat, TableReading } from "../model/DataSource.js"
import { keptBy } from "../memory/keptBy.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import { type PeriodResult, parsePeriod } from "../period/parsePeriod.js"
import { suggest } from "../source/suggest.js"
import type { Cell, TableRecord } from "../tables/Table.js"
import { dhis2Period } from "../tables/dhis2Period.js"
import { shownCell } from "../tables/shownCell.js"
import { dateIn } from "./dateIn.js"
import { type NumberForm, parseNumber } from "./parseNumber.js"
import { type RowShape, hasOtherValue, meaningOf } from "./rowShapes.js"

/** How the cells of a table are read, and where what is wrong with them goes. */
export interface CellReader {
  readonly programme: Pick<Programme, "disaggregations" | "calendar">
  readonly numbers: NumberForm
  readonly dateOrder: TableReading["dateOrder"]
  readonly format: DataFormat
  /** Whether a mapping declares what the cells are, so that they may be more than our own columns hold. */
  readonly isMapped: boolean
  readonly diagnostics: Array<Diagnostic>
  /** The periods that were read, by their text: rows have few, and each many times. */
  readonly periods: Map<string, PeriodResult>
}

/**
 * Reads one row: a record by a shape. Undefined where it is no row (an empty cell of a wide column, a value that is passed over),
 * or, with findings, where something is wrong with it.
 */
export const observationOf = (reader: CellReader, record: TableRecord, shape: RowShape): Observation | undefined => {
  const row = new Row(reader, record, shape)
  if (row.isPassedOver) return undefined
  const before = reader.diagnostics.length
  const indicator = row.required("indicator") ?? ""
  const time = timeIn(row)
  const person = row.text("person")
  const parts = { numerator: row.number("numerator"), denominator: row.number("denominator") }
  const isFigureNeeded = person === undefined && parts.numerator === undefined
  const { period, date } = time ?? untold
  // One object a row, and no copy of it: there are many rows.
  const observation: Observation = {
    indicator,
    place: row.text("place"),
    categories: categoriesOf(row),
    value: isFigureNeeded && row.required("value") === undefined ? undefined : valueIn(row),
    numerator: parts.numerator,
    denominator: parts.denominator,
    sample: row.number("sample"),
    person,
    record: row.text("record"),
    citation: citationOf(row),
    illustrative: flagIn(row),
    note: row.text("note"),
    reported: reportedIn(row),
    origin: row.origin,
    behind: undefined,
    period,
    date
  }
  return reader.diagnostics.length > before || !time ? undefined : observation
}

const untold: Pick<Observation, "period" | "date"> = { period: { label: "", start: "", end: "" }, date: undefined }

/** A record as a row of our columns. */
class Row {
  readonly reader: CellReader
  readonly origin: Origin
  readonly #record: TableRecord
  readonly #shape: RowShape

  constructor(reader: CellReader, record: TableRecord, shape: RowShape) {
    this.reader = reader
    this.origin = within(shape.origin, record.line)
    this.#record = record
    this.#shape = shape
  }

  has(field: string): boolean {
    return this.#shape.fields.has(field)
  }

  /** Whether it is no row: its figure is an empty cell of a wide column, or a value of it is declared to be passed over. */
  get isPassedOver(): boolean {
    if (this.#shape.isWide && shownCell(this.#raw("value")).trim() === "") return true
    return passesOver(this.#shape) && hasOtherValue(this.#record, this.#shape)
  }

  /** The cell of a column as it means in ours; undefined when it is empty, or wrong and found. */
  cell(field: string): Cell {
    const from = this.#shape.fields.get(field)
    if (!from) return undefined
    if ("text" in from) return from.text
    const cell = this.#record.cells[from.index]
    const text = shownCell(cell).trim()
    if (text === "") return undefined
    if (typeof cell === "object" && (cell.kind === "error" || cell.kind === "nested")) {
      this.blame("valid-value", field, { key: field, expected: "a value", actual: cell.text })
      return undefined
    }
    if (!from.values) return typeof cell === "string" ? text : cell
    const meaning = meaningOf(from.values, text)
    if (meaning === undefined) {
      this.blame("known-value", field, { field, value: text, nearest: suggest(text, from.values.keys()) })
    }
    return meaning
  }

  text(field: string): string | undefined {
    const cell = this.cell(field)
    if (typeof cell === "boolean") return cell ? "yes" : "no"
    return shownCell(cell) || undefined
  }

  number(field: string): number | undefined {
    return this.numberOf(field, this.cell(field))
  }

  numberOf(field: string, cell: Cell): number | undefined {
    const text = shownCell(cell)
    if (text === "") return undefined
    const isOwn = typeof cell !== "string"
    const number = parseNumber(text, isOwn ? plainNumbers : this.reader.numbers)
    if (typeof number === "number") return number
    this.blame("valid-number", field, { text, kind: number.fault })
    return undefined
  }

  /** The text of a column that may not be empty. */
  required(field: string): string | undefined {
    const before = this.reader.diagnostics.length
    const text = this.text(field)
    if (text === undefined && this.reader.diagnostics.length === before) {
      this.blame("valid-value", field, emptyCell(field))
    }
    return text
  }

  blame(code: string, field: string, params: Diagnostic["params"]): void {
    this.reader.diagnostics.push(errorAt(code, within(this.origin, field), params))
  }

  #raw(field: string): Cell {
    const from = this.#shape.fields.get(field)
    return from && "index" in from ? this.#record.cells[from.index] : undefined
  }
}

const passesOver = keptBy(({ fields }: RowShape) =>
  [...fields.values()].some((from) => "index" in from && from.passesOver)
)

const plainNumbers: NumberForm = { decimalComma: false }

/** A report has a period and a record a date; a row with both or neither is found. */
const timeIn = (row: Row): Pick<Observation, "period" | "date"> | undefined => {
  const { diagnostics, programme, isMapped, dateOrder } = row.reader
  const before = diagnostics.length
  const periodText = row.text("period")
  const dateText = row.text("date")
  if (diagnostics.length > before) return undefined
  if (dateText === undefined) return reportTime(row, periodText, programme.calendar)
  const date = dateIn(dateText, { order: dateOrder, isMapped })
  if (date !== undefined && periodText === undefined) return { period: { label: date, start: date, end: date }, date }
  const expected = date !== undefined ? "a date or a period, not both" : "a day such as 2009-03-14"
  row.blame("valid-value", "date", { key: "date", expected, actual: `"${dateText}"` })
  return undefined
}

const reportTime = (
  row: Row,
  text: string | undefined,
  calendar: Programme["calendar"]
): Pick<Observation, "period" | "date"> | undefined => {
  if (text === undefined) {
    const key = row.has("period") ? "period" : "date"
    row.blame("valid-value", key, emptyCell(key))
    return undefined
  }
  const period = periodOf(row.reader, text, calendar)
  if ("period" in period) return { period: period.period, date: undefined }
  row.reader.diagnostics.push(periodFinding(period.fault, within(row.origin, "period")))
  return undefined
}

const periodOf = ({ format, periods }: CellReader, text: string, calendar: Programme["calendar"]): PeriodResult => {
  const known = periods.get(text)
  if (known) return known
  const period = parsePeriod(format === "dhis2" ? dhis2Period(text) : text, calendar)
  periods.set(text, period)
  return period
}

const emptyCell = (column: string): Readonly<Record<string, string>> => ({
  key: column,
  expected: column === "value" ? "a figure (a missing figure is no row; none at all is written 0)" : "a text",
  actual: "an empty cell"
})

const noCategories: Readonly<Record<string, string>> = {}

const categoriesOf = (row: Row): Readonly<Record<string, string>> => {
  if (row.reader.programme.disaggregations.length === 0) return noCategories
  return Object.fromEntries(
    row.reader.programme.disaggregations.flatMap(({ id }) => {
      const category = row.has(id) ? row.text(id) : undefined
      return category === undefined ? [] : [[id, category] as const]
    })
  )
}

const valueIn = (row: Row): number | boolean | string | undefined => {
  const cell = row.cell("value")
  if (typeof cell === "boolean") return cell
  const text = shownCell(cell)
  if (text === "") return undefined
  if (/^(?:yes|true)$/iu.test(text)) return true
  if (/^(?:no|false)$/iu.test(text)) return false
  return /^[A-Za-z][A-Za-z -]*$/u.test(text) ? text : row.numberOf("value", cell)
}

/** The day on which a row came in. */
const reportedIn = (row: Row): Observation["reported"] => {
  const text = row.text("reported")
  if (text === undefined) return undefined
  const { dateOrder: order, isMapped } = row.reader
  const day = dateIn(text, { order, isMapped })
  if (day === undefined)
    row.blame("valid-value", "reported", { key: "reported", expected: "a day such as 2009-03-14", actual: `"${text}"` })
  return day
}

const citationOf = (row: Row): Observation["citation"] => {
  const text = row.text("source")
  if (text === undefined) return undefined
  if (/^[a-z0-9]+(-[a-z0-9]+)*(:[0-9]+(-[0-9]+)?)?$/u.test(text))
    return parseCitation(text, within(row.origin, "source"))
  const expected = "a source's id, with lines where known, such as annual-report-2009:12-14"
  row.blame("valid-value", "source", { key: "source", expected, actual: `"${text}"` })
  return undefined
}

const flagIn = (row: Row): boolean => {
  const text = row.text("illustrative")
  if (text === undefined || text === "no") return false
  if (text !== "yes") {
    const at = nameOf(within(row.origin, "illustrative"))
    const params = { key: "illustrative", expected: "yes, no or nothing", actual: `"${text}"` }
    row.reader.diagnostics.push(errorAt("valid-value", at, params))
  }
  return true
}
