import { grouped } from "../measure/grouped.js"
import type { Calendar } from "../period/Calendar.js"
import { type Day, addDays } from "../period/day.js"
import { type Period, daysOf } from "../period/Period.js"
import { exactSum } from "../statistics/exactSum.js"
import { meanOf } from "../statistics/standardScores.js"
import { type SuddenChange, type Told, told, unknown } from "./DataQuality.js"
import type { PlaceSeries, SeriesPoint } from "./placeSeries.js"
import { thresholds } from "./thresholds.js"

/**
 * Years of a place whose sum differs by more than a third from the mean of the up to three years before it. Fiscal years,
 * and only those of which every period was reported: a year that lacks a report is lower by that alone. Where there was
 * nothing in the years before, there is no ratio.
 *
 * WHO, Data quality review, Module 1 (2017), domain 2, metric 2b: consistency over time, for an indicator without a trend.
 */
export const suddenChanges = (
  series: ReadonlyArray<PlaceSeries>,
  calendar: Pick<Calendar, "fiscalYearStart">
): Told<ReadonlyArray<SuddenChange>> => {
  const known = series.map(({ place, points }) => ({ place, years: wholeYears(points, calendar) }))
  const long = known.filter(({ years }) => years.length > 1)
  return long.length === 0
    ? unknown("too-few-years")
    : told(long.flatMap(({ place, years }) => changesIn(place, years)))
}

interface Year {
  readonly year: number
  readonly value: number
  readonly origin: SeriesPoint["origin"]
}

const changesIn = (place: string | undefined, years: ReadonlyArray<Year>): ReadonlyArray<SuddenChange> =>
  years.flatMap(({ year, value, origin }) => {
    const earlier = years.filter((each) => each.year < year && each.year >= year - thresholds.yearsBefore)
    const before = meanOf(earlier.map((each) => each.value))
    const ratio = value / before
    const isSudden = Number.isFinite(ratio) && Math.abs(ratio - 1) > thresholds.change
    return isSudden ? [{ place, year: String(year), value, before, ratio, origin }] : []
  })

/** The sums of the fiscal years of which points cover every day, in order. */
const wholeYears = (
  points: ReadonlyArray<SeriesPoint>,
  { fiscalYearStart }: Pick<Calendar, "fiscalYearStart">
): ReadonlyArray<Year> =>
  [...grouped(points, ({ period }) => fiscalYear(period.start, fiscalYearStart))]
    .filter(([year, own]) => isWhole(year, own, fiscalYearStart))
    .toSorted(([a], [b]) => a - b)
    .flatMap(([year, own]) => {
      const [first] = own
      return first ? [{ year, value: exactSum(own.map(({ value }) => value)), origin: first.origin }] : []
    })

const fiscalYear = (day: Day, start: number): number =>
  Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < start ? 1 : 0)

const isWhole = (year: number, points: ReadonlyArray<SeriesPoint>, start: number): boolean => {
  const span = yearSpan(year, start)
  const days = points.reduce((sum, { period }) => sum + daysOf(period), 0)
  return points.every(({ period }) => period.end <= span.end) && days === daysOf(span)
}

const yearSpan = (year: number, start: number): Period => {
  const first = (each: number): Day => `${each}-${String(start).padStart(2, "0")}-01`
  return { label: String(year), start: first(year), end: addDays(first(year + 1), -1) }
}
