// A CSV file with the place of every cell.

/**
 * @typedef {{ readonly start: number, readonly end: number, readonly text: string }} Cell
 * @typedef {object} Table
 * @property {string} path
 * @property {string} text
 * @property {string} delimiter
 * @property {ReadonlyArray<string>} header
 * @property {ReadonlyArray<Cell>} headerCells
 * @property {ReadonlyArray<ReadonlyArray<Cell>>} rows
 */

/** @type {(file: { path: string, text: string }) => Table} */
export const tableOf = ({ path, text }) => {
  const first = text.split("\n", 1)[0] ?? ""
  const delimiter = [",", ";", "\t"].find((mark) => first.includes(mark)) ?? ","
  const lines = linesOf(text).map((line) => cellsOf(text, line, delimiter))
  const [headerCells = [], ...rows] = lines
  return { path, text, delimiter, header: headerCells.map((cell) => cell.text), headerCells, rows }
}

/** The cell of a column in a row. */
export const cellIn = (table, row, column) => row[table.header.indexOf(column)]

/** Where each record begins and ends; a quoted cell may hold line ends. */
const linesOf = (text) => {
  const lines = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    if ((at === text.length || text[at] === "\n") && !isQuoted) {
      if (at > start) lines.push([start, at])
      start = at + 1
    }
  }
  return lines
}

const cellsOf = (text, [start, end], delimiter) => {
  const cells = []
  let from = start
  let isQuoted = false
  for (let at = start; at <= end; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    if (at === end || (text[at] === delimiter && !isQuoted)) {
      cells.push({ start: from, end: at, text: text.slice(from, at) })
      from = at + 1
    }
  }
  return cells
}
