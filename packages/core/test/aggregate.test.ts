import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { aggregate } from "../src/measure/aggregate.js"
import type { Combine, Indicator } from "../src/model/Indicator.js"
import type { Observation } from "../src/model/Observation.js"
import { indicator, row, sex, valueInPlaces, valueOf } from "./smallIndicators.js"

const flow = indicator("increment", { time: "sum", places: "sum" })
const runningTotal = indicator("running-total", { time: "latest", places: "sum" })
const level = indicator("level", { time: "latest", places: "sum" })
const share = indicator("ratio", { time: "ratio-of-sums", places: "ratio-of-sums" }, "percent")
const people = indicator("person", { time: "distinct", places: "distinct" })
const estimate = indicator("estimate", { time: "latest", places: "none" }, "percent")

describe("what places in places add up to", () => {
  const mean = indicator("mean", { time: "weighted-mean", places: "weighted-mean" }, "mg/l")
  test.each<readonly [string, Indicator, ReadonlyArray<Observation>, number | string]>([
    [
      "a place counts, not the places in it again",
      flow,
      [
        row("2008", { place: "north", value: 9 }),
        row("2008", { place: "a", value: 4 }),
        row("2008", { place: "south", value: 1 })
      ],
      10
    ],
    [
      "where the outer place did not report, those in it count",
      flow,
      [
        row("2008", { place: "a", value: 4 }),
        row("2008", { place: "b", value: 3 }),
        row("2009", { place: "north", value: 5 })
      ],
      12
    ],
    [
      "of a level the outer place counts, where it is as late",
      level,
      [
        row("2008", { place: "north", value: 9 }),
        row("2008", { place: "a", value: 4 }),
        row("2008", { place: "b", value: 3 })
      ],
      9
    ],
    [
      "of a level the inner places count, where the outer is older",
      level,
      [
        row("2007", { place: "north", value: 9 }),
        row("2008", { place: "a", value: 4 }),
        row("2008", { place: "b", value: 3 })
      ],
      7
    ],
    [
      "a mean of means is weighted by what they were taken over",
      mean,
      [row("2008", { place: "a", value: 1, sample: 30 }), row("2008", { place: "b", value: 2, sample: 10 })],
      1.25
    ],
    [
      "a mean that does not say what it was taken over has no weight",
      mean,
      [row("2008", { place: "a", value: 1 }), row("2008", { place: "b", value: 2, sample: 10 })],
      "sample-missing"
    ]
  ])("%s", (_, of, rows, value) => {
    expect(valueInPlaces(of, rows)).toBe(value)
    expect(valueInPlaces(of, rows.toReversed())).toBe(value)
  })

  test.each<readonly [Combine["time"], number]>([
    ["mean", 3],
    ["max", 5],
    ["min", 1],
    ["latest", 3]
  ])("a level over time by %s", (time, value) => {
    const rows = [row("2008-Q1", { value: 1 }), row("2008-Q2", { value: 5 }), row("2008-Q3", { value: 3 })]
    expect(valueInPlaces(indicator("level", { time, places: "none" }), rows)).toBe(value)
  })

  test("a rate is a ratio of sums for its base", () => {
    const rate = { ...indicator("ratio", { time: "ratio-of-sums", places: "ratio-of-sums" }, "cases"), per: 1000 }
    const rows = [row("2008", { numerator: 3, denominator: 600 }), row("2009", { numerator: 1, denominator: 400 })]
    expect(valueInPlaces(rate, rows)).toBe(4)
  })
})

describe("what observations add up to", () => {
  test.each<readonly [string, Indicator, ReadonlyArray<Observation>, number | string]>([
    ["nothing reported is not zero", flow, [], "no-rows"],
    ["a zero is reported", flow, [row("2008", { value: 0 })], 0],
    [
      "a flow is summed over time and places",
      flow,
      [row("2008", { place: "a", value: 2 }), row("2008", { place: "b", value: 3 }), row("2009", { value: 4 })],
      9
    ],
    [
      "quarters within a reported year restate it",
      flow,
      [row("2008", { value: 10 }), row("2008-Q1", { value: 4 }), row("2008-Q2", { value: 6 })],
      10
    ],
    [
      "the total of a place list counts, not the places again",
      flow,
      [row("2008", { value: 10 }), row("2008", { place: "a", value: 6 })],
      10
    ],
    [
      "categories that are everybody make a total",
      flow,
      [
        row("2008", { categories: { sex: "female" }, value: 6 }),
        row("2008", { categories: { sex: "male" }, value: 3 })
      ],
      9
    ],
    [
      "categories that are not everybody make none",
      flow,
      [row("2008", { categories: { sex: "female" }, value: 6 })],
      "categories-incomplete"
    ],
    [
      "a running total is the last, never the sum",
      runningTotal,
      [row("2008", { value: 100 }), row("2009", { value: 130 })],
      130
    ],
    [
      "the last known of each place is summed",
      level,
      [row("2008", { place: "a", value: 5 }), row("2009", { place: "b", value: 7 })],
      12
    ],
    [
      "a ratio is the ratio of sums, never the mean of ratios",
      share,
      [
        row("2008", { place: "a", numerator: 1, denominator: 2 }),
        row("2008", { place: "b", numerator: 9, denominator: 98 })
      ],
      10
    ],
    ["a ratio over nothing is none", share, [row("2008", { numerator: 0, denominator: 0 })], "zero-denominator"],
    [
      "a person counts once",
      people,
      [row("2008", { person: "p1" }), row("2009", { person: "p1" }), row("2009", { person: "p2" })],
      2
    ],
    [
      "estimates of places do not combine",
      estimate,
      [row("2008", { place: "a", value: 5 })],
      "not-combinable-over-places"
    ],
    [
      "a longer period of one place does not hide the quarters of another",
      flow,
      [
        row("2009", { place: "a", value: 10 }),
        row("2009-Q1", { place: "b", value: 3 }),
        row("2009-Q2", { place: "b", value: 3 })
      ],
      16
    ],
    [
      "of periods that overlap only the longer counts",
      flow,
      [row("2009-H1", { value: 10 }), row("2009-Q2..2009-M08", { value: 8 })],
      10
    ],
    ["the same fact twice is counted once", flow, [row("2008", { value: 5 }), row("2008", { value: 5 })], 5]
  ])("%s", (_, of, rows, expected) => {
    expect(valueOf(of, rows)).toBe(expected)
  })

  test("every observation is counted or left out with a reason", () => {
    const rows = [row("2008", { value: 10 }), row("2008-Q1", { value: 4 }), row("2008", { place: "a", value: 6 })]
    const measured = aggregate(flow, rows, { disaggregations: [sex], places: [] })
    if (measured.kind !== "actual") throw new Error("no actual")
    expect(measured.actual.counted.length + measured.actual.leftOut.length).toBe(rows.length)
  })

  const observations = fc.array(
    fc.record({
      year: fc.integer({ min: 2004, max: 2008 }),
      place: fc.constantFrom(undefined, "a", "b"),
      value: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      numerator: fc.integer({ min: 0, max: 50 }),
      more: fc.integer({ min: 1, max: 50 }),
      person: fc.constantFrom("p1", "p2", "p3")
    }),
    { minLength: 1, maxLength: 12 }
  )

  test.each([flow, runningTotal, level, share, people])("the order of rows changes nothing ($entry)", (of) => {
    fc.assert(
      fc.property(observations, fc.infiniteStream(fc.nat()), (facts, order) => {
        const rows = facts.map(({ year, place, value, numerator, more, person }) =>
          row(
            String(year),
            of === people
              ? { place, person }
              : of === share
                ? { place, numerator, denominator: numerator + more }
                : { place, value }
          )
        )
        const keyed = rows.map((each) => [order.next().value ?? 0, each] as const)
        const shuffled = keyed.toSorted(([a], [b]) => a - b).map(([, each]) => each)
        expect(aggregate(of, shuffled, { disaggregations: [sex], places: [] })).toEqual(
          aggregate(of, rows, { disaggregations: [sex], places: [] })
        )
      })
    )
  })

  test("the ratio of a union lies between the ratios of its parts", () => {
    const part = fc.record({ numerator: fc.nat(100), more: fc.integer({ min: 1, max: 100 }) })
    fc.assert(
      fc.property(part, part, (a, b) => {
        const rows = [a, b].map(({ numerator, more }, index) =>
          row("2008", { place: `p${index}`, numerator, denominator: numerator + more })
        )
        const [first, second] = rows.map((each) => Number(valueOf(share, [each])))
        const union = Number(valueOf(share, rows))
        expect(union).toBeGreaterThanOrEqual(Math.min(first ?? 0, second ?? 0) - 1e-9)
        expect(union).toBeLessThanOrEqual(Math.max(first ?? 0, second ?? 0) + 1e-9)
      })
    )
  })
})
