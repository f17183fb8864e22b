import { describe, expect, test } from "vitest"
import { reportingShare } from "../src/measure/reportingShare.js"
import type { Frequency, Indicator, Target } from "../src/model/Indicator.js"
import type { Observation } from "../src/model/Observation.js"
import { parsePeriod } from "../src/period/parsePeriod.js"
import { check } from "../src/pipeline/check.js"
import { indicator, places, row } from "./smallIndicators.js"

const flow = indicator("increment", { time: "sum", places: "sum" })
const often = (frequency: Frequency | undefined, of: Indicator = flow): Indicator => ({ ...of, frequency })
const level = indicator("level", { time: "latest", places: "sum" })

const shareOf = (of: Indicator, counted: ReadonlyArray<Observation>, span = "2008", fiscalYearStart = 1) => {
  const parsed = parsePeriod(span, { fiscalYearStart, named: new Map() })
  if (!("period" in parsed)) throw new Error(span)
  const share = reportingShare(
    of,
    { counted, span: parsed.period },
    { places, calendar: { fiscalYearStart, named: new Map() } }
  )
  return share && `${share.reported} of ${share.expected}`
}

const target = (place: string): Target => ({
  period: row("2008").period,
  title: undefined,
  value: 1,
  place,
  categories: {},
  revisions: [],
  citation: undefined,
  illustrative: false,
  origin: { file: "logframes/a.yaml", path: [] }
})

/** A figure that stands for records of so many places. */
const records = (period: string, count: number): Observation => {
  const { period: days } = row(period)
  return row(period, {
    value: 9,
    behind: {
      rows: 40,
      files: [{ path: "data/a.csv", rows: 40 }],
      first: days.start,
      last: days.end,
      places: count,
      leftOut: []
    }
  })
}

describe("how many of the reports that were due are in a figure", () => {
  test.each<readonly [string, Indicator, ReadonlyArray<Observation>, string | undefined]>([
    ["of the whole, the periods of the frequency", often("quarterly"), [row("2008-Q1"), row("2008-Q3")], "2 of 4"],
    ["of places, each for each period", often("half-yearly"), [row("2008-H1", { place: "a" })], "1 of 6"],
    ["a longer report is one for each period in it", often("quarterly"), [row("2008-H1", { place: "a" })], "2 of 12"],
    ["an outer place reports for those in it", often("yearly"), [row("2008", { place: "north" })], "2 of 3"],
    ["shorter ones only together", often("quarterly"), [row("2008-M01"), row("2008-M02"), row("2008-M03")], "1 of 4"],
    ["a part of a period is no report", often("quarterly"), [row("2008-M01"), row("2008-M03")], "0 of 4"],
    ["without a frequency the places alone", often(undefined), [row("2008-Q1", { place: "a" })], "1 of 3"],
    ["nor places: nobody has said what is due", often(undefined), [row("2008-Q1")], undefined],
    ["what is asked every two years has no periods", often("every-two-years"), [row("2008")], undefined],
    ["of a state each place once", often("monthly", level), [row("2008-M11", { place: "south" })], "1 of 3"],
    [
      "only the places that targets name",
      { ...often("yearly"), targets: [target("north")] },
      [row("2008", { place: "a" })],
      "1 of 2"
    ],
    [
      "of records the places that they name",
      often("half-yearly"),
      [records("2008-H1", 2), records("2008-H2", 3)],
      "5 of 6"
    ],
    ["never more than there are", often("yearly"), [records("2008", 9)], "3 of 3"]
  ])("%s", (_, of, rows, share) => {
    expect(shareOf(of, rows)).toBe(share)
    expect(shareOf(of, rows.toReversed())).toBe(share)
  })

  test("only of periods that are over, on the fiscal grid", () => {
    expect(shareOf(often("quarterly"), [row("2008-04-01..2008-06-30")], "2008-01-15..2008-08-31", 2)).toBe("0 of 2")
    expect(shareOf(often("quarterly"), [row("2008-02-01..2008-04-30")], "2008-01-15..2008-08-31", 2)).toBe("1 of 2")
  })
})

const files = (rows: ReadonlyArray<string>) => [
  {
    path: "programme.yaml",
    text: "programme: p\ntitle: P\nperiod: 2008..2009\nplaces: {north: North, south: South}\n"
  },
  {
    path: "logframes/a.yaml",
    text: `logframe: a
title: A
period: 2008..2009
goal: {statement: G}
outcomes:
  o:
    statement: O
    indicators:
      wells: {title: Wells, unit: wells, entry: increment, frequency: quarterly, targets: {2008: 10}}
`
  },
  { path: "data/a.csv", text: ["indicator,period,place,value", ...rows, ""].join("\n") }
]

test("what is missing is not zero: a zero is a report, nothing is none, and the figure is the same", () => {
  const told = ["wells,2008-Q1,north,3", "wells,2008-Q1,south,2", "wells,2008-Q2,north,4"]
  const withZero = [...told, "wells,2008-Q2,south,0"]
  const [missing, zero] = [told, withZero].map((rows) => {
    const { assessment } = check(files(rows), { asOf: "2008-06-30" })
    const assessed = assessment?.logframes[0]?.indicators[0]
    if (assessed?.measured.kind !== "actual") throw new Error("no actual")
    const { value, reporting } = assessed.measured.actual
    return { value, reporting, caveats: assessed.caveats.filter((caveat) => caveat === "partly-reported") }
  })
  expect(missing).toEqual({ value: 9, reporting: { reported: 3, expected: 4 }, caveats: ["partly-reported"] })
  expect(zero).toEqual({ value: 9, reporting: { reported: 4, expected: 4 }, caveats: [] })
})
