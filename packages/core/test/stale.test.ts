import { expect, test } from "vitest"
import { aggregate } from "../src/measure/aggregate.js"
import type { Combine, Indicator } from "../src/model/Indicator.js"
import type { Observation } from "../src/model/Observation.js"
import { indicator, places, row, sex, valueInPlaces } from "./smallIndicators.js"

const runningTotal = indicator("running-total", { time: "latest", places: "sum" })
const aging = { ...indicator("level", { time: "latest", places: "sum" }), staleAfter: 6 }

test.each<readonly [string, Indicator, ReadonlyArray<Observation>, number | string]>([
  [
    "a place whose last figure is stale is not counted",
    aging,
    [row("2008-Q1", { place: "a", value: 4 }), row("2008-Q4", { place: "south", value: 1 })],
    1
  ],
  [
    "the first fresh day is the last reported one's, months back",
    aging,
    [row("2008-M07", { place: "a", value: 4 }), row("2008-Q4", { place: "south", value: 1 })],
    5
  ],
  [
    "a figure that ends the day before is not fresh any more",
    aging,
    [row("2008-M06", { place: "a", value: 4 }), row("2008-Q4", { place: "south", value: 1 })],
    1
  ],
  [
    "where all are equally old the last are fresh",
    aging,
    [row("2001", { place: "a", value: 4 }), row("2001", { place: "south", value: 1 })],
    5
  ],
  [
    "a stale outer place hides nothing",
    aging,
    [
      row("2007", { place: "north", value: 9 }),
      row("2008-Q4", { place: "a", value: 4 }),
      row("2008-Q3", { place: "b", value: 3 })
    ],
    7
  ],
  [
    "a running total ages as well",
    { ...runningTotal, staleAfter: 12 },
    [row("2006", { place: "a", value: 4 }), row("2008", { place: "south", value: 1 })],
    1
  ]
])("%s", (_, of, rows, value) => {
  expect(valueInPlaces(of, rows)).toBe(value)
  expect(valueInPlaces(of, rows.toReversed())).toBe(value)
})

test("what is stale is left out as such, and what came before it as superseded", () => {
  const old = [row("2007", { place: "a", value: 3 }), row("2008-Q1", { place: "a", value: 4 })]
  const measured = aggregate(aging, [...old, row("2008-Q4", { place: "south", value: 1 })], {
    disaggregations: [sex],
    places
  })
  if (measured.kind !== "actual") throw new Error("no actual")
  expect(measured.actual.leftOut.map(({ observation, reason }) => [observation.period.label, reason])).toEqual([
    ["2007", "superseded"],
    ["2008-Q1", "stale"]
  ])
  expect(measured.actual.behind).toMatchObject({ rows: 1, first: "2008-10-01", last: "2008-12-31", places: 1 })
  expect(measured.actual.behind.leftOut).toEqual([
    { reason: "stale", rows: 1 },
    { reason: "superseded", rows: 1 }
  ])
})

test.each<readonly [Combine["time"], number]>([
  ["max", 12],
  ["min", 10],
  ["mean", 11]
])("of a level by place the %s over time is that of the totals", (time, value) => {
  const rows = [
    row("2008-Q1", { place: "north", value: 10 }),
    row("2008-Q2", { place: "north", value: 2 }),
    row("2008-Q2", { place: "south", value: 10 }),
    row("2008-Q3", { place: "north", value: 1 })
  ]
  expect(valueInPlaces(indicator("level", { time, places: "sum" }), rows)).toBe(value)
})
