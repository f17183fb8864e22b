import type { Day } from "../period/day.js"
import type { Period } from "../period/Period.js"
import type { ReportingPeriod } from "./MeasurePlan.js"

/** Finds the reporting period that a day lies in, of periods in order of time and without gaps; undefined outside of all. */
export const periodFinder = (periods: ReadonlyArray<ReportingPeriod>): ((day: Day) => Period | undefined) => {
  return (day) => {
    let low = 0
    let high = periods.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((periods[middle]?.period.start ?? "") <= day) low = middle
      else high = middle - 1
    }
    const period = periods[low]?.period
    return period && period.start <= day && day <= period.end ? period : undefined
  }
}
