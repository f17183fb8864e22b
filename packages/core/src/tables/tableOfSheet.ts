import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf } from "../diagnostic/Origin.js"
import type { DataFormat, TableReading } from "../model/DataSource.js"
import { suggest } from "../source/suggest.js"
import type { Table } from "./Table.js"
import type { Sheet, Workbook } from "./Workbook.js"
import { headerOf } from "./headerOf.js"
import { shownCell } from "./shownCell.js"

/**
 * Reads a table from a workbook: from the sheet that is named, or its only one that is not hidden and holds something. Which of
 * several is meant is not guessed.
 */
export const tableOfSheet = (
  { path, sheets }: Workbook,
  reading: TableReading & { readonly format: DataFormat }
): Checked<Table> => {
  const sheet = chosenSheet(path, sheets, reading.sheet)
  if ("code" in sheet) return { value: undefined, diagnostics: [sheet] }
  const rows = sheet.rows.filter(({ line, cells }) => line >= reading.headerRow && cells.some(isFilled))
  const [header] = rows
  const name = sheet.name === "" ? {} : { sheet: sheet.name }
  if (!header) {
    const origin = { ...originOf(path), cells: { columns: {}, ...name } }
    return { value: undefined, diagnostics: [errorAt("valid-table", origin, { detail: "The sheet holds no header" })] }
  }
  const end = header.line + reading.headerRows
  const table: Table = {
    file: path,
    format: reading.format,
    sheet: sheet.name || undefined,
    columns: headerOf(
      rows.filter(({ line }) => line < end),
      sheet.merged
    ),
    headerLine: header.line,
    records: rows.filter(({ line }) => line >= end),
    delimiter: undefined
  }
  return { value: table, diagnostics: [] }
}

const isFilled = (cell: Sheet["rows"][number]["cells"][number]): boolean => shownCell(cell).trim() !== ""

const chosenSheet = (path: string, sheets: ReadonlyArray<Sheet>, name: string | undefined): Sheet | Diagnostic => {
  const names = sheets.map((sheet) => sheet.name)
  const at = originOf(path)
  if (name !== undefined) {
    const found = sheets.find((sheet) => sheet.name === name)
    if (found) return found
    const nearest = suggest(name, names)
    const meant = nearest === undefined ? `; it has ${names.join(", ")}` : `; it has "${nearest}"`
    return errorAt("valid-table", at, { detail: `The workbook has no sheet "${name}"${meant}` })
  }
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  const filled = shown.filter(({ rows }) => rows.some(({ cells }) => cells.some(isFilled)))
  const [sheet = shown[0] ?? sheets[0], another] = filled
  if (!sheet) return errorAt("valid-table", at, { detail: "The workbook has no sheet" })
  if (!another) return sheet
  const list = filled.map((each) => `"${each.name}"`).join(", ")
  return errorAt("valid-table", at, { detail: `The workbook has several sheets, ${list}, and \`sheet:\` names none` })
}
