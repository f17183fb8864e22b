import { dayPattern } from "@logframe/core"
import type { Counting } from "../sql/Counting.js"
import type { Numbering } from "../sql/Numbering.js"
import type { CsvHeader } from "./readCsvHeader.js"
import { parquetAsText } from "./ParquetFile.js"
import { quoted } from "./quoted.js"

/** What is wrong with a staged row, as bits of its column `fault`. */
export const stageFaults = { name: 1, date: 2, outside: 4, place: 8, category: 16, number: 32, other: 64 } as const

/** The fault of a row that repeats a record of an earlier one; it is found among rows. */
export const repeatedFault = 128

type StageFault = keyof typeof stageFaults

const stageFaultNames: ReadonlyArray<StageFault> = ["name", "date", "outside", "place", "category", "number", "other"]

/** The table into which rows are read: texts as numbers, figures as they are, and in `rest` the cells of rows that SQL does not count. */
export const stageTable = `CREATE TABLE stage (file INTEGER, name INTEGER, day INTEGER, place INTEGER, combination INTEGER,
  value DOUBLE, numerator DOUBLE, denominator DOUBLE, yes TINYINT, person VARCHAR, record VARCHAR, illustrative BOOLEAN, fault INTEGER, rest VARCHAR)`

/** A file that is staged: CSV, or Parquet, which has types in its header. */
export interface StagedCsv {
  readonly location: string
  readonly header: CsvHeader
  /** Its place among the files. */
  readonly file: number
}

/** Characters that may stand around the text of a cell. */
export const blankCharacters: ReadonlyArray<string> = [" ", "\t", "\r", "\n", "\u00a0", "\ufeff"]

const blanks = `'${blankCharacters.join("")}'`

/**
 * Reads a file into the stage, in its order and with nothing left out, so that the place of a row tells its number in the file.
 * Nothing is joined on the way: DuckDB would take the file for the smaller side.
 */
export const stageCsv = ({ location, header, file }: StagedCsv, numbering: Numbering): string => {
  const { columns, delimiter } = header
  const cells = columns.map((_, index) => `c${index}`)
  const cell = (column: string): string => {
    const index = columns.indexOf(column)
    return index < 0 ? "NULL::VARCHAR" : `c${index}`
  }
  const csv = `read_csv(${quoted(location)}, header = true, auto_detect = false, delim = ${quoted(delimiter)}, quote = '"', escape = '"',
    strict_mode = true, store_rejects = true, columns = {${cells.map((name) => `${name}: 'VARCHAR'`).join(", ")}})`
  const source = header.types ? parquetAsText({ location, header }) : csv
  const { dimensions } = numbering.categories
  const figures = ["value", "numerator", "denominator"] as const
  const codes = [
    `${codeOf(cell("indicator"), "name_text")} AS name`,
    `${codeOf(cell("date"), "day_text")} AS day`,
    `${columns.includes("place") ? `coalesce(${codeOf(cell("place"), "place_text")} + 1, CASE WHEN ${isText(cell("place"))} THEN NULL ELSE 0 END)` : "0"} AS place`,
    ...dimensions.map(({ id, weight }, index) => {
      const text = cell(id)
      const none = `CASE WHEN ${isText(text)} THEN NULL ELSE 0 END`
      return `${columns.includes(id) ? `coalesce((${codeOf(text, `category_${index}`)} + 1) * ${weight}, ${none})` : "0"} AS d${index}`
    }),
    ...figures.map((column) => `${numberIn(cell(column), delimiter)} AS ${column}`),
    `${columns.includes("person") ? textOf(cell("person")) : "NULL"} AS person`,
    `${columns.includes("record") ? textOf(cell("record")) : "NULL"} AS record`,
    `${wordsOf(cell("value"), columns.includes("value"))} AS yes`
  ]
  const tests = faultTests(columns, { cell, dimensions: dimensions.length })
  const isInterview = "(numerator IS NOT NULL AND denominator IS NOT NULL) OR coalesce(yes < 2, false)"
  const combination = ["0", ...dimensions.map((_, index) => `d${index}`)].join(" + ")
  const isHanded = `${isText(cell("period"))} OR ${isNamed(numbering, "handed")} OR yes = 2 OR (yes IS NOT NULL AND NOT ${isNamed(numbering, "interviews")}) OR (${isNamed(numbering, "interviews")} AND NOT (${isInterview}))`
  const isBlank = cells.map((name) => `NOT ${isText(name)}`).join(" AND ")
  const json = `to_json([${cells.join(", ")}])::VARCHAR`
  return `INSERT INTO stage
    SELECT ${file}, CASE WHEN fault = 0 AND NOT ${isText(cell("period"))} THEN name END, day, place, ${combination}, value, numerator, denominator, yes, person, record,
      ${columns.includes("illustrative") ? `coalesce(lower(trim(${cell("illustrative")}, ${blanks})) = 'yes', false)` : "false"},
      fault, CASE WHEN fault > 0 OR ${isHanded} THEN ${json} END
    FROM (SELECT *, CASE WHEN ${anyOf(tests)} THEN CASE WHEN ${isBlank} THEN -1 ELSE ${bitsOf(tests)} END ELSE 0 END AS fault
      FROM (SELECT ${[...cells, ...codes].join(", ")} FROM ${source}))`
}

/** Whether a cell holds any text. */
const isText = (cell: string): string =>
  cell.startsWith("NULL") ? "false" : `(${cell} IS NOT NULL AND trim(${cell}, ${blanks}) <> '')`

/** The text of a cell without the blanks around it; none where it holds no other. */
export const textOf = (cell: string): string => `nullif(trim(${cell}, ${blanks}), '')`

/** The code of a text in a list; only where it is not found as it stands are the spaces around it looked at. */
const codeOf = (cell: string, type: string): string =>
  cell.startsWith("NULL")
    ? "NULL::INTEGER"
    : `enum_code(coalesce(try_cast(${cell} AS ${type}), try_cast(trim(${cell}, ${blanks}) AS ${type})))::INTEGER`

/** A number as core reads it: finite, and no integer that would be rounded. */
export const numberIn = (cell: string, delimiter: string): string => {
  if (cell.startsWith("NULL")) return "NULL::DOUBLE"
  const plain = `try_cast(${cell} AS DOUBLE)`
  const read = delimiter === "," ? plain : `coalesce(${plain}, ${withComma(cell)})`
  return `(CASE WHEN abs(${read}) < 9007199254740992 AND NOT contains(${cell}, '_') THEN ${read} END)`
}

/** A number with a decimal comma, unless the comma could divide thousands. */
const withComma = (cell: string): string => {
  const text = `trim(${cell}, ${blanks})`
  const isDecimal = `regexp_full_match(${text}, '[-+]?[0-9]+,[0-9]+') AND NOT regexp_full_match(${text}, '[-+]?[1-9][0-9]{0,2},[0-9]{3}')`
  return `CASE WHEN ${isDecimal} THEN try_cast(replace(${text}, ',', '.') AS DOUBLE) END`
}

/** 1 for yes, 0 for no, 2 for another word. */
const wordsOf = (cell: string, isThere: boolean): string =>
  isThere
    ? `(CASE WHEN ${cell} IS NULL OR try_cast(${cell} AS DOUBLE) IS NOT NULL THEN NULL
        WHEN lower(trim(${cell}, ${blanks})) IN ('yes', 'true') THEN 1 WHEN lower(trim(${cell}, ${blanks})) IN ('no', 'false') THEN 0
        WHEN regexp_full_match(trim(${cell}, ${blanks}), '[A-Za-z][A-Za-z -]*') THEN 2 END)::TINYINT`
    : "NULL::TINYINT"

/** Codes of the names that may mean an indicator counted so. */
export const namesCounted = ({ times }: Numbering, counting: Counting): ReadonlyArray<number> => {
  const { from, to } = times.ranges[counting]
  const isMeant = (slot: number): boolean =>
    slot < times.cells.length
      ? slot >= from && slot < to
      : times.shared.some(({ slot: known, cell }) => known === slot && cell >= from && cell < to)
  return times.names.flatMap(({ timeline, base }, code) =>
    (times.timelines[timeline] ?? []).some(({ offset }) => isMeant(base + offset)) ? [code] : []
  )
}

/** A test whether a row's name is one of those that may mean an indicator counted so. */
const isNamed = (numbering: Numbering, counting: Counting): string => {
  const codes = namesCounted(numbering, counting)
  return codes.length > 0 ? `name IN (${codes.join(", ")})` : "false"
}

interface FaultContext {
  readonly cell: (column: string) => string
  readonly dimensions: number
}

/** A fault of rows, as the test that finds it. */
interface FaultTest {
  readonly bit: number
  readonly test: string
}

const faultTests = (columns: ReadonlyArray<string>, { cell, dimensions }: FaultContext): ReadonlyArray<FaultTest> => {
  const only = (column: string, tests: ReadonlyArray<string>): ReadonlyArray<string> =>
    columns.includes(column) ? tests : []
  const text = (column: string): string => `trim(${cell(column)}, ${blanks})`
  const hasPeriod = isText(cell("period"))
  const noDay = `CASE WHEN ${hasPeriod} THEN ${isText(cell("date"))} ELSE day IS NULL END`
  const isDay = columns.includes("date")
    ? `(NOT ${hasPeriod} AND regexp_full_match(${text("date")}, '(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}') AND try_cast(${text("date")} AS DATE) IS NOT NULL)`
    : "false"
  const number = (column: string, unless = ""): ReadonlyArray<string> =>
    only(column, [`${column} IS NULL AND ${isText(cell(column))}${unless}`])
  const tests: Readonly<Record<StageFault, ReadonlyArray<string>>> = {
    name: ["name IS NULL"],
    date: [`${noDay} AND NOT ${isDay}`],
    outside: [`${noDay} AND ${isDay}`],
    place: only("place", ["place IS NULL"]),
    category: Array.from({ length: dimensions }, (_, index) => `d${index} IS NULL`),
    number: [
      "value IS NULL AND yes IS NULL AND numerator IS NULL AND person IS NULL",
      ...number("value", " AND yes IS NULL"),
      ...number("numerator"),
      ...number("denominator"),
      ...only("sample", [`${isText(cell("sample"))} AND try_cast(${cell("sample")} AS DOUBLE) IS NULL`])
    ],
    other: [
      ...only("source", [
        `${isText(cell("source"))} AND NOT regexp_full_match(${text("source")}, '[a-z0-9]+(-[a-z0-9]+)*(:[0-9]+(-[0-9]+)?)?')`
      ]),
      ...only("reported", [
        `${isText(cell("reported"))} AND NOT regexp_full_match(${text("reported")}, ${quoted(dayPattern.source)})`
      ]),
      ...only("illustrative", [`${isText(cell("illustrative"))} AND ${text("illustrative")} NOT IN ('yes', 'no')`])
    ]
  }
  return stageFaultNames.flatMap((name) => tests[name].map((test) => ({ bit: stageFaults[name], test: `(${test})` })))
}

const anyOf = (tests: ReadonlyArray<FaultTest>): string => tests.map(({ test }) => test).join(" OR ") || "false"

/** The bits of all faults of a row. */
const bitsOf = (tests: ReadonlyArray<FaultTest>): string =>
  Object.values(stageFaults)
    .map((bit) => `CASE WHEN ${anyOf(tests.filter((one) => one.bit === bit))} THEN ${bit} ELSE 0 END`)
    .join(" + ")
