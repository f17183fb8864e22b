import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Diagnostic, check, loadProgramme, wordsFor } from "@logframe/core"
import { runPromise } from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { duckdbEngine } from "../src/duckdb/duckdbEngine.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-contract-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const programmeText = `programme: wells
title: Wells
period: 2009..2010
places: {north: {name: North}, south: {name: South}}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
`

const logframeText = `logframe: first
title: First
period: 2009..2010
goal: {statement: People are healthy}
outcomes:
  water:
    statement: Water is safe
    indicators:
      built: {title: Built, unit: wells, entry: increment}
      share: {title: Share, unit: percent, entry: ratio}
      served: {title: Served, unit: people, entry: person}
`

const written = [
  { path: "programme.yaml", text: programmeText },
  { path: "logframes/first.yaml", text: logframeText }
]

const measured = async (text: string) => {
  const location = join(folder, "rows.csv")
  writeFileSync(location, text)
  const { programme } = loadProgramme(written)
  if (!programme) throw new Error("the programme cannot be read")
  const files = [{ path: "data/rows.csv", location }]
  return runPromise(duckdbEngine({ files, threads: 2 }).measure({ programme, grouping: undefined }))
}

const told = (diagnostics: ReadonlyArray<Diagnostic>): ReadonlyArray<string> =>
  diagnostics
    .filter(({ severity, origin }) => severity === "error" && origin.file.startsWith("data/"))
    .map(({ code, origin, params }) => `${origin.path.join(" ")} ${code}: ${wordsFor(code).message(params)}`)
    .toSorted()

const header = "indicator,date,place,sex,value,numerator,denominator,person,source,illustrative"

const bad: Readonly<Record<string, string>> = {
  "an unknown indicator": "biult,2009-01-05,north,female,3,,,,,",
  "no indicator": ",2009-01-05,north,female,3,,,,,",
  "an unknown place": "built,2009-01-05,nroth,female,3,,,,,",
  "an unknown category": "built,2009-01-05,north,femal,3,,,,,",
  "no day": "built,,north,female,3,,,,,",
  "a day that is none": "built,2009-02-30,north,female,3,,,,,",
  "a day of another form": "built,5/1/2009,north,female,3,,,,,",
  "a day outside of the logframe": "built,2012-01-05,north,female,3,,,,,",
  "a day before time": "built,0209-01-05,north,female,3,,,,,",
  "a text for a number": "built,2009-01-05,north,female,3 wells,,,,,",
  thousands: 'built,2009-01-05,north,female,"1,234",,,,,',
  "a digit separator": "built,2009-01-05,north,female,1_000,,,,,",
  "an integer that would be rounded": "built,2009-01-05,north,female,9007199254740993,,,,,",
  "no figure": "built,2009-01-05,north,female,,,,,,",
  "yes for a number": "built,2009-01-05,north,female,yes,,,,,",
  "a person for a number": "built,2009-01-05,north,female,,,,p1,,",
  "a numerator alone": "share,2009-01-05,north,female,,3,,,,",
  "a denominator that is a text": "share,2009-01-05,north,female,,3,x,,,",
  "a number for a person": "served,2009-01-05,north,female,3,,,,,",
  "a source that is none": "built,2009-01-05,north,female,3,,,,A report,",
  "a mark that is none": "built,2009-01-05,north,female,3,,,,,maybe",
  "a cell too many": "built,2009-01-05,north,female,3,,,,,,extra",
  "a cell too few": "built,2009-01-05,north,female,3,,,,",
  nothing: "nan,nan,nan,nan,nan,,,,,"
}

describe("bad rows are found in DuckDB with what core finds in them", () => {
  test.each(Object.entries(bad))("%s", async (_, line) => {
    const text = `${[header, "built,2009-01-05,north,female,2,,,,,", line, "built,2009-01-06,north,,5,,,,,"].join("\n")}\n`
    const expected = told(check([...written, { path: "data/rows.csv", text }]).diagnostics)
    const { diagnostics, rows, setAside, observations } = await measured(text)
    expect(expected.length).toBeGreaterThan(0)
    expect(told(diagnostics)).toEqual(expected)
    expect([rows, setAside]).toEqual([3, 1])
    expect(observations.map(({ value }) => value)).toEqual([7])
  })
  test("rows in another column order, with spaces, blank lines and a line end of Windows are as good as others", async () => {
    const lines = [
      "\ufeffvalue;indicator;date;place;sex",
      "1,5; built ;2009-01-05;north;",
      ";;;;",
      '2;built;2009-01-06;"north";male'
    ]
    const { diagnostics, setAside, observations, rows } = await measured(`${lines.join("\r\n")}\r\n`)
    expect(told(diagnostics)).toEqual([])
    expect(setAside).toBe(0)
    expect(rows).toBe(2)
    expect(observations.map(({ value }) => value)).toEqual([3.5])
  })
  test("a day of receipt is one, and a text that is none is bad", async () => {
    const lines = ["indicator,date,reported,value", "built,2009-01-05,2009-02-28,3", "built,2009-01-05,,4"]
    const text = `${[...lines, "built,2009-01-06,2009-02-30,5"].join("\n")}\n`
    const expected = told(check([...written, { path: "data/rows.csv", text }]).diagnostics)
    const { diagnostics, observations, setAside } = await measured(text)
    expect(expected).toHaveLength(1)
    expect(told(diagnostics)).toEqual(expected)
    expect([setAside, observations.map(({ value }) => value)]).toEqual([1, [7]])
  })
  test("a header that is not ours is found before anything is read", async () => {
    const { diagnostics, observations } = await measured("indicator,date,wert,value\nbuilt,2009-01-05,3,4\n")
    expect(diagnostics.map(({ code }) => code)).toEqual(["known-column"])
    expect(observations).toEqual([])
  })
  test("a record that is given twice is one", async () => {
    const lines = [
      "record,indicator,date,value",
      "r1,built,2009-01-05,3",
      "r2,built,2009-01-05,3",
      "r1,first/built,2009-01-06,4"
    ]
    const text = `${lines.join("\n")}\n`
    const { diagnostics, observations, setAside } = await measured(text)
    expect(diagnostics.map(({ code, origin }) => [code, ...origin.path])).toEqual([["no-repeated-record", 4, "record"]])
    expect(observations.map(({ value }) => value)).toEqual([6])
    expect(setAside).toBe(1)
  })
  test("thousands of bad rows are counted, each with its row", async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `built,2009-01-05,${index % 2 ? "north" : "nowhere"},,1,,,,,`
    )
    const { diagnostics, setAside, rows } = await measured(`${[header, ...lines].join("\n")}\n`)
    expect([rows, setAside, diagnostics.length]).toEqual([5000, 2500, 2500])
    expect(diagnostics.map(({ origin }) => origin.path[0])).toEqual(
      Array.from({ length: 2500 }, (_, index) => 2 + index * 2)
    )
  })
})
