import { addDays, dayOf } from "../period/day.js"

/** Months in which DHIS2 begins fiscal years and halves. */
const firstMonths: Readonly<Record<string, number>> = { April: 4, July: 7, Sep: 9, Oct: 10, Nov: 11 }

/**
 * A period of DHIS2 as a period of ours: `202403` as `2024-M03`, `2024Q1`, `2024S2` and `2024` likewise; days, weeks (ISO 8601),
 * two months (`202401B`), and years and halves that begin in another month (`2024April`, `2024AprilS1`) as ranges of days.
 * What is none of these is given back as it is.
 */
export const dhis2Period = (text: string): string => {
  const [, year = "", rest = ""] = /^(\d{4})(\w*)$/u.exec(text) ?? []
  if (year === "" || rest === "") return text
  if (/^(?:0[1-9]|1[0-2])$/u.test(rest)) return `${year}-M${rest}`
  if (/^Q[1-4]$/u.test(rest)) return `${year}-${rest}`
  if (/^S[12]$/u.test(rest)) return `${year}-H${rest.slice(1)}`
  if (/^\d{4}$/u.test(rest)) return `${year}-${rest.slice(0, 2)}-${rest.slice(2)}`
  return spanOfDays(Number(year), rest) ?? text
}

const spanOfDays = (year: number, rest: string): string | undefined => {
  const [, week] = /^W([1-9]|[1-4]\d|5[0-3])$/u.exec(rest) ?? []
  if (week !== undefined) return weekOf(year, Number(week))
  const [, pair] = /^(01|03|05|07|09|11)B$/u.exec(rest) ?? []
  if (pair !== undefined) return months(year, Number(pair), 2)
  const [, name = "", half] = /^(April|July|Sep|Oct|Nov)(?:S([12]))?$/u.exec(rest) ?? []
  const first = firstMonths[name]
  if (first === undefined) return undefined
  return half === undefined ? months(year, first, 12) : months(year, first + (half === "1" ? 0 : 6), 6)
}

const months = (year: number, first: number, count: number): string | undefined => {
  const firstDay = (month: number): string | undefined =>
    dayOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1)
  const start = firstDay(first)
  const after = firstDay(first + count)
  return start && after ? `${start}..${addDays(after, -1)}` : undefined
}

/** Week 1 is the one with the 4th of January; a week begins on Monday. A 53rd week that a year does not have is none. */
const weekOf = (year: number, week: number): string | undefined => {
  const fourth = `${year}-01-04`
  const weekday = (Math.round(Date.parse(fourth) / 86_400_000) + 3) % 7
  const monday = addDays(fourth, -weekday + (week - 1) * 7)
  return addDays(monday, 3).startsWith(`${year}-`) ? `${monday}..${addDays(monday, 6)}` : undefined
}
