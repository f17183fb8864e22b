import type { Calendar } from "./Calendar.js"
import { type Period, covers } from "./Period.js"
import { type Day, dayOf } from "./day.js"
import { parsePeriod } from "./parsePeriod.js"

/** Patterns for texts that lie within a span of days. */
export interface PatternsWithin {
  /** Of what `parsePeriod` reads as lying within it. A range that ends before it begins is not told from others. */
  readonly period: string
  /** Of the days, as `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * The patterns of the periods and days that lie within a span, as a JSON Schema can hold them: every year, half, quarter,
 * month and day, fiscal ones, named ones, and ranges of two.
 */
export const patternsWithin = (span: Pick<Period, "start" | "end">, calendar: Calendar): PatternsWithin => {
  const { start, end } = span
  const day = daysWithin(start, end)
  const texts = textsAround(start, end, calendar)
  const those = (isMeant: (period: Period) => boolean): string =>
    [...compacted(texts.filter(({ period }) => isMeant(period)).map(({ text }) => text)), day].join("|")
  const whole = those((period) => covers({ ...span, label: "" }, period))
  const first = those((period) => start <= period.start && period.start <= end)
  const last = those((period) => start <= period.end && period.end <= end)
  return { period: `^(?:${whole}|(?:${first})\\s*\\.\\.\\s*(?:${last}))$`, day: `^(?:${day})$` }
}

interface PeriodText {
  readonly text: string
  readonly period: Period
}

/** Everything but days that names a span which touches the years around. */
const textsAround = (start: Day, end: Day, calendar: Calendar): ReadonlyArray<PeriodText> => {
  const years = yearsFrom(Number(start.slice(0, 4)) - 1, Number(end.slice(0, 4)) + 1)
  const texts = [...years.flatMap(textsOfYear), ...calendar.named.keys()]
  return texts.flatMap((text) => {
    const read = parsePeriod(text, calendar)
    return "period" in read ? [{ text, period: read.period }] : []
  })
}

const yearsFrom = (first: number, last: number): ReadonlyArray<number> =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const months = yearsFrom(1, 12).map(twoDigits)
const parts = ["", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"]

const textsOfYear = (year: number): ReadonlyArray<string> => [
  ...parts.map((part) => `${year}${part}`),
  ...months.flatMap((month) => [`${year}-M${month}`, `${year}-${month}`]),
  ...parts.map((part) => `FY${year}${part}`)
]

function twoDigits(number: number): string {
  return String(number).padStart(2, "0")
}

/** Texts as alternatives of a pattern, those of a year together. */
const compacted = (texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const byYear = new Map<string, Array<string>>()
  for (const text of texts) {
    const head = /^(?:FY)?\d{4}/u.exec(text)?.[0] ?? text
    byYear.set(head, [...(byYear.get(head) ?? []), text.slice(head.length)])
  }
  return [...byYear].map(([head, tails]) => {
    const longer = tails.filter((tail) => tail !== "")
    if (longer.length === 0) return head
    return `${head}(?:${longer.join("|")})${tails.includes("") ? "?" : ""}`
  })
}

const daysWithin = (start: Day, end: Day): string =>
  yearsFrom(Number(start.slice(0, 4)), Number(end.slice(0, 4)))
    .map((year) => {
      const ofMonths = months.flatMap((month) => daysOfMonth(`${year}-${month}`, start, end))
      return `${year}-(?:${ofMonths.join("|")})`
    })
    .join("|")

const daysOfMonth = (month: string, start: Day, end: Day): ReadonlyArray<string> => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const known = yearsFrom(1, 31).filter((day) => dayOf(year, number, day) !== undefined)
  const inside = known.filter((day) => start <= `${month}-${twoDigits(day)}` && `${month}-${twoDigits(day)}` <= end)
  if (inside.length === 0) return []
  const days = inside.length < known.length ? inside.map(twoDigits).join("|") : wholeMonth[known.length]
  return [`${twoDigits(number)}-(?:${days})`]
}

/** The days of a month that has so many. */
const wholeMonth: Readonly<Record<number, string>> = {
  28: "0[1-9]|1[0-9]|2[0-8]",
  29: "0[1-9]|[12][0-9]",
  30: "0[1-9]|[12][0-9]|30",
  31: "0[1-9]|[12][0-9]|3[01]"
}
