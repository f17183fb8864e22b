// Tables of data.
import { inCells, kind } from "../kind.mjs"
import { contentOf, isIndicator } from "../places.mjs"
import { edited, rewritten } from "../plants.mjs"
import { cellIn } from "../Table.mjs"
import { typo } from "../typo.mjs"

const celled = (programme, { table, row, cell }, text) =>
  edited(programme, table, { start: cell.start, end: cell.end, text, also: [row[0].start] })

const isNumber = ({ text }) => /^\d+(\.\d+)?$/u.test(text)

const as = (id, codes, column, text, test = (cell) => cell.text !== "") =>
  inCells(id, codes, { column, test, plant: (programme, place) => celled(programme, place, text(place.cell.text)) })

const inHeader = (id, codes, plant) =>
  kind(id, codes, (programme, random) =>
    programme
      .tables()
      .flatMap((table) =>
        table.headerCells.map((cell, index) => () => plant(programme, { table, cell, index }, random))
      )
  )

const inRows = (id, codes, plant) =>
  kind(id, codes, (programme) =>
    programme.tables().flatMap((table) => table.rows.map((row, index) => () => plant(programme, { table, row, index })))
  )

/** The indicators of a programme by the kind of their entries. */
const entriesOf = (programme) =>
  new Map(programme.pairs("logframe", isIndicator).map((pair) => [pair.name, contentOf(pair, "entry")]))

/** Cells of rows whose indicator has one of the kinds of entries. */
const ofEntries = (id, codes, { column, entries, text }) =>
  kind(id, codes, (programme) =>
    programme.tables().flatMap((table) =>
      table.rows.flatMap((row) => {
        const name = cellIn(table, row, "indicator")?.text.split("/").at(-1)
        const cell = cellIn(table, row, column)
        const isMeant = cell && cell.text !== "" && entries.includes(entriesOf(programme).get(name))
        return isMeant ? [() => celled(programme, { table, row, cell }, text(cell.text, table, row))] : []
      })
    )
  )

const isDimension = (programme, column) =>
  programme.pairs(
    "programme",
    (pair) => pair.path.length === 2 && pair.path[0] === "disaggregations" && pair.name === column
  ).length > 0

export const dataKinds = [
  inHeader("typo in a column", ["known-column", "require-column"], (programme, { table, cell }, random) =>
    edited(programme, table, { start: cell.start, end: cell.end, text: typo(cell.text, random) })
  ),
  inHeader("column in another language", ["known-column", "require-column"], (programme, { table, cell }) =>
    edited(programme, table, { start: cell.start, end: cell.end, text: "valeur-du-mois" })
  ),
  inHeader("column twice", ["valid-csv"], (programme, { table, cell, index }) =>
    index === 0
      ? undefined
      : edited(programme, table, { start: cell.start, end: cell.end, text: table.header[index - 1] })
  ),
  inHeader("column without a name", ["known-column", "require-column"], (programme, { table, cell }) =>
    edited(programme, table, { start: cell.start, end: cell.end, text: "" })
  ),
  inHeader(
    "comma instead of semicolon, once",
    ["valid-csv", "known-column", "require-column"],
    (programme, { table, cell, index }) =>
      index === 0 || table.delimiter !== ","
        ? undefined
        : edited(programme, table, { start: cell.start - 1, end: cell.start, text: ";" })
  ),
  inRows("quote never closed", "valid-csv", (programme, { table, row }) => {
    const cell = row[row.length - 1]
    return cell.text.includes('"')
      ? undefined
      : edited(programme, table, { start: cell.start, end: cell.start, text: '"', also: [row[0].start] })
  }),
  inRows("row that is too short", "valid-csv", (programme, { table, row }) => {
    const cell = row[row.length - 1]
    return edited(programme, table, { start: cell.start - 1, end: cell.end, text: "" })
  }),
  inRows("row with a cell more", "valid-csv", (programme, { table, row }) =>
    edited(programme, table, {
      start: row[row.length - 1].end,
      end: row[row.length - 1].end,
      text: `${table.delimiter}more`
    })
  ),
  inRows("the same row twice", "no-duplicate-observation", (programme, { table, row }) => {
    const [first] = row
    const text = table.text.slice(first.start, row[row.length - 1].end)
    return edited(programme, table, { start: first.start, end: first.start, text: `${text}\n`, also: [first.start] })
  }),
  inRows(
    "the same fact with another figure",
    ["no-duplicate-observation", "consistent-reporting"],
    (programme, { table, row }) => {
      const cell = cellIn(table, row, "value")
      if (!cell || !isNumber(cell)) return undefined
      const [first] = row
      const text = `${table.text.slice(first.start, cell.start)}${Number(cell.text) + 1}${table.text.slice(cell.end, row[row.length - 1].end)}`
      return edited(programme, table, { start: first.start, end: first.start, text: `${text}\n`, also: [first.start] })
    }
  ),
  inCells("typo in the indicator of a row", "known-indicator", {
    column: "indicator",
    plant: (programme, place) =>
      celled(programme, place, `${place.cell.text.slice(0, -2)}${place.cell.text.at(-1)}${place.cell.text.at(-2)}x`)
  }),
  as("title of an indicator instead of its id", "known-indicator", "indicator", () => "Wells that were built"),
  as("row without an indicator", ["known-indicator", "valid-value", "require-key"], "indicator", () => ""),
  as("place that is not listed", "known-place", "place", (text) => `${text}x`),
  as("name of a place instead of its id", "known-place", "place", () => "North District"),
  kind("category that is not listed", "known-place", (programme) =>
    programme
      .tables()
      .flatMap((table) =>
        table.rows.flatMap((row) =>
          row.flatMap((cell, index) =>
            isDimension(programme, table.header[index]) && cell.text !== ""
              ? [() => celled(programme, { table, row, cell }, `${cell.text}x`)]
              : []
          )
        )
      )
  ),
  as("period of a row that is none", "valid-period", "period", () => "last year"),
  as("period of a row that can be read two ways", "no-ambiguous-period", "period", () => "2004-07"),
  as("date as spreadsheets write it", "valid-period", "period", () => "31/12/2009"),
  as("row without a period", ["valid-period", "valid-value"], "period", () => ""),
  as("period outside of every logframe", "valid-data-period", "period", () => "1987"),
  inCells("decimal comma among commas", ["valid-csv", "valid-number"], {
    column: "value",
    test: (cell, row, table) => isNumber(cell) && table.delimiter === ",",
    plant: (programme, place) => celled(programme, place, `${Math.floor(Number(place.cell.text))},5`)
  }),
  as(
    "decimal comma in quotes",
    "valid-number",
    "value",
    (text) => `"${Math.floor(Number(text))},5"`,
    (cell, row, table) => isNumber(cell) && table?.delimiter === ","
  ),
  as("thousands separator", "valid-number", "value", () => '"1,200"', isNumber),
  as("space in a number", "valid-number", "value", () => "1 200", isNumber),
  as("percent sign", "valid-number", "value", (text) => `${text}%`, isNumber),
  as("unit in a figure", "valid-number", "value", (text) => `${text} wells`, isNumber),
  as("figure in words", ["valid-number", "valid-observation"], "value", () => "twelve", isNumber),
  as("error of a spreadsheet", "valid-number", "value", () => "#DIV/0!", isNumber),
  as("letter O for a zero", "valid-number", "value", () => "1O", isNumber),
  as("n/a for a figure", "valid-number", "value", () => "n/a", isNumber),
  as("figure that is empty", ["valid-value", "valid-observation"], "value", () => "", isNumber),
  as("figure too large to be kept", "valid-number", "value", () => "99999999999999999999", isNumber),
  ofEntries("share above 100 percent in data", ["valid-share", "valid-observation"], {
    column: "value",
    entries: ["estimate"],
    text: () => "222"
  }),
  ofEntries("numerator above its denominator", ["valid-ratio", "valid-observation"], {
    column: "numerator",
    entries: ["ratio"],
    text: () => "99999999"
  }),
  ofEntries("denominator of nothing", ["valid-ratio", "valid-number", "valid-observation", "valid-value"], {
    column: "denominator",
    entries: ["ratio"],
    text: () => "0"
  }),
  ofEntries("negative count in data", ["valid-counted-row", "valid-observation"], {
    column: "value",
    entries: ["increment", "running-total"],
    text: () => "-4"
  }),
  ofEntries("count with decimals in data", ["valid-counted-row", "valid-observation"], {
    column: "value",
    entries: ["increment"],
    text: () => "6.5"
  }),
  ofEntries("yes for a number", "valid-observation", {
    column: "value",
    entries: ["increment", "level", "estimate"],
    text: () => "yes"
  }),
  ofEntries("number for a yes or no", "valid-observation", { column: "value", entries: ["yes-no"], text: () => "3" }),
  ofEntries("rank that the scale does not have, in data", "valid-observation", {
    column: "value",
    entries: ["judgement"],
    text: () => "superb"
  }),
  ofEntries("estimate without its sample", ["require-row-sample", "valid-observation"], {
    column: "sample",
    entries: ["estimate"],
    text: () => ""
  }),
  as("row without a source", "require-source", "source", () => ""),
  as("source that is not listed", "require-source", "source", (text) => `x${text}`),
  kind("parts that do not add up to their total", "consistent-disaggregation", (programme) =>
    programme.tables().flatMap((table) =>
      table.rows.flatMap((row) => {
        const cell = cellIn(table, row, "value")
        const isPart = row.some((each, index) => isDimension(programme, table.header[index]) && each.text !== "")
        const hasTotal = table.rows.some(
          (other) =>
            ["indicator", "period", "place"].every(
              (column) => cellIn(table, other, column)?.text === cellIn(table, row, column)?.text
            ) && other.every((each, index) => !isDimension(programme, table.header[index]) || each.text === "")
        )
        if (!cell || !isNumber(cell) || !isPart || !hasTotal) return []
        // The total or any part may be blamed.
        return [
          () => {
            const plant = celled(programme, { table, row, cell }, String(Number(cell.text) + 7))
            return { ...plant, lines: [...plant.lines, ...totalLines(table, row)] }
          }
        ]
      })
    )
  ),
  kind("table of one cell", ["valid-csv", "require-column", "known-column"], (programme) =>
    programme.tables().map((table) => () => rewritten(programme, table.path, "x\n", [1]))
  ),
  kind("table that is empty", ["valid-csv", "require-column"], (programme) =>
    programme.tables().map((table) => () => rewritten(programme, table.path, "", [1]))
  )
]

function totalLines(table, row) {
  return table.rows.flatMap((other) =>
    ["indicator", "period", "place"].every(
      (column) => cellIn(table, other, column)?.text === cellIn(table, row, column)?.text
    )
      ? [table.text.slice(0, other[0].start).split("\n").length]
      : []
  )
}
