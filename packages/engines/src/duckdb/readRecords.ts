import type { Observation } from "@logframe/core"
import type { Numbering } from "../sql/Numbering.js"
import { categoriesOf } from "../sql/numberCategories.js"
import { daysSince } from "./FigureSource.js"
import { type FileRead, originOfRow } from "./FileRead.js"
import type { Session } from "./Session.js"

/** What the records of indicators are asked for. */
export interface RecordsOf {
  readonly numbering: Numbering
  readonly files: ReadonlyArray<FileRead>
  /** First cells of the indicators. */
  readonly firstCells: ReadonlySet<number>
}

/** The records of some indicators, one by one, as core has them; those kept as written are not among them. */
export const readRecords = async (
  session: Session,
  { numbering, files, firstCells }: RecordsOf
): Promise<ReadonlyArray<Observation>> => {
  if (firstCells.size === 0) return []
  const { times, places, categories } = numbering
  const days = daysSince(times.firstDay ?? "")
  const placeOf = new Map([...places.numberOf].map(([id, number]) => [number, id]))
  const cells = [...firstCells].map((first) => {
    const length = times.cells[first]?.planned.periods.length ?? 0
    return `(cell >= ${first} AND cell < ${first + length})`
  })
  const rows = await session.rows(
    `SELECT cell, day, place, combination, value, numerator, denominator, yes, person, record, illustrative, row::DOUBLE AS row
     FROM records WHERE NOT is_handed AND (${cells.join(" OR ")}) ORDER BY row`
  )
  return rows.flatMap((row): ReadonlyArray<Observation> => {
    const planned = times.cells[Number(row["cell"])]?.planned
    if (!planned) return []
    const date = days(Number(row["day"]))
    const number = (column: string): number | undefined => (row[column] === null ? undefined : Number(row[column]))
    return [
      {
        indicator: planned.reference,
        period: { label: date, start: date, end: date },
        date,
        place: placeOf.get(Number(row["place"])),
        categories: categoriesOf(categories, Number(row["combination"])),
        value: row["yes"] === 0 || row["yes"] === 1 ? row["yes"] === 1 : number("value"),
        numerator: number("numerator"),
        denominator: number("denominator"),
        sample: undefined,
        record: typeof row["record"] === "string" ? row["record"] : undefined,
        person: typeof row["person"] === "string" ? row["person"] : undefined,
        citation: undefined,
        illustrative: row["illustrative"] === true,
        note: undefined,
        origin: originOfRow(files, Number(row["row"])),
        behind: undefined
      }
    ]
  })
}
