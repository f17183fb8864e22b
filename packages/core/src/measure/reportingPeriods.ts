import type { Frequency } from "../model/Indicator.js"
import type { PlacedIndicator } from "../model/PlacedIndicator.js"
import type { Calendar } from "../period/Calendar.js"
import { type Day, addDays, dayOf } from "../period/day.js"
import type { Period } from "../period/Period.js"

/** Months of a reporting period, by how often an indicator is to be reported; one where it is not in this list. */
const monthsOf: Partial<Readonly<Record<Frequency, number>>> = { quarterly: 3, "half-yearly": 6, yearly: 12 }

/**
 * The spans into which the records of an indicator fall, in order of time, together all days of the logframe's data
 * period: months, or the quarters, halves or fiscal years of its declared frequency. A target that begins or ends within
 * such a span makes them months, and within a month it divides that month.
 */
export const reportingPeriods = (
  { logframe, indicator }: PlacedIndicator,
  { fiscalYearStart }: Calendar
): ReadonlyArray<Period> => {
  const { start, end } = logframe.dataPeriod
  const cuts = [
    start,
    addDays(end, 1),
    ...indicator.targets.flatMap(({ period }) => [period.start, addDays(period.end, 1)])
  ].filter((day) => day >= start && day <= addDays(end, 1))
  const length = (indicator.frequency && monthsOf[indicator.frequency]) ?? 1
  const grid = { from: start, to: end, fiscalYearStart }
  const wanted = gridStarts({ ...grid, length })
  const isCut = cuts.some((day) => day > start && day <= end && !wanted.includes(day))
  const starts = new Set([...(isCut ? gridStarts({ ...grid, length: 1 }) : wanted), ...cuts])
  const ordered = [...starts].filter((day) => day >= start && day <= end).toSorted()
  return ordered.map((day, index) => named(day, addDays(ordered[index + 1] ?? addDays(end, 1), -1), fiscalYearStart))
}

/** Frequencies of which each month belongs to one reporting period. */
const regular: ReadonlySet<Frequency> = new Set(["monthly", "quarterly", "half-yearly", "yearly"])

/** The reporting periods of a frequency that lie within a span; undefined for a frequency that has none. */
export const periodsOfFrequency = (
  frequency: Frequency | undefined,
  { start, end }: Period,
  { fiscalYearStart }: Calendar
): ReadonlyArray<Period> | undefined => {
  if (frequency === undefined || !regular.has(frequency)) return undefined
  const length = monthsOf[frequency] ?? 1
  return gridStarts({ from: start, to: end, length, fiscalYearStart }).flatMap((first) => {
    const last = addDays(firstDay(monthNumber(first) + length), -1)
    return last <= end ? [named(first, last, fiscalYearStart)] : []
  })
}

interface Grid {
  readonly from: Day
  readonly to: Day
  readonly fiscalYearStart: number
  /** In months. */
  readonly length: number
}

/** The first days of the spans of a length, counted from the fiscal year's start, that begin between two days. */
const gridStarts = ({ from, to, fiscalYearStart, length }: Grid): ReadonlyArray<Day> => {
  const starts: Array<Day> = []
  let month = monthNumber(from)
  while ((month - (fiscalYearStart - 1)) % length !== 0) month++
  for (let day = firstDay(month); day <= to; month += length, day = firstDay(month)) if (day >= from) starts.push(day)
  return starts
}

/** Months since January of the year 0. */
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const firstDay = (month: number): Day => dayOf(Math.floor(month / 12), (month % 12) + 1, 1) ?? ""

/** A span under the name that the language has for it; the two days where it has none. */
const named = (start: Day, end: Day, fiscalYearStart: number): Period => {
  const first = monthNumber(start)
  const isWhole = start.endsWith("-01") && addDays(end, 1).endsWith("-01")
  const length = isWhole ? monthNumber(addDays(end, 1)) - first : 0
  const offset = (first - (fiscalYearStart - 1)) % 12
  const year = `${fiscalYearStart === 1 ? "" : "FY"}${Math.floor((first - (fiscalYearStart - 1)) / 12)}`
  if (length === 1) return { label: `${start.slice(0, 4)}-M${start.slice(5, 7)}`, start, end }
  if (length === 3 && offset % 3 === 0) return { label: `${year}-Q${offset / 3 + 1}`, start, end }
  if (length === 6 && offset % 6 === 0) return { label: `${year}-H${offset / 6 + 1}`, start, end }
  return { label: length === 12 && offset === 0 ? year : `${start}..${end}`, start, end }
}

/** The first day of the span of so many months that ends on a day. */
export const monthsBack = (end: Day, months: number): Day => {
  const after = addDays(end, 1)
  const month = monthNumber(after) - months
  const day = Number(after.slice(8, 10))
  for (let nearest = day; nearest > 0; nearest--) {
    const found = dayOf(Math.floor(month / 12), (month % 12) + 1, nearest)
    if (found !== undefined) return found
  }
  return end
}
