import type { Cell } from "./Table.js"

/** What a cell says, as text; yes and no as spreadsheets write them; empty for an empty cell. */
export const shownCell = (cell: Cell): string => {
  if (cell === undefined) return ""
  if (typeof cell === "object") return cell.text
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell)
}
