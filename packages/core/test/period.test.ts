import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parsePeriod } from "../src/period/parsePeriod.js"

describe("a period", () => {
  test.each([
    ["2008", "2008-01-01", "2008-12-31"],
    ["2008-H2", "2008-07-01", "2008-12-31"],
    ["2008-Q1", "2008-01-01", "2008-03-31"],
    ["2008-03", "2008-03-01", "2008-03-31"],
    ["2004-M07", "2004-07-01", "2004-07-31"],
    ["2013-02", "2013-02-01", "2013-02-28"],
    ["2008-02-29", "2008-02-29", "2008-02-29"],
    ["2008..2011", "2008-01-01", "2011-12-31"],
    ["2008-Q2..2009-Q1", "2008-04-01", "2009-03-31"],
    ["FY2008", "2008-07-01", "2009-06-30"]
  ])("%s is %s to %s", (text, start, end) => {
    expect(parsePeriod(text, { fiscalYearStart: 7, named: new Map() })).toEqual({ period: { label: text, start, end } })
  })

  test("2004-07 is refused, and both readings are named", () => {
    expect(parsePeriod("2004-07")).toEqual({
      fault: { kind: "ambiguous", text: "2004-07", month: "2004-M07", years: "2004..2007" }
    })
  })

  test.each(["2004-2007", "2008-13", "2009-02-29", "2008-Q5", "08", "", "2008..", "..2011", "1808", "2569", "FY08"])(
    "%j is none",
    (text) => {
      expect(parsePeriod(text)).toEqual({ fault: { kind: "unknown", text } })
    }
  )

  test("a range that ends before it begins is refused", () => {
    expect(parsePeriod("2011..2008")).toEqual({ fault: { kind: "backwards", text: "2011..2008" } })
  })

  test("whatever the text, it is a period or a fault, and a period does not end before it begins", () => {
    const shaped = fc.stringMatching(/^(FY)?\d{4}(-(H\d|Q\d|M?\d\d(-\d\d)?))?(\.\.\d{4})?$/u)
    fc.assert(
      fc.property(fc.oneof(fc.string(), shaped), fc.integer({ min: 1, max: 12 }), (text, month) => {
        const result = parsePeriod(text, { fiscalYearStart: month, named: new Map() })
        if ("period" in result) expect(result.period.start <= result.period.end).toBe(true)
        else expect(text).toContain(result.fault.text)
      })
    )
  })
})
