import type { RejectedRow } from "@logframe/core"
import { writeFile } from "../files/writeFile.js"
import { csvText } from "../print/csvText.js"

const own = ["file", "row", "column", "code", "text", "reason"]

/**
 * Writes rejected rows as CSV: where each is, what is wrong with it, and its cells under the names of their columns, so
 * that it can be corrected and sent again. Where there is none the file holds its header alone.
 */
export const writeRejects = (path: string, rows: ReadonlyArray<RejectedRow>): void => {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(([column]) => column)))]
  const lines = rows.map(({ file, row, column, code, text, reason, cells }) => {
    const byColumn = new Map(cells)
    return [file, String(row), column, code, text, reason, ...columns.map((name) => byColumn.get(name) ?? "")]
  })
  writeFile(
    path,
    csvText([[...own, ...columns.map((column) => (own.includes(column) ? `row ${column}` : column))], ...lines])
  )
}
