import { addDays } from "@logframe/core"
import type { Numbering } from "../sql/Numbering.js"
import type { CsvHeader } from "./readCsvHeader.js"
import { dayCount } from "./createLists.js"
import { quoted } from "./quoted.js"

/** A Parquet file, with the types of its columns. */
export interface ParquetFile {
  readonly location: string
  readonly header: CsvHeader
}

/** The rows of a Parquet file with all cells as text, as they would stand in a CSV. */
export const parquetAsText = ({ location, header }: ParquetFile): string =>
  parquetAs({ location, header }, (column) => {
    const isTime = header.types?.get(column)?.startsWith("TIMESTAMP") === true
    const cell = named(column)
    return isTime
      ? `CASE WHEN ${cell} = ${cell}::DATE THEN ${cell}::DATE::VARCHAR ELSE ${cell}::VARCHAR END`
      : `${cell}::VARCHAR`
  })

/** The rows of a Parquet file with the types that cells have in a clean file; days and numbers stay what they are. */
export const parquetAsTypes = ({ location, header }: ParquetFile, types: ReadonlyMap<string, string>): string =>
  parquetAs({ location, header }, (column) => {
    if (isDayColumn(header, column)) return named(column)
    if (isNumberColumn(header, column)) return `${named(column)}::DOUBLE`
    const type = types.get(column)
    return `${named(column)}::VARCHAR${type === undefined ? "" : `::${type}`}`
  })

const parquetAs = ({ location, header }: ParquetFile, cellOf: (column: string) => string): string => {
  const cells = header.columns.map((column, index) => `${cellOf(column)} AS c${index}`)
  return `(SELECT ${cells.join(", ")} FROM read_parquet(${quoted(location)}))`
}

const named = (column: string): string => `"${column.replaceAll('"', '""')}"`

/** Whether a file has real days in a column. */
export const isDayColumn = ({ types }: CsvHeader, column: string): boolean => types?.get(column) === "DATE"

/** Numbers of 32 bits are none of these: as text they are shorter than what a double makes of them. */
const numbers = /^(?:DOUBLE|U?(?:TINY|SMALL|BIG)?INT|U?INTEGER|DECIMAL\(.*\))$/u

/** Whether a file has real numbers in a column of figures. */
export const isNumberColumn = ({ types }: CsvHeader, column: string): boolean =>
  ["value", "numerator", "denominator", "sample"].includes(column) && numbers.test(types?.get(column) ?? "")

/** The code of a real day, as `day_text` has it; null where that has none. */
export const dayCode = (cell: string, numbering: Numbering): string => {
  const { firstDay } = numbering.times
  if (firstDay === undefined) return "NULL::INTEGER"
  const last = addDays(firstDay, dayCount(numbering) - 1)
  return `(CASE WHEN ${cell} BETWEEN DATE ${quoted(firstDay)} AND DATE ${quoted(last)} THEN (${cell} - DATE ${quoted(firstDay)})::INTEGER END)`
}
