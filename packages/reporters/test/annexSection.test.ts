import { check } from "@logframe/core"
import { expect, test } from "vitest"
import { annexSection } from "../src/view/annexSection.js"
import { speechIn } from "../src/view/Speech.js"

const files = (tables: ReadonlyArray<ReadonlyArray<string>>) => [
  { path: "programme.yaml", text: "programme: p\ntitle: P\nperiod: 2009\n" },
  {
    path: "logframes/a.yaml",
    text: "logframe: a\ntitle: A\nperiod: 2009\ngoal: {statement: G, indicators: {open: {title: Open, unit: wells, entry: level}}}\noutcomes: {}\n"
  },
  ...tables.map((rows, index) => ({
    path: `data/${index}.csv`,
    text: ["indicator,period,date,value", ...rows, ""].join("\n")
  }))
]

const annexCells = (tables: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<ReadonlyArray<string>> => {
  const { programme, assessment } = check(files(tables), { asOf: "2009-12-31" })
  if (!programme || !assessment) throw new Error("nothing was assessed")
  const section = annexSection({ programme, assessment, judgements: [], remarks: [] }, speechIn("en"))
  const [table] = section.blocks
  if (table?.kind !== "table") throw new Error("no table")
  return table.rows[0]?.cells.slice(3) ?? []
}

const days = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2009, 0, 1 + index)).toISOString().slice(0, 10))

test("the annex tells of records how many they are, and what was left out among them", () => {
  expect(annexCells([days(60).map((day) => `open,,${day},7`)])).toEqual([
    ["1 row of data/0.csv, 2009-03-01 · 2009-M03: 7"],
    [
      "1 row of data/0.csv, 2009-01-31 · 2009-M01: 7: a later figure counts",
      "1 row of data/0.csv, 2009-02-28 · 2009-M02: 7: a later figure counts"
    ]
  ])
})

test("the annex tells of many reports how many of them were left out, and why", () => {
  expect(annexCells([days(60).map((day) => `open,${day},,7`)])).toEqual([
    ["data/0.csv:61 · 2009-03-01: 7"],
    ["59 rows: a later figure counts"]
  ])
})
