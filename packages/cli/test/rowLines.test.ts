import { check } from "@logframe/core"
import { describe, expect, test } from "vitest"
import { rowLines } from "../src/commands/rowLines.js"

const programme = "programme: p\ntitle: P\nperiod: 2009\n"
const logframe = `logframe: a
title: A
period: 2009
goal:
  statement: G
  indicators:
    built: {title: Built, unit: wells, entry: increment, frequency: quarterly}
    open: {title: Open, unit: wells, entry: level}
outcomes: {}
`

const lines = (id: string, tables: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const { assessment } = check(
    [
      { path: "programme.yaml", text: programme },
      { path: "logframes/a.yaml", text: logframe },
      ...tables.map((rows, index) => ({
        path: `data/${index}.csv`,
        text: ["indicator,period,date,value", ...rows, ""].join("\n")
      }))
    ],
    { asOf: "2009-12-31" }
  )
  const assessed = assessment?.logframes[0]?.indicators.find(({ indicator }) => indicator.id === id)
  if (!assessed) throw new Error("nothing was assessed")
  return rowLines(assessed, "p")
}

const days = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2009, 0, 1 + (index % 365))).toISOString().slice(0, 10))

describe("the rows behind a figure in lines", () => {
  test("those of records are told by how many they are", () => {
    const january = days(31).map((day) => `built,,${day},1`)
    expect(lines("built", [Array.from({ length: 40 }, () => january).flat()])).toEqual([
      "rows counted:",
      "  1,240 rows of p/data/0.csv, 2009-01-01 to 2009-01-31  2009-Q1: 1,240"
    ])
  })

  test("where there are many, those of each file", () => {
    const told = days(60).map((day) => `built,${day},,1`)
    expect(lines("built", [told.slice(0, 20), told.slice(20)])).toEqual([
      "rows counted:",
      "  60 rows of 2 files, 2009-01-01 to 2009-03-01",
      "    p/data/0.csv: 20 rows",
      "    p/data/1.csv: 40 rows"
    ])
  })

  test("and those left out by reason, also where records were left out before", () => {
    const told = days(60).map((day) => `open,${day},,1`)
    expect(lines("open", [told])).toEqual([
      "rows counted:",
      "  p/data/0.csv:61  2009-03-01: 1",
      "rows left out:",
      "  59 rows  (a later figure counts)"
    ])
    expect(lines("open", [["open,,2009-01-01,1", "open,,2009-01-02,2"]])).toEqual([
      "rows counted:",
      "  1 row of p/data/0.csv, 2009-01-02  2009-M01: 2",
      "rows left out:",
      "  1 row  (a later figure counts)"
    ])
  })
})
