import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { SourceFile } from "../source/SourceFile.js"
import { byText } from "../source/byText.js"
import { type CsvRecord, type Delimiter, readCsv } from "../tables/csvTable.js"
import type { Loaded } from "./loadProgramme.js"
import { wordsFor } from "./locateDiagnostics.js"

/** What is wrong with a row of data, beside the row itself, so that it can be sent back to whoever wrote it. */
export interface RejectedRow {
  readonly file: string
  /** The line on which it begins. */
  readonly row: number
  /** Empty where it is about the row as a whole. */
  readonly column: string
  readonly code: string
  /** What stands in that column. */
  readonly text: string
  /** The finding's sentence. */
  readonly reason: string
  /** The row's cells by column, in the order of its table. */
  readonly cells: ReadonlyArray<readonly [column: string, text: string]>
}

/**
 * Every error in a row of data and every row that was set aside, in the order of files and rows, once for each fault. Of
 * what is no text, such as a workbook, without its cells.
 */
export const rejectedRows = (
  { diagnostics, setAside }: Pick<Loaded, "diagnostics" | "setAside">,
  files: ReadonlyArray<SourceFile>
): ReadonlyArray<RejectedRow> => {
  const aside = new Set(setAside?.diagnostics)
  const found = diagnostics.filter(
    (each) => typeof each.origin.path[0] === "number" && (each.severity === "error" || aside.has(each))
  )
  const byFile = new Map<string, Array<Diagnostic>>()
  for (const each of found) {
    const known = byFile.get(each.origin.file)
    if (known) known.push(each)
    else byFile.set(each.origin.file, [each])
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  return [...byFile]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([file, own]) => rowsIn(own, cellsIn(texts.get(file))))
}

const rowsIn = (found: ReadonlyArray<Diagnostic>, cellsOf: CellsOf): ReadonlyArray<RejectedRow> =>
  found
    .map(({ code, params, origin }): RejectedRow => {
      const [row = 0, column = ""] = origin.path
      const cells = cellsOf(origin)
      const text = cells.find(([name]) => name === column)?.[1] ?? ""
      const reason = wordsFor(code).message(params)
      return { file: origin.file, row: Number(row), column: String(column), code, text, reason, cells }
    })
    .toSorted((a, b) => a.row - b.row)

type CellsOf = (origin: Diagnostic["origin"]) => RejectedRow["cells"]

/** The cells of rows of a text: by its header, or by our columns where they are mapped. None of what is no text. */
const cellsIn = (text: string | undefined): CellsOf => {
  const tables = new Map<
    string,
    { readonly columns: ReadonlyArray<string>; readonly byLine: ReadonlyMap<number, CsvRecord> }
  >()
  const tableOf = (delimiter: Delimiter | undefined) => {
    const known = tables.get(delimiter ?? "")
    if (known) return known
    const { header, records } = readCsv(text ?? "", { delimiter })
    const table = {
      columns: header?.cells.map((cell) => cell.trim()) ?? [],
      byLine: new Map(records.map((record) => [record.line, record]))
    }
    tables.set(delimiter ?? "", table)
    return table
  }
  return ({ path: [line], cells: places }) => {
    if (places && places.delimiter === undefined) return []
    const { columns, byLine } = tableOf(places?.delimiter)
    const cells = byLine.get(Number(line))?.cells ?? []
    if (!places) return cells.map((cell, index) => [columns[index] ?? "", cell])
    return Object.entries(places.columns).map(([column, index]) => [column, cells[index] ?? ""])
  }
}
