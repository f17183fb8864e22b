import type { Occurrence } from "../link/Occurrence.js"
import { type NameWritten, idWritten } from "../link/NameWritten.js"
import { namesInColumn } from "../link/namesInColumn.js"
import { observationColumns } from "../model/observationColumns.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Span } from "../syntax/YamlProblem.js"
import { type CsvTable, readCsv, spansOfCells } from "../tables/csvTable.js"

/** What is sought in a table, which may be large. */
export interface TableQuestion {
  /** The ids of the programme's disaggregations, whose categories have columns of their own. */
  readonly dimensions: ReadonlyArray<string>
  /** Only this id. */
  readonly id?: string
  /** Only in the row around this offset. */
  readonly offset?: number
}

/** The names that a data file uses: indicators, places, disaggregations, categories, sources and reporting periods. */
export const symbolsInTable = (file: SourceFile, question: TableQuestion): ReadonlyArray<Occurrence> => {
  const table = readCsv(file.text)
  const columns = columnsOf(table)
  const { id, offset } = question
  const isAsked = (name: NameWritten): boolean => id === undefined || name.id === id
  const records = [...(table.header ? [table.header] : []), ...table.records]
  return records
    .filter(({ start, end }) => offset === undefined || (start <= offset && offset <= end))
    .flatMap((record) => {
      const cells = record.cells.map((cell, index) => {
        const column = columns[index] ?? ""
        const text = cell.trim()
        return record === table.header ? headNames(text, question) : namesInCell(column, text, question)
      })
      if (!cells.some((names) => names.some(isAsked))) return []
      const spans = spansOfCells(file.text, record, table.delimiter)
      return cells.flatMap((names, index) =>
        names.filter(isAsked).map((name): Occurrence => {
          const origin = { file: file.path, path: [record.line, columns[index] ?? ""], range: spans[index] ?? [0, 0] }
          return { ...name, role: "reference", origin, text: record.cells[index]?.trim() ?? "" }
        })
      )
    })
}

/** The cell around an offset: its column, where it stands, and what is written in it. */
export interface TableCell {
  readonly column: string
  readonly isHeader: boolean
  readonly span: Span
}

/** The cell of a table around an offset; undefined outside of its rows. */
export const cellAt = (text: string, offset: number): TableCell | undefined => {
  const table = readCsv(text)
  const records = [...(table.header ? [table.header] : []), ...table.records]
  const record = records.find(({ start, end }) => start <= offset && offset <= endOfText(text, start, end))
  if (!record) return undefined
  const spans = spansOfCells(text, record, table.delimiter)
  // A cell reaches up to the mark before the next one.
  const index = spans.findIndex((_, each) => {
    const next = spans[each + 1]
    return next === undefined || offset < next[0]
  })
  const span = spans[index]
  const column = columnsOf(table)[index]
  return span && column !== undefined ? { column, isHeader: record === table.header, span } : undefined
}

const endOfText = (text: string, start: number, end: number): number =>
  start + text.slice(start, end).replace(/[\r\n]+$/u, "").length

const columnsOf = (table: CsvTable): ReadonlyArray<string> => table.header?.cells.map((cell) => cell.trim()) ?? []

const headNames = (text: string, { dimensions }: TableQuestion): ReadonlyArray<NameWritten> =>
  dimensions.includes(text) ? idWritten(text, { kinds: ["disaggregation"], scopes: [""] }) : []

/** The names that the text of a cell holds, by its column. */
export const namesInCell = (
  column: string,
  text: string,
  { dimensions }: Pick<TableQuestion, "dimensions">
): ReadonlyArray<NameWritten> =>
  observationColumns.includes(column) || dimensions.includes(column) ? namesInColumn(column, text) : []
