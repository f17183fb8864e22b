import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type CellPlaces, type Origin, originOf, within } from "../diagnostic/Origin.js"
import type { DataSource, MappedColumn, ValueMeanings, WideColumn } from "../model/DataSource.js"
import { lackingFields } from "../model/lackingFields.js"
import { observationColumns } from "../model/observationColumns.js"
import { suggest } from "../source/suggest.js"
import type { Table, TableRecord } from "../tables/Table.js"
import { shownCell } from "../tables/shownCell.js"

/** From where a row takes the cell of one of our columns: a column of the table, or a text that is the same in all rows. */
export type FieldSource =
  | {
      readonly index: number
      readonly values: ValueMeanings | undefined
      readonly passesOver: boolean
    }
  | { readonly text: string }

/** How a table's records are read as rows: each record by each shape. */
export interface RowShape {
  readonly fields: ReadonlyMap<string, FieldSource>
  /** Whether the figures of a column are read, of which an empty one is no row. */
  readonly isWide: boolean
  readonly only: ReadonlyArray<{ readonly index: number; readonly values: ReadonlySet<string> }>
  /** Where findings about its rows are. */
  readonly origin: Origin
}

/** Whether a record has the values that rows must have to be read. */
export const isChosen = ({ cells }: TableRecord, { only }: Pick<RowShape, "only">): boolean =>
  only.every(({ index, values }) => values.has(shownCell(cells[index]).trim()))

/** Whether a record has a value that a mapping does not have and passes over. */
export const hasOtherValue = ({ cells }: TableRecord, { fields }: Pick<RowShape, "fields">): boolean => {
  for (const from of fields.values()) {
    if (!("index" in from) || !from.passesOver || !from.values) continue
    const text = shownCell(cells[from.index]).trim()
    if (text !== "" && meaningOf(from.values, text) === undefined) return true
  }
  return false
}

/** What a value of theirs means. Yes and no may be in any letters, as JSON and spreadsheets write them differently. */
export const meaningOf = (values: ValueMeanings, text: string): string | undefined =>
  values.get(text) ?? (/^(?:true|false)$/iu.test(text) ? values.get(text.toLowerCase()) : undefined)

/**
 * How the records of a table are read: one shape, or one for each column that a source declares to be wide. Found are columns
 * that are not known, are missing, or appear twice; then there are no shapes.
 */
export const rowShapesOf = (
  table: Table,
  source: DataSource | undefined,
  dimensions: ReadonlyArray<string>
): Checked<ReadonlyArray<RowShape>> => {
  // What the mapping lacks is told where the mapping is, and not for every row.
  if (source && lackingFields(source).length > 0) return { value: undefined, diagnostics: [] }
  const shaper: Shaper = { table, source, known: [...observationColumns, ...dimensions], diagnostics: [], remarks: [] }
  const fields = source?.columns ? mappedFields(shaper, source.columns) : ownFields(shaper)
  const only = (source?.only ?? []).map(({ column, values }) => ({
    index: indexIn(shaper, column, column),
    values: new Set(values)
  }))
  const wide = (source?.wide ?? []).map((column) => wideShape(shaper, column, { fields, only }))
  const { diagnostics, remarks } = shaper
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  const origin = isOurs(table, source) ? originOf(table.file) : originIn(table, placesOf(fields))
  return { value: wide.length > 0 ? wide : [{ fields, isWide: false, only, origin }], diagnostics: remarks }
}

/** Whether the cells of a table are found by the names of our columns in its header. */
const isOurs = ({ format }: Table, source: DataSource | undefined): boolean =>
  format === "csv" && (source === undefined || (source.columns === undefined && source.reading.delimiter === undefined))

const wideShape = (
  shaper: Shaper,
  { column, fields: said }: WideColumn,
  { fields, only }: Pick<RowShape, "fields" | "only">
): RowShape => {
  const index = indexIn(shaper, column, column)
  const texts = [...said].map(([field, text]) => [field, { text }] as const)
  const figure: FieldSource = { index, values: undefined, passesOver: false }
  const here = Object.fromEntries([...said.keys(), "value"].map((field) => [field, index]))
  return {
    fields: new Map<string, FieldSource>([...fields, ...texts, ["value", figure]]),
    isWide: true,
    only,
    origin: originIn(shaper.table, { ...placesOf(fields), ...here })
  }
}

interface Shaper {
  readonly table: Table
  readonly source: DataSource | undefined
  readonly known: ReadonlyArray<string>
  readonly diagnostics: Array<Diagnostic>
  /** What need not be wrong. */
  readonly remarks: Array<Diagnostic>
}

/** Whether rows leave out what they do not know, so that a column that none has may well be one that nobody answered. */
const isJson = ({ format }: Table): boolean => format === "json" || format === "ndjson" || format === "dhis2"

const originIn = ({ file, sheet, delimiter }: Table, columns: CellPlaces["columns"]): Origin => ({
  ...originOf(file),
  cells: { columns, ...(sheet === undefined ? {} : { sheet }), ...(delimiter === undefined ? {} : { delimiter }) }
})

const placesOf = (fields: ReadonlyMap<string, FieldSource>): CellPlaces["columns"] =>
  Object.fromEntries([...fields].flatMap(([field, from]) => ("index" in from ? [[field, from.index]] : [])))

/** The place of a column in the header. */
const inHeader = ({ table }: Shaper, column: string, index: number): Origin =>
  within(originIn(table, { [column]: index }), table.headerLine, column)

const refuseTwice = (shaper: Shaper, column: string): void => {
  const { columns, format } = shaper.table
  const second = columns.indexOf(column, columns.indexOf(column) + 1)
  if (second < 0) return
  const code = format === "csv" ? "valid-csv" : "valid-table"
  const detail = `The column "${column}" appears twice`
  shaper.diagnostics.push(errorAt(code, inHeader(shaper, column, second), { detail }))
}

/** The index of a column of theirs; found, where there is none or more than one. */
const indexIn = (shaper: Shaper, column: string, field: string): number => {
  const { columns } = shaper.table
  const index = columns.indexOf(column)
  if (index < 0) {
    const params = { column, nearest: suggest(column, columns), field, source: shaper.source?.id }
    const finding = errorAt("require-column", inHeader(shaper, column, -1), params)
    if (!isJson(shaper.table)) shaper.diagnostics.push(finding)
    else if (shaper.table.records.length > 0) shaper.remarks.push({ ...finding, severity: "warning" })
  } else refuseTwice(shaper, column)
  return index
}

const mappedFields = (shaper: Shaper, columns: ReadonlyArray<MappedColumn>): ReadonlyMap<string, FieldSource> =>
  new Map(
    columns.map(({ field, from }): readonly [string, FieldSource] => {
      if (from.kind === "constant") return [field, { text: from.text }]
      const { column, values, passesOver } = from
      return [field, { index: indexIn(shaper, column, field), values, passesOver }]
    })
  )

/** The columns of a table that has our own; each has to be known. */
const ownFields = (shaper: Shaper): ReadonlyMap<string, FieldSource> => {
  const { table, source, known, diagnostics } = shaper
  const passed = new Set([...(source?.wide ?? []), ...(source?.only ?? [])].map(({ column }) => column))
  const own = [...table.columns.entries()].filter(([, column]) => !passed.has(column))
  const fields = new Map<string, FieldSource>()
  const knownNames = new Set(known)
  for (const [index, column] of own) {
    if (fields.has(column)) continue
    fields.set(column, { index, values: undefined, passesOver: false })
    if (knownNames.has(column)) refuseTwice(shaper, column)
    else {
      const params = { column, nearest: suggest(column, known), known: known.join(", ") }
      diagnostics.push(errorAt("known-column", inHeader(shaper, column, index), params))
    }
  }
  requireColumns(
    shaper,
    own.map(([, column]) => column)
  )
  return fields
}

const requireColumns = ({ table, source, known, diagnostics }: Shaper, columns: ReadonlyArray<string>): void => {
  const said = source?.wide.map(({ fields }) => [...fields.keys()]) ?? []
  const always =
    said.length > 0 ? ["value", ...known.filter((field) => said.every((each) => each.includes(field)))] : []
  const meant = columns.filter((column) => !known.includes(column)).map((column) => suggest(column, known))
  const there = new Set([...columns, ...meant, ...always])
  const figures = ["value", "numerator", "person"]
  const time = there.has("date") ? [] : ["period"]
  const required = ["indicator", ...time, ...(figures.some((figure) => there.has(figure)) ? [] : ["value"])]
  for (const column of required) {
    if (there.has(column)) continue
    diagnostics.push(errorAt("require-column", within(originIn(table, {}), table.headerLine), { column }))
  }
}
