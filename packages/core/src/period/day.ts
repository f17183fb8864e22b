/** A calendar day as `YYYY-MM-DD` in the proleptic Gregorian calendar; text order is time order. */
export type Day = string

const MS_PER_DAY = 86_400_000

/** The day of a year, month (1 to 12) and day of the month, or undefined when the calendar has no such day. */
export const dayOf = (year: number, month: number, day: number): Day | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

/** Reads `YYYY-MM-DD`; undefined for anything else, such as 2023-02-29. */
export const parseDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** Days from `start` to `end`; negative when `end` is earlier. */
export const daysBetween = (start: Day, end: Day): number => (Date.parse(end) - Date.parse(start)) / MS_PER_DAY

/** The day `count` days after `day`. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10)
