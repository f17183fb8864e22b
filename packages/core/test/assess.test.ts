import { describe, expect, test } from "vitest"
import type { IndicatorAssessment } from "../src/assess/Assessment.js"
import { check } from "../src/pipeline/check.js"

const programme = `programme: p
title: P
period: 2004..2011
places: {north: North, south: South}
sources: {records: {title: Records}}
`

const logframe = (id: string, period: string, indicator: string, more = ""): string => `logframe: ${id}
title: L
period: ${period}
${more}goal:
  statement: G
  indicators:
    pupils:
      title: Pupils
      verification: Lists
${indicator.replace(/^/gmu, "      ")}
outcomes: {}
`

interface Case {
  readonly indicator: string
  readonly rows: ReadonlyArray<string>
  readonly asOf: string
}

const assessed = ({ indicator, rows, asOf }: Case): IndicatorAssessment => {
  const { assessment } = check(
    [
      { path: "programme.yaml", text: programme },
      { path: "logframes/a.yaml", text: logframe("a", "2008..2011", indicator) },
      {
        path: "data/a.csv",
        text: ["indicator,period,place,value,source", ...rows.map((row) => `pupils,${row},records`), ""].join("\n")
      }
    ],
    { asOf }
  )
  const [only] = assessment?.logframes[0]?.indicators ?? []
  if (!only) throw new Error("nothing was assessed")
  return only
}

const count = "unit: pupils\nentry: increment\nbaseline: 0\n"
const total = "unit: pupils\nentry: running-total\nbaseline: 0\n"
const state = "unit: points\nentry: level\nbaseline: {value: 40, period: 2007}\n"
const revised = `${total}targets: {2009: {value: 100, revised: [{value: 20, date: 2009-03-01, reason: Flood}]}, 2011: 220}`
const yesNo = "unit: yes or no\nentry: yes-no\nbaseline: false\ntargets: {2011: true}"

describe("which target counts, and what was due", () => {
  test.each<readonly [string, Case, { target: string; elapsed: number; due: number | undefined; status: string }]>([
    [
      "the year that is over",
      { indicator: `${count}targets: {2008: 10, 2009: 12}`, rows: ["2008,,10"], asOf: "2008-12-31" },
      { target: "2008", elapsed: 1, due: 10, status: "met" }
    ],
    [
      "the year before, while nothing is reported for this one",
      { indicator: `${count}targets: {2008: 10, 2009: 12}`, rows: ["2008,,10"], asOf: "2009-06-30" },
      { target: "2008", elapsed: 1, due: 10, status: "met" }
    ],
    [
      "this year, once something is reported for it",
      { indicator: `${count}targets: {2008: 10, 2009: 12}`, rows: ["2009-Q1,,3"], asOf: "2009-03-31" },
      { target: "2009", elapsed: 90 / 365, due: (12 * 90) / 365, status: "on-track" }
    ],
    [
      "a year that is over and without data",
      { indicator: `${count}targets: {2008: 10}`, rows: [], asOf: "2009-06-30" },
      { target: "2008", elapsed: 1, due: 10, status: "no-data" }
    ],
    [
      "a target to come",
      { indicator: `${count}targets: {2010: 10}`, rows: [], asOf: "2009-06-30" },
      { target: "2010", elapsed: 0, due: 0, status: "not-due" }
    ],
    [
      "a state on its way from the baseline",
      { indicator: `${state}targets: {2011: 80}`, rows: ["2009,,60"], asOf: "2009-12-31" },
      { target: "2011", elapsed: 731 / 1461, due: 40 + (40 * 731) / 1461, status: "on-track" }
    ],
    [
      "a revised target before the revision",
      { indicator: revised, rows: ["2008,,46"], asOf: "2008-12-31" },
      { target: "2009", elapsed: 366 / 731, due: (100 * 366) / 731, status: "on-track" }
    ],
    [
      "the way to the next target begins at the revised one",
      { indicator: revised, rows: ["2010,,120"], asOf: "2010-12-31" },
      { target: "2011", elapsed: 0.5, due: 120, status: "on-track" }
    ]
  ])("%s", (_, given, expected) => {
    const { due, status } = assessed(given)
    expect(due?.target.period.label).toBe(expected.target)
    expect(due?.elapsed).toBeCloseTo(expected.elapsed, 10)
    expect(due?.dueAmount).toBeCloseTo(expected.due ?? 0, 10)
    expect(status).toBe(expected.status)
  })

  test("a revision dated after the as-of day changes nothing", () => {
    const late = `${total}targets: {2011: {value: 220, revised: [{value: 100, date: 2011-06-01}]}}`
    const plain = `${total}targets: {2011: 220}`
    const { due, status, achievement } = assessed({ indicator: late, rows: ["2010,,90"], asOf: "2011-05-31" })
    const without = assessed({ indicator: plain, rows: ["2010,,90"], asOf: "2011-05-31" })
    expect([due?.amount, status, achievement]).toEqual([220, without.status, without.achievement])
    expect(assessed({ indicator: late, rows: ["2010,,90"], asOf: "2011-06-01" }).due?.amount).toBe(100)
  })
})

describe("what is counted", () => {
  test("not what was unknown on the day, nor the baseline's own figure", () => {
    const { measured } = assessed({
      indicator: `${state}targets: {2011: 80}`,
      rows: ["2008,,50", "2011,,80"],
      asOf: "2008-12-31"
    })
    expect(measured.kind === "actual" && measured.actual.value).toBe(50)
    expect(measured.kind === "actual" && measured.actual.leftOut.map(({ reason }) => reason)).toEqual(["after-as-of"])
  })

  test("for a later target only what came after the one before it", () => {
    const indicator = `${state}targets: {2009: 60, 2011: 80}`
    const { measured, status } = assessed({ indicator, rows: ["2009,,60"], asOf: "2011-12-31" })
    expect([measured.kind === "none" && measured.reason, status]).toEqual(["only-before-target", "no-data"])
  })

  test("of a state the last figure of each place, also from before the target before", () => {
    const byPlace = `${state}over-places: sum\ntargets: {2009: 60, 2011: 80}`
    const rows = ["2009,north,60", "2008,south,5", "2011,south,7"]
    const { measured, series } = assessed({ indicator: byPlace, rows, asOf: "2011-12-31" })
    if (measured.kind !== "actual") throw new Error("no actual")
    expect(measured.actual.value).toBe(67)
    expect(measured.actual.leftOut).toEqual([])
    expect(series.segments[0]?.points.map(({ period, value }) => [period.label, value])).toEqual([
      ["2008", 5],
      ["2009", 65],
      ["2011", 67]
    ])
  })

  test("of a state no figure of a place that is stale, and the series says the same", () => {
    const byPlace = `${state}over-places: sum\nstale-after: 1 year\ntargets: {2009: 60, 2011: 80}`
    const rows = ["2009,north,60", "2011,south,7"]
    const { measured, series } = assessed({ indicator: byPlace, rows, asOf: "2011-12-31" })
    if (measured.kind !== "actual") throw new Error("no actual")
    expect(measured.actual.value).toBe(7)
    expect(measured.actual.leftOut.map(({ reason }) => reason)).toEqual(["stale"])
    expect(series.segments[0]?.points.map(({ value }) => value)).toEqual([60, 7])
  })

  test("places that did not report are named", () => {
    const { missingPlaces, caveats } = assessed({
      indicator: `${count}targets: {2008: 10}`,
      rows: ["2008,north,10"],
      asOf: "2008-12-31"
    })
    expect(missingPlaces).toEqual(["south"])
    expect(caveats).toContain("places-missing")
  })
})

test.each<readonly [string, Case, string | undefined]>([
  ["a count", { indicator: `${count}targets: {2008: 10}`, rows: ["2008,,5"], asOf: "2008-12-31" }, "share-of-target"],
  [
    "a state with a baseline",
    { indicator: `${state}targets: {2011: 80}`, rows: ["2011,,60"], asOf: "2011-12-31" },
    "from-baseline"
  ],
  ["yes or no, with a baseline", { indicator: yesNo, rows: ["2011,,no"], asOf: "2011-12-31" }, "from-baseline"],
  [
    "a range to stay in",
    {
      indicator: "unit: points\nentry: level\ndirection: maintain\ntargets: {2011: {low: 18, high: 25}}",
      rows: ["2011,,20"],
      asOf: "2011-12-31"
    },
    "within-range"
  ],
  ["no target", { indicator: count, rows: ["2008,,5"], asOf: "2008-12-31" }, undefined]
])("the formula for %s is named", (_, given, formula) => {
  expect(assessed(given).formula).toBe(formula)
})
