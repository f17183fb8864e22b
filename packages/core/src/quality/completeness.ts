import type { PlannedIndicator } from "../measure/MeasurePlan.js"
import { grouped } from "../measure/grouped.js"
import { placesToReport } from "../measure/reportingShare.js"
import { periodsOfFrequency } from "../measure/reportingPeriods.js"
import type { Observation } from "../model/Observation.js"
import { type Programme, placesAroundEach } from "../model/Programme.js"
import type { Day } from "../period/day.js"
import { type Period, overlaps } from "../period/Period.js"
import { type Completeness, type Told, told, unknown } from "./DataQuality.js"

/** A programme, and the day until which reports are due. */
export interface DueBy {
  readonly programme: Pick<Programme, "places" | "calendar">
  readonly until: Day
}

/**
 * Reports that came in of those that were due: one for each reporting period of the indicator's frequency that is over, of
 * each place that is to report, or of all together where rows name no places. A row counts for every period and place that
 * it touches or lies around.
 *
 * WHO, Data quality review, Module 1 (2017), domain 1: completeness of reporting and of indicator data.
 */
export const completeness = (
  planned: PlannedIndicator,
  rows: ReadonlyArray<Observation>,
  { programme, until }: DueBy
): Told<Completeness> => {
  if (rows.length === 0) return unknown("no-rows")
  const { indicator, logframe } = planned
  const due = { ...logframe.dataPeriod, end: until < logframe.dataPeriod.end ? until : logframe.dataPeriod.end }
  const periods = periodsOfFrequency(indicator.frequency, due, programme.calendar)
  if (!periods) return unknown("no-frequency")
  if (periods.length === 0) return unknown("nothing-due")
  const sites = rows.some(({ place }) => place !== undefined) ? placesToReport(indicator, programme) : []
  const reporters = sites.length === 0 ? [undefined] : sites
  const receivedOf = periodsReceived(rows, periods, programme)
  const received = reporters.map((place) => ({ place, periods: receivedOf(place) }))
  const byPeriod = periods.map((period) => ({
    period,
    received: received.filter((each) => each.periods.has(period)).length,
    expected: reporters.length
  }))
  const byPlace = received.map(({ place, periods: own }) => ({ place, received: own.size, expected: periods.length }))
  return told({
    received: byPlace.reduce((sum, each) => sum + each.received, 0),
    expected: periods.length * reporters.length,
    byPeriod,
    byPlace
  })
}

/** The periods for which a place has a row of its own, of a place around it or of the whole. */
const periodsReceived = (
  rows: ReadonlyArray<Observation>,
  periods: ReadonlyArray<Period>,
  { places }: Pick<Programme, "places">
): ((place: string | undefined) => ReadonlySet<Period>) => {
  const spans = new Map<string, ReadonlyArray<Period>>()
  const touched = (span: Period): ReadonlyArray<Period> => {
    const key = `${span.start}${span.end}`
    const known = spans.get(key) ?? periods.filter((period) => overlaps(period, span))
    spans.set(key, known)
    return known
  }
  const byPlace = new Map(
    [...grouped(rows, ({ place }) => place)].map(([place, own]) => [
      place,
      new Set(own.flatMap(({ period }) => touched(period)))
    ])
  )
  const around = placesAroundEach(places)
  return (place) => {
    if (place === undefined) return new Set([...byPlace.values()].flatMap((own) => [...own]))
    return new Set([undefined, place, ...around(place)].flatMap((each) => [...(byPlace.get(each) ?? [])]))
  }
}
