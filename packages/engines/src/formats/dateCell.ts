import type { Cell } from "@logframe/core"
import { addDays } from "@logframe/core"

/** How a day that a number stands for is understood. */
export interface SerialForm {
  readonly shown: "day" | "month" | "year"
  readonly is1904: boolean
}

/** The 31st of December 9999, counted from 1900. */
const lastSerial = 2_958_465

/**
 * The day, month or year for which a number of a spreadsheet stands. No time zone has a part in it. The 29th of February 1900,
 * which Lotus 1-2-3 believed in and its heirs count, is none, and neither is day 0.
 */
export const dateCell = (serial: number, { shown, is1904 }: SerialForm): Cell => {
  const days = Math.floor(serial + (is1904 ? 1462 : 0))
  const isDay = days >= 1 && days <= lastSerial && (is1904 || days !== 60)
  if (!isDay) return { kind: "error", text: `the number ${serial} where a date is shown` }
  const day = addDays(days < 60 ? "1899-12-31" : "1899-12-30", days)
  if (shown === "day") return { kind: "day", text: day }
  return { kind: "month", text: shown === "year" ? day.slice(0, 4) : `${day.slice(0, 4)}-M${day.slice(5, 7)}` }
}
