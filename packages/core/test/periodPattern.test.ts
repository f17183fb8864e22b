import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseDay } from "../src/period/day.js"
import { parsePeriod } from "../src/period/parsePeriod.js"
import { dayPattern, periodPattern } from "../src/period/periodPattern.js"

const isRead = (text: string): boolean => {
  const result = parsePeriod(text)
  return "period" in result || result.fault.kind === "backwards"
}

const two = (number: number): string => String(number).padStart(2, "0")
const numbers = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe("the pattern of periods agrees with what reads them", () => {
  test("on every month, with its days, from 1880 to 2220", () => {
    const differing: Array<string> = []
    for (const year of numbers(1880, 2220)) {
      for (const month of numbers(0, 13)) {
        const texts = [`${year}-${two(month)}`, `${year}-M${two(month)}`]
        const days = numbers(0, 32).map((day) => `${year}-${two(month)}-${two(day)}`)
        const isKnownYear = year >= 1900 && year <= 2199
        differing.push(
          ...[...texts, ...days].filter((text) => periodPattern.test(text) !== isRead(text)),
          ...days.filter((text) => dayPattern.test(text) !== (isKnownYear && parseDay(text) !== undefined))
        )
      }
    }
    expect(differing).toEqual([])
  })

  test("on whatever looks like a period", () => {
    const shaped = fc.stringMatching(
      /^ ?(FY)?(19|20|21|22)?\d\d(-(H\d|Q\d|M?[01]\d(-[0-3]\d)?))?( ?\.\.? ?(FY)?20\d\d(-(H|Q|M|0)\d)?)? ?$/u
    )
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: shaped }, fc.string()), (text) => {
        fc.pre(!/[a-z]/u.test(text))
        expect(periodPattern.test(text)).toBe(isRead(text))
      }),
      { numRuns: 5000 }
    )
  })

  test.each(["first-year", "round-2", "baseline..round-2", "2008..endline"])(
    "and leaves room for names: %s",
    (text) => {
      expect(periodPattern.test(text)).toBe(true)
    }
  )

  test.each(["2004-07", "2nd-year", "First", "first..", "a--b"])("but %s is none", (text) => {
    expect(periodPattern.test(text)).toBe(false)
  })
})
