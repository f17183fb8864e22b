import type { Period } from "./Period.js"

/** How a programme names its time: the first month of its fiscal year, and the reporting periods that it has named. */
export interface Calendar {
  /** 1 to 12. */
  readonly fiscalYearStart: number
  /** Reporting periods by name, such as `round-1`. */
  readonly named: ReadonlyMap<string, Period>
}

/** The calendar of a programme that declares none: the fiscal year is the calendar year, and no period has a name. */
export const plainCalendar: Calendar = { fiscalYearStart: 1, named: new Map() }
