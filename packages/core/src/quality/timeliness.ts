import { grouped } from "../measure/grouped.js"
import { periodsOfFrequency } from "../measure/reportingPeriods.js"
import type { PlannedIndicator } from "../measure/MeasurePlan.js"
import type { Observation } from "../model/Observation.js"
import { addDays } from "../period/day.js"
import { type ReportsReceived, type Told, told, unknown } from "./DataQuality.js"
import type { DueBy } from "./completeness.js"

/**
 * Reports that came in on time, of those that say when they came in: not later than so many days after the end of their
 * period. The rows of a place and period are one report, which is in when the last of them is. Records are not sent in by a deadline.
 *
 * WHO, Data quality review, Module 1 (2017), domain 1: timeliness of reporting. The deadline of 15 days is what DHIS2 takes
 * for a data set that sets none.
 */
export const timeliness = (
  { indicator, logframe }: PlannedIndicator,
  rows: ReadonlyArray<Observation>,
  { programme, dueWithin }: Pick<DueBy, "programme"> & { readonly dueWithin: number }
): Told<ReportsReceived> => {
  if (rows.length === 0) return unknown("no-rows")
  const dated = rows.filter(({ date, reported }) => date === undefined && reported !== undefined)
  if (dated.length === 0) return unknown("no-day-of-receipt")
  if (!periodsOfFrequency(indicator.frequency, logframe.dataPeriod, programme.calendar)) return unknown("no-frequency")
  const reports = [...grouped(dated, ({ period, place = "" }) => `${period.start} ${period.end} ${place}`).values()]
  const isLate = ({ reported = "", period }: Observation): boolean => reported > addDays(period.end, dueWithin)
  return told({ received: reports.filter((report) => !report.some(isLate)).length, expected: reports.length })
}
