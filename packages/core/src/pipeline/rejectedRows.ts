import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { CellPlaces } from "../diagnostic/Origin.js"
import type { SourceFile } from "../source/SourceFile.js"
import { byText } from "../source/byText.js"
import type { Workbook } from "../tables/Workbook.js"
import { type Delimiter, readCsv } from "../tables/csvTable.js"
import { shownCell } from "../tables/shownCell.js"
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
 * a file that was not handed over, without its cells.
 */
export const rejectedRows = (
  { diagnostics, setAside }: Pick<Loaded, "diagnostics" | "setAside">,
  files: ReadonlyArray<SourceFile | Workbook>
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
  const byPath = new Map(files.map((file) => [file.path, file]))
  return [...byFile]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([file, own]) => rowsIn(own, cellsIn(byPath.get(file))))
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

const cellsIn = (file: SourceFile | Workbook | undefined): CellsOf => {
  if (!file) return () => []
  return "text" in file ? cellsInText(file.text) : cellsInSheets(file)
}

/** The cells of rows of a text: by its header, or by our columns where they are mapped. */
const cellsInText = (text: string): CellsOf => {
  const tables = new Map<Delimiter | undefined, Lines>()
  const tableOf = (delimiter: Delimiter | undefined): Lines => {
    const known = tables.get(delimiter) ?? linesOf(text, delimiter)
    tables.set(delimiter, known)
    return known
  }
  return ({ path: [line], cells: places }) => {
    if (places && places.delimiter === undefined) return []
    const { columns, byLine } = tableOf(places?.delimiter)
    const cells = byLine.get(Number(line)) ?? []
    return places ? cellsByOurs(cells, places) : cells.map((cell, index) => [columns[index] ?? "", cell])
  }
}

interface Lines {
  readonly columns: ReadonlyArray<string>
  readonly byLine: ReadonlyMap<number, ReadonlyArray<string>>
}

const linesOf = (text: string, delimiter: Delimiter | undefined): Lines => {
  const { header, records } = readCsv(text, { delimiter })
  return {
    columns: header?.cells.map((cell) => cell.trim()) ?? [],
    byLine: new Map(records.map(({ line, cells }) => [line, cells]))
  }
}

/** The cells of rows of a workbook, by our columns. */
const cellsInSheets = ({ sheets }: Workbook): CellsOf => {
  const bySheet = new Map(sheets.map(({ name, rows }) => [name, new Map(rows.map(({ line, cells }) => [line, cells]))]))
  return ({ path: [line], cells: places }) => {
    const [first] = bySheet.keys()
    const cells = bySheet.get(places?.sheet ?? first ?? "")?.get(Number(line)) ?? []
    return places ? cellsByOurs(cells.map(shownCell), places) : []
  }
}

const cellsByOurs = (cells: ReadonlyArray<string>, { columns }: CellPlaces): RejectedRow["cells"] =>
  Object.entries(columns).map(([column, index]) => [column, cells[index] ?? ""])
