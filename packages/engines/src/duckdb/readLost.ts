import type { Observation } from "@logframe/core"
import type { Counting } from "../sql/Counting.js"
import type { Numbering } from "../sql/Numbering.js"
import { categoriesOf } from "../sql/numberCategories.js"
import { type FigureSource, daysSince } from "./FigureSource.js"
import { originOfRow } from "./FileRead.js"

/** What a record must give to be counted. */
const needed: Readonly<Partial<Record<Counting, string>>> = {
  sum: "value IS NOT NULL",
  state: "value IS NOT NULL",
  "kept-state": "value IS NOT NULL",
  ratio: "(numerator IS NOT NULL AND denominator IS NOT NULL)",
  people: "person IS NOT NULL"
}

/** Asks for records that can be read and are counted nowhere: of another time than their indicator's, or with a figure of another kind. */
export const lostRowsQuery = ({ times: { ranges, cells } }: Numbering): string => {
  const tests = Object.entries(needed).flatMap(([counting, test]) => {
    const range = Object.entries(ranges).find(([name]) => name === counting)?.[1]
    return range && range.from < range.to ? [`WHEN slot >= ${range.from} AND slot < ${range.to} THEN ${test}`] : []
  })
  const isCounted =
    tests.length > 0 ? `CASE WHEN slot >= ${cells.length} THEN true ${tests.join(" ")} ELSE true END` : "true"
  return `SELECT * FROM (
      SELECT s.rowid AS row, s.*, n.base + d.offset_ AS slot FROM stage s JOIN names n ON n.code = s.name LEFT JOIN days d ON d.key = n.first_key + s.day)
    WHERE slot IS NULL OR NOT (${isCounted})`
}

/** The first of the lost records, as core has them; without those that were kept as they are written. */
export const readLost = async (
  { session, numbering, files }: FigureSource,
  most: number
): Promise<ReadonlyArray<Observation>> => {
  const { times, places, categories } = numbering
  const days = daysSince(times.firstDay ?? "")
  const ids = [...places.numberOf.keys()]
  const rows = await session.rows(
    `SELECT row::DOUBLE AS row, name, day, place, combination, value, yes, numerator, denominator, person, illustrative
     FROM (${lostRowsQuery(numbering)}) WHERE rest IS NULL ORDER BY row LIMIT ${most}`
  )
  return rows.map((row): Observation => {
    const date = days(Number(row["day"]))
    const number = (column: string): number | undefined => (row[column] === null ? undefined : Number(row[column]))
    const answer = row["yes"] === null || row["yes"] === 2 ? undefined : row["yes"] === 1
    return {
      indicator: times.names[Number(row["name"])]?.name ?? "",
      period: { label: date, start: date, end: date },
      date,
      place: ids[Number(row["place"]) - 1],
      categories: categoriesOf(categories, Number(row["combination"])),
      value: answer ?? number("value") ?? (row["yes"] === 2 ? "a word" : undefined),
      numerator: number("numerator"),
      denominator: number("denominator"),
      sample: undefined,
      record: undefined,
      person: typeof row["person"] === "string" ? row["person"] : undefined,
      citation: undefined,
      illustrative: row["illustrative"] === true,
      note: undefined,
      origin: originOfRow(files, Number(row["row"])),
      behind: undefined
    }
  })
}
