import type { Cell, TableRecord } from "./Table.js"
import { shownCell } from "./shownCell.js"
import type { MergedCells } from "./Workbook.js"

/** What stands between the rows of a header in the name of a column. */
export const headerMark = " / "

/**
 * The names of columns from the rows of a header. What stands one below the other is joined; a cell that is merged over several
 * columns or rows belongs to each, and where nothing is known of merging, an empty cell of an upper row is taken to be
 * merged with the one left of it.
 */
export const headerOf = (
  rows: ReadonlyArray<TableRecord>,
  merged: ReadonlyArray<MergedCells> | undefined
): ReadonlyArray<string> => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const texts = rows.map(({ line, cells }, at) => {
    const isLast = at === rows.length - 1
    const filled = merged ? spread(rows, { line, cells, merged }) : isLast ? cells : fillRight(cells, width)
    return Array.from({ length: width }, (_, index) => headText(filled[index]))
  })
  return Array.from({ length: width }, (_, index) => {
    const parts = texts.map((row) => row[index] ?? "").filter((part) => part !== "")
    return parts.filter((part, at) => part !== parts[at - 1]).join(headerMark)
  })
}

const headText = (cell: Cell): string => shownCell(cell).trim().replaceAll(/\s+/gu, " ")

const fillRight = (cells: ReadonlyArray<Cell>, width: number): ReadonlyArray<Cell> => {
  let last: Cell
  return Array.from({ length: width }, (_, index) => {
    const cell = cells[index]
    if (headText(cell) !== "") last = cell
    return last
  })
}

const spread = (
  rows: ReadonlyArray<TableRecord>,
  { line, cells, merged }: TableRecord & { readonly merged: ReadonlyArray<MergedCells> }
): ReadonlyArray<Cell> => {
  const filled = [...cells]
  for (const { top, left, bottom, right } of merged) {
    if (line < top || line > bottom) continue
    const cell = rows.find((row) => row.line === top)?.cells[left - 1]
    for (let column = left; column <= Math.min(right, left + maxMerged); column++) filled[column - 1] ??= cell
  }
  return filled
}

/** More columns than any header is merged over. */
const maxMerged = 1000
