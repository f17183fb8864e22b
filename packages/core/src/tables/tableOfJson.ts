import { type Checked, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf, within } from "../diagnostic/Origin.js"
import type { DataFormat } from "../model/DataSource.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Cell, Table, TableRecord } from "./Table.js"
import { type JsonList, type JsonMap, type JsonValue, isJsonFault, parseJson } from "./parseJson.js"

/** More columns than any table has; a file with more is a mistake or an attack. */
export const maxColumns = 20_000

/**
 * Reads a table from JSON: a list of maps, or a map of which one entry is such a list (`results` of KoboToolbox, `value` of
 * ODK, `dataValues` of DHIS2); or from NDJSON, one map a line. Maps in maps become columns such as `group/name`, as survey
 * tools call them. The line of a record is the one on which its map begins.
 */
export const tableOfJson = (file: SourceFile, format: DataFormat): Checked<Table> => {
  const read = format === "ndjson" ? recordsByLine(file.text) : recordsIn(file.text)
  const origin = originOf(file.path)
  if ("detail" in read) {
    const detail = { detail: read.detail }
    return { value: undefined, diagnostics: [errorAt("valid-table", within(origin, read.line), detail)] }
  }
  const columns = new Map<string, number>()
  const records = read.records.map((record): TableRecord => {
    const cells: Array<Cell> = []
    flatten(record, "", (name, cell) => {
      const index = columns.get(name) ?? columns.size
      columns.set(name, index)
      cells[index] = cell
    })
    return { line: record.line, cells }
  })
  if (columns.size > maxColumns) {
    const detail = { detail: `The table has ${columns.size} columns; at most ${maxColumns} are read` }
    return { value: undefined, diagnostics: [errorAt("valid-table", origin, detail)] }
  }
  const table: Table = {
    file: file.path,
    format,
    sheet: undefined,
    columns: [...columns.keys()],
    headerLine: 1,
    records,
    delimiter: undefined
  }
  return { value: table, diagnostics: [] }
}

type Records = { readonly records: ReadonlyArray<JsonMap> } | { readonly line: number; readonly detail: string }

const recordsByLine = (text: string): Records => {
  const records: Array<JsonMap> = []
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue
    const value = parseJson(line, index + 1)
    if (isJsonFault(value)) return value
    if (!isMap(value)) return { line: index + 1, detail: "A line holds no map of columns and values" }
    records.push(value)
  }
  return { records }
}

const recordsIn = (text: string): Records => {
  const value = parseJson(text)
  if (isJsonFault(value)) return value
  const [list, another] = isList(value) ? [value] : isMap(value) ? [...value.entries.values()].filter(isListOfMaps) : []
  if (another) return { line: another.line, detail: "The file has several lists of rows" }
  const stray = list?.items.find((item) => !isMap(item))
  if (!list || stray !== undefined) {
    return { line: list?.line ?? 1, detail: "The file is no list of maps, nor a map that has one such list" }
  }
  return { records: list.items.filter(isMap) }
}

const isMap = (value: JsonValue): value is JsonMap => typeof value === "object" && value !== null && "entries" in value

const isList = (value: JsonValue): value is JsonList => typeof value === "object" && value !== null && "items" in value

/** An empty list is one of rows as well: nothing was reported. */
const isListOfMaps = (value: JsonValue): value is JsonList => isList(value) && value.items.every(isMap)

const flatten = (map: JsonMap, around: string, put: (name: string, cell: Cell) => void): void => {
  for (const [key, value] of map.entries) {
    const name = around === "" ? key : `${around}/${key}`
    if (isMap(value)) flatten(value, name, put)
    else put(name, cellOf(value))
  }
}

const cellOf = (value: JsonValue): Cell => {
  if (value === null) return undefined
  if (typeof value !== "object") return value
  if (!("digits" in value)) return { kind: "nested", text: "items" in value ? "a list" : "a map" }
  const number = Number(value.digits)
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
  return isExact ? number : { kind: "large-number", text: value.digits }
}
