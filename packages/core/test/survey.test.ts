import { describe, expect, test } from "vitest"
import { estimateInterval } from "../src/assess/estimateInterval.js"
import type { Actual } from "../src/measure/Actual.js"
import { aggregate } from "../src/measure/aggregate.js"
import type { Indicator, SampleDesign } from "../src/model/Indicator.js"
import type { Observation } from "../src/model/Observation.js"
import { wilson } from "../src/statistics/wilson.js"
import { indicator, places, row, sex } from "./smallIndicators.js"

const share = indicator("estimate", { time: "latest", places: "none" }, "percent")
const pooled = indicator("estimate", { time: "latest", places: "ratio-of-sums" }, "percent")

const designed = (design: SampleDesign["design"], designEffect?: number): Indicator => ({
  ...share,
  sampleDesign: {
    design,
    frame: undefined,
    size: undefined,
    clusters: undefined,
    designEffect,
    responseRate: undefined,
    confidence: undefined,
    note: undefined
  }
})

const measured = (of: Indicator, rows: ReadonlyArray<Observation>) =>
  aggregate(of, rows, { disaggregations: [sex], places })

const actualOf = (of: Indicator, rows: ReadonlyArray<Observation>): Actual => {
  const found = measured(of, rows)
  if (found.kind !== "actual") throw new Error(found.reason)
  return found.actual
}

const women = { categories: { sex: "female" } }
const men = { categories: { sex: "male" } }

describe("a share of a sample", () => {
  test("is successes over n, and n is its sample", () => {
    const actual = actualOf(share, [row("2008", { numerator: 30, denominator: 120 })])
    expect([actual.value, actual.sample]).toEqual([25, 120])
    const [low, high] = wilson(30, 120, 0.95)
    expect(estimateInterval(share, actual, 0.95)).toEqual({ low: low * 100, high: high * 100, confidence: 0.95 })
  })

  test("of women and men is pooled, however each is told", () => {
    const counted = [
      row("2008", { ...women, numerator: 30, denominator: 100 }),
      row("2008", { ...men, numerator: 10, denominator: 60 })
    ]
    const told = [
      row("2008", { ...women, value: 30, sample: 100 }),
      row("2008", { ...men, numerator: 10, denominator: 60 })
    ]
    for (const rows of [counted, told]) {
      const actual = actualOf(share, rows)
      expect([actual.value, actual.sample, actual.numerator]).toEqual([25, 160, 40])
      const [low, high] = wilson(40, 160, 0.95)
      expect(estimateInterval(share, actual, 0.95)).toEqual({ low: low * 100, high: high * 100, confidence: 0.95 })
    }
  })

  test("has the interval of the effective sample", () => {
    const cluster = designed("cluster", 2)
    const actual = actualOf(cluster, [
      row("2008", { ...women, numerator: 30, denominator: 100 }),
      row("2008", { ...men, numerator: 10, denominator: 60 })
    ])
    const [low, high] = wilson(20, 80, 0.95)
    expect(estimateInterval(cluster, actual, 0.95)).toEqual({ low: low * 100, high: high * 100, confidence: 0.95 })
  })

  test.each<readonly [string, Indicator, ReadonlyArray<Observation>]>([
    [
      "where strata were not sampled alike",
      designed("stratified"),
      [row("2008", { ...women, numerator: 3, denominator: 9 }), row("2008", { ...men, numerator: 1, denominator: 6 })]
    ],
    [
      "without the size of a sample",
      share,
      [row("2008", { ...women, value: 30 }), row("2008", { ...men, numerator: 1, denominator: 6 })]
    ],
    ["of women alone", share, [row("2008", { ...women, numerator: 3, denominator: 9 })]]
  ])("is not that of everybody %s", (_, of, rows) => {
    expect(measured(of, rows)).toMatchObject({ kind: "none", reason: "categories-incomplete" })
  })

  test("of places is pooled only where that is declared, and of one round alone", () => {
    const rows = [
      row("2008", { place: "a", numerator: 1, denominator: 100 }),
      row("2010", { place: "a", numerator: 30, denominator: 100 }),
      row("2008", { place: "b", numerator: 1, denominator: 100 }),
      row("2010", { place: "south", numerator: 10, denominator: 60 })
    ]
    expect(measured(share, rows)).toMatchObject({ reason: "not-combinable-over-places" })
    const actual = actualOf(pooled, rows)
    expect([actual.value, actual.sample]).toEqual([25, 160])
    expect(actual.leftOut.map(({ reason }) => reason).toSorted()).toEqual(["stale", "superseded"])
  })
})

test("what is above 2^53 is no figure", () => {
  const flow = indicator("increment", { time: "sum", places: "sum" })
  const half = 2 ** 52
  const fits = [row("2008", { value: half }), row("2009", { value: half - 1 })]
  expect(actualOf(flow, fits).value).toBe(2 ** 53 - 1)
  expect(measured(flow, [...fits, row("2010", { value: 1 })])).toMatchObject({ kind: "none", reason: "too-large" })
  const rounded = [row("2008", { value: 2 ** 53 + 2 }), row("2009", { value: -10 })]
  expect(measured(flow, rounded)).toMatchObject({ kind: "none", reason: "too-large" })
})
