import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf } from "../diagnostic/Origin.js"
import type { DataFormat, TableReading } from "../model/DataSource.js"
import { suggest } from "../source/suggest.js"
import type { Table } from "./Table.js"
import type { MergedCells, Sheet, SheetRow, Workbook } from "./Workbook.js"
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
    records: withMergedTexts(
      rows.filter(({ line }) => line >= end),
      sheet.merged
    ),
    delimiter: undefined
  }
  return { value: table, diagnostics: [] }
}

/** More cells than a table's merged ones come to; merged cells cannot lie over each other. */
const maxFilled = 1_000_000

/**
 * The rows, with the text of a cell that is merged over several rows in each of them: the district that stands once beside its
 * villages. A number is not repeated, since it would then be counted more than once.
 */
const withMergedTexts = (
  rows: ReadonlyArray<SheetRow>,
  merged: ReadonlyArray<MergedCells>
): ReadonlyArray<SheetRow> => {
  const tall = merged.filter(({ top, bottom }) => bottom > top)
  if (tall.length === 0) return rows
  const byLine = new Map(rows.map(({ line, cells }) => [line, [...cells]]))
  const lastLine = rows.at(-1)?.line ?? 0
  let filled = 0
  for (const { top, left, bottom } of tall) {
    const cell = byLine.get(top)?.[left - 1]
    if (typeof cell === "number" || cell === undefined) continue
    for (let line = top + 1; line <= Math.min(bottom, lastLine) && filled < maxFilled; line++, filled++) {
      const cells = byLine.get(line)
      if (cells) cells[left - 1] ??= cell
    }
  }
  return [...byLine].map(([line, cells]) => ({ line, cells }))
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
  const meant = another ? filled.find((each) => each.name === "data") : sheet
  if (meant) return meant
  const list = filled.map((each) => `"${each.name}"`).join(", ")
  return errorAt("valid-table", at, { detail: `The workbook has several sheets, ${list}, and \`sheet:\` names none` })
}
