import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { within } from "../diagnostic/Origin.js"
import { type DataSource, plainReading } from "../model/DataSource.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Table } from "../tables/Table.js"
import type { Workbook } from "../tables/Workbook.js"
import { readTable } from "../tables/readTable.js"
import { type CellReader, observationOf } from "./observationOf.js"
import type { NumberForm } from "./parseNumber.js"
import { type RowShape, isChosen, rowShapesOf } from "./rowShapes.js"

/**
 * Reads observations from a data file: reports with their period, records with their date. One fact a row with our own
 * columns, or whatever a source declares.
 *
 * Every bad row is found and left out; the others are given. Origins are the line of the row and the column's name.
 */
export const readObservations = (
  file: SourceFile | Workbook,
  programme: Pick<Programme, "disaggregations" | "calendar">,
  source?: DataSource
): Checked<ReadonlyArray<Observation>> => {
  const { value: table, diagnostics } = readTable(file, source)
  return table ? observationsIn(table, programme, source) : { value: undefined, diagnostics }
}

/** Reads observations from a table. */
export const observationsIn = (
  table: Table,
  programme: Pick<Programme, "disaggregations" | "calendar">,
  source?: DataSource
): Checked<ReadonlyArray<Observation>> => {
  const dimensions = programme.disaggregations.map(({ id }) => id)
  const shapes = rowShapesOf(table, source, dimensions)
  if (!shapes.value) return { value: undefined, diagnostics: shapes.diagnostics }
  const diagnostics: Array<Diagnostic> = [...shapes.diagnostics]
  const reader: CellReader = {
    programme,
    numbers: numbersIn(table, source),
    dateOrder: source?.reading.dateOrder,
    format: table.format,
    isMapped: source !== undefined,
    diagnostics,
    periods: new Map()
  }
  return { value: observationsBy(reader, table, shapes.value), diagnostics }
}

const observationsBy = (
  reader: CellReader,
  table: Table,
  shapes: ReadonlyArray<RowShape>
): ReadonlyArray<Observation> =>
  table.records.flatMap((record) => {
    const extra = record.cells.length - table.columns.length
    const [first] = shapes
    if (first && extra !== 0 && (table.delimiter !== undefined || extra > 0)) {
      const detail = `The row has ${record.cells.length} cells and the header ${table.columns.length}`
      const code = table.delimiter === undefined ? "valid-table" : "valid-csv"
      reader.diagnostics.push(errorAt(code, within(first.origin, record.line), { detail }))
      return []
    }
    return shapes.flatMap((shape) => (isChosen(record, shape) ? (observationOf(reader, record, shape) ?? []) : []))
  })

/** How numbers are written in the texts of a table. Where cells are divided by anything but commas, a comma is decimal. */
const numbersIn = ({ delimiter }: Table, source: DataSource | undefined): NumberForm => {
  const { decimal, thousands } = source?.reading ?? plainReading
  const implied = thousands === "point" ? "," : thousands === "comma" ? "." : undefined
  const mark = decimal ?? implied
  const decimalComma = mark === undefined ? delimiter === ";" || delimiter === "\t" : mark === ","
  return { decimalComma, ...(thousands === undefined ? {} : { thousands }) }
}
