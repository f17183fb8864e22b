import { type Day, daysBetween } from "./day.js"

/** A span of calendar days, both ends included, with the label under which it was written. */
export interface Period {
  readonly label: string
  readonly start: Day
  readonly end: Day
}

/** Whether every day of `inner` lies in `outer`. */
export const covers = (outer: Period, inner: Period): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether the two share a day. */
export const overlaps = (a: Period, b: Period): boolean => a.start <= b.end && b.start <= a.end

/** Whether the two are the same days, however written. */
export const samePeriod = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end

/** Time order: by end, then by start. */
export const byPeriod = (a: Period, b: Period): number =>
  a.end < b.end ? -1 : a.end > b.end ? 1 : a.start < b.start ? -1 : a.start > b.start ? 1 : 0

/** How many days a period has. */
export const daysOf = (period: Period): number => daysBetween(period.start, period.end) + 1
