import { type Calendar, plainCalendar } from "./Calendar.js"
import { type Day, addDays, dayOf, parseDay } from "./day.js"
import type { Period } from "./Period.js"

/** Why a text is not a period: it is none, or it can be read in two ways that are both named. */
export type PeriodFault =
  | { readonly kind: "unknown"; readonly text: string }
  | { readonly kind: "ambiguous"; readonly text: string; readonly month: string; readonly years: string }
  | { readonly kind: "backwards"; readonly text: string }

/** A period, or the reason why there is none. */
export type PeriodResult = { readonly period: Period } | { readonly fault: PeriodFault }

/**
 * Reads a period: `2008`, `2008-H1`, `2008-Q2`, `2008-03`, `2008-M03`, `2008-03-14`, `FY2008`, `FY2008-H1`, `FY2008-Q3`, the
 * name of a reporting period, or a range of any two (`2008..2011`).
 *
 * `2004-07` is refused: in this field it is July 2004 to one reader and 2004 to 2007 to another. The month is then
 * written `2004-M07`, the years `2004..2007`. A month that cannot be the end of a range of years (`2008-03`, `2010-13`)
 * is not ambiguous. Years outside 1900 to 2199 are refused: they are typing errors or another calendar. `FY2008` is the fiscal
 * year that begins in 2008, in the calendar's first month; `FY2008-Q1` is its first quarter.
 */
export const parsePeriod = (text: string, calendar: Calendar = plainCalendar): PeriodResult => {
  const trimmed = text.trim()
  const parts = trimmed.split("..")
  if (parts.length === 1) return parseSpan(trimmed, calendar)
  const [first, last] = parts
  if (parts.length !== 2 || !first || !last) return unknown(trimmed)
  const start = parseSpan(first.trim(), calendar)
  if ("fault" in start) return start
  const end = parseSpan(last.trim(), calendar)
  if ("fault" in end) return end
  if (end.period.end < start.period.start) return { fault: { kind: "backwards", text: trimmed } }
  return { period: { label: trimmed, start: start.period.start, end: end.period.end } }
}

const parseSpan = (text: string, { fiscalYearStart, named }: Calendar): PeriodResult => {
  const known = named.get(text)
  if (known) return { period: known }
  const match = /^(?:(FY)?(\d{4})(?:-(?:H([12])|Q([1-4])))?|(\d{4})-(M?)(0[1-9]|1[0-2])(?:-(\d{2}))?)$/.exec(text)
  if (!match) return unknown(text)
  const [, fiscal, wholeYear, half, quarter, monthYear, monthMark, month, day] = match
  const year = Number(wholeYear ?? monthYear)
  if (year < 1900 || year > 2199) return unknown(text)
  const start = fiscal ? fiscalYearStart : 1
  if (half) return months(text, { year, first: start + (half === "1" ? 0 : 6), count: 6 })
  if (quarter) return months(text, { year, first: start + Number(quarter) * 3 - 3, count: 3 })
  if (!month) return months(text, { year, first: start, count: 12 })
  return monthOrDay({ text, year, month, monthMark, day })
}

interface WrittenMonth {
  readonly text: string
  readonly year: number
  readonly month: string
  /** The `M` that says that it is a month. */
  readonly monthMark: string | undefined
  readonly day: string | undefined
}

const monthOrDay = ({ text, year, month, monthMark, day }: WrittenMonth): PeriodResult => {
  if (day) {
    const date = monthMark ? undefined : parseDay(text)
    return date ? { period: { label: text, start: date, end: date } } : unknown(text)
  }
  if (!monthMark && isAlsoYears(year, Number(month))) {
    const century = text.slice(0, 2)
    const fault = { kind: "ambiguous", text, month: `${year}-M${month}`, years: `${year}..${century}${month}` } as const
    return { fault }
  }
  return months(text, { year, first: Number(month), count: 1 })
}

const isAlsoYears = (year: number, month: number): boolean => month <= 12 && month > year % 100

interface Months {
  readonly year: number
  /** 1 for January; above 12 in the year after. */
  readonly first: number
  readonly count: number
}

const months = (label: string, { year, first, count }: Months): PeriodResult => {
  const start = firstOfMonth(year, first)
  const after = firstOfMonth(year, first + count)
  if (!start || !after) return unknown(label)
  return { period: { label, start, end: addDays(after, -1) } }
}

const firstOfMonth = (year: number, month: number): Day | undefined =>
  dayOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1)

const unknown = (text: string): PeriodResult => ({ fault: { kind: "unknown", text } })
