import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import type { Day } from "../period/day.js"
import { planMeasure, planOf } from "./MeasurePlan.js"

/**
 * The last day that any observation covers; without data, the last day of the programme. What was recorded covers the whole
 * of its reporting period, so that records and the figures made of them lead to the same day.
 */
export const lastDayOfData = (programme: Programme, observations: ReadonlyArray<Observation>): Day => {
  const recorded = new Map<string, Day>()
  let last: Day = ""
  for (const observation of observations) {
    const day = recordedDay(programme, observation)
    if (day === undefined) last = later(last, observation.period.end)
    else recorded.set(observation.indicator, later(recorded.get(observation.indicator) ?? "", day))
  }
  if (recorded.size === 0) return last || programme.period.end
  for (const { names, periods } of planMeasure(programme))
    for (const day of names.flatMap((name) => recorded.get(name) ?? []))
      last = later(last, periods.find(({ period }) => period.start <= day && day <= period.end)?.period.end ?? "")
  return last || programme.period.end
}

/** The day of a record; of people who were counted over a span, which may end after the data, that of the last record. */
const recordedDay = (programme: Programme, { indicator, date, behind }: Observation): Day | undefined => {
  if (date !== undefined || behind === undefined) return date
  return planOf(programme, indicator)?.indicator.entry === "person" ? behind.last : undefined
}

const later = (a: Day, b: Day): Day => (a < b ? b : a)
