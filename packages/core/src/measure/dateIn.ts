import type { TableReading } from "../model/DataSource.js"
import { type Day, dayOf, parseDay } from "../period/day.js"

/** How dates of a table are written. */
export interface DateForm {
  readonly order: TableReading["dateOrder"]
  /** Whether a mapping says that the cell is a date, so that a time of the day may follow, as survey tools write it. */
  readonly isMapped: boolean
}

/**
 * The day that a text means: `2009-03-14`; of a mapped column also what comes before a time of the day, as it was written
 * where it was written, and whatever the time zone; and a date with its parts in the declared order, the year in full.
 * Undefined for anything else, such as days that no calendar has, and years outside 1900 to 2199.
 */
export const dateIn = (text: string, { order, isMapped }: DateForm): Day | undefined => {
  const [, written = text] =
    (isMapped && /^(\S+?)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[-+]\d{2}:?\d{2})?$/u.exec(text)) || []
  const day = parseDay(written) ?? (order && ordered(written, order))
  return day !== undefined && day >= "1900" && day < "2200" ? day : undefined
}

const ordered = (text: string, order: NonNullable<DateForm["order"]>): Day | undefined => {
  const parts = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/u.exec(text)
  if (!parts) return undefined
  const [first = "", , second = "", third = ""] = [parts[1], parts[2], parts[3], parts[4]]
  const [year, month, day] =
    order === "year-month-day"
      ? [first, second, third]
      : order === "day-month-year"
        ? [third, second, first]
        : [third, first, second]
  const isWhole = year.length === 4 && month.length <= 2 && day.length <= 2
  return isWhole ? dayOf(Number(year), Number(month), Number(day)) : undefined
}
