import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Diagnostic } from "../src/diagnostic/Diagnostic.js"
import { gatherAlike } from "../src/pipeline/gatherAlike.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { rejectedRows } from "../src/pipeline/rejectedRows.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { world } from "./world.js"

const header = "indicator,period,place,value,source\n"
const goodRows = [
  "wells-built,2008,north,6,records",
  "wells-built,2009,south,7,records",
  "households-served,2008,,3,records"
]
const badRows = [
  "wells-built,2010,nort,6,records",
  "well-built,2010,north,6,records",
  "wells-built,1999,north,6,records",
  "wells-built,2010,north,6x,records",
  "wells-built,2010,north",
  "wells-built,2008,north,9,records",
  "wells-built,2010-13,north,9,records"
]

const filesOf = (rows: ReadonlyArray<string>, policy: string): ReadonlyArray<SourceFile> => [
  ...world.filter(({ path }) => !path.startsWith("data/")),
  { path: "data/wells.csv", text: `${header}${rows.map((row) => `${row}\n`).join("")}` },
  { path: "policy.yaml", text: policy }
]

const load = (rows: ReadonlyArray<string>, policy: string) => loadProgramme(filesOf(rows, policy))

const errorsIn = (diagnostics: ReadonlyArray<Diagnostic>): ReadonlyArray<string> =>
  diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)

const factsIn = ({ observations }: ReturnType<typeof load>): ReadonlyArray<unknown> =>
  observations.map(({ indicator, period, place, value }) => [indicator, period, place, value])

describe("bad rows that are set aside", () => {
  test("leave what the file would say without them, wherever they stand", () => {
    fc.assert(
      fc.property(fc.subarray(badRows), fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (some, places) => {
        // A second figure of one fact is bad only after the first.
        const rows = some.reduce(
          (all, row, index) => all.toSpliced(1 + ((places[index] ?? 0) % all.length), 0, row),
          goodRows
        )
        const aside = load(rows, "bad-rows: set-aside\n")
        expect(factsIn(aside)).toEqual(factsIn(load(goodRows, "bad-rows: set-aside\n")))
        expect(errorsIn(aside.diagnostics)).toEqual([])
        expect([aside.setAside?.rows, aside.setAside?.of]).toEqual([some.length, rows.length])
        expect(rejectedRows(aside, filesOf(rows, "")).map(({ row }) => rows[row - 2])).toEqual(
          rows.filter((row) => badRows.includes(row))
        )
      })
    )
  })

  test("are errors without a policy, and where it says stop", () => {
    for (const policy of ["{}\n", "bad-rows: stop\n"]) {
      const { setAside, diagnostics } = load([...goodRows, ...badRows.slice(0, 2)], policy)
      expect(setAside).toBeUndefined()
      expect(errorsIn(diagnostics)).toEqual(["known-indicator", "known-place"])
    }
  })

  test("are errors, and one more, where they are more than may be", () => {
    const rows = [...goodRows, ...badRows.slice(0, 1)]
    expect(load(rows, "bad-rows: {set-aside-at-most: 25}\n").setAside?.rows).toBe(1)
    const { setAside, diagnostics } = load(rows, "bad-rows: {set-aside-at-most: 24.9}\n")
    expect(setAside).toBeUndefined()
    expect(errorsIn(diagnostics)).toEqual(["known-place", "no-excess-bad-rows"])
  })

  test("are not a table whose header cannot be read, nor categories that do not add up", () => {
    const noHeader = loadProgramme([
      ...world.filter(({ path }) => !path.startsWith("data/")),
      { path: "data/wells.csv", text: "indicator,period,plac,value\nwells-built,2008,north,6\n" },
      { path: "policy.yaml", text: "bad-rows: set-aside\n" }
    ])
    expect(errorsIn(noHeader.diagnostics)).toEqual(["known-column"])
    const parts = [
      "wells-built,2008,,9,records,",
      "wells-built,2008,,3,records,female",
      "wells-built,2008,,3,records,male"
    ]
    const bySex = loadProgramme([
      ...world.filter(({ path }) => !path.startsWith("data/")),
      { path: "data/wells.csv", text: `indicator,period,place,value,source,sex\n${parts.join("\n")}\n` },
      { path: "policy.yaml", text: "bad-rows: set-aside\n" }
    ])
    expect(errorsIn(bySex.diagnostics)).toEqual(["consistent-disaggregation"])
    expect(bySex.setAside?.rows).toBe(0)
  })
})

const found = (rows: ReadonlyArray<string>): ReadonlyArray<Diagnostic> => load(rows, "{}\n").diagnostics
const told = (diagnostics: ReadonlyArray<Diagnostic>) =>
  diagnostics.filter(({ code }) => code === "known-place").map(({ params, alike }) => [params["name"], alike])

const engineFound = (code: string, line: number, alike: Diagnostic["alike"]): Diagnostic => ({
  code,
  severity: "error",
  params: { kind: "place", name: "nort" },
  origin: { file: "data/big.csv", path: [line] },
  related: [],
  ...(alike && { alike })
})
const measured = (diagnostics: ReadonlyArray<Diagnostic>) =>
  loadProgramme(filesOf([], "bad-rows: {set-aside-at-most: 5}\n"), {
    measured: { observations: [], diagnostics, rows: 1000, setAside: 40 }
  })

describe("bad rows that an engine has set aside", () => {
  test("are as many as it says, whatever is told of them", () => {
    const { setAside, diagnostics } = measured([
      engineFound("known-place", 7, { rows: 30, lines: [7, 9], untold: 4 }),
      engineFound("valid-number", 12, undefined)
    ])
    expect([setAside?.rows, setAside?.of]).toEqual([40, 1000])
    expect(setAside?.reasons).toEqual([
      { code: "known-place", findings: 34 },
      { code: "valid-number", findings: 1 }
    ])
    expect(errorsIn(diagnostics)).toEqual([])
  })

  test("are not a file whose header it cannot read", () => {
    expect(errorsIn(measured([engineFound("valid-csv", 1, undefined)]).diagnostics)).toEqual(["valid-csv"])
  })
})

describe("rejected rows of a workbook", () => {
  test("have their cells by our columns", () => {
    const cells = [
      ["indicator", "period", "place", "value", "source"],
      ["wells-built", "2008", "nort", 6, "records"]
    ]
    const workbook = {
      path: "data/field.xlsx",
      sheets: [
        {
          name: "data",
          isHidden: false,
          merged: [],
          rows: cells.map((row, index) => ({ line: index + 1, cells: row }))
        }
      ]
    }
    const files = world.filter(({ path }) => !path.startsWith("data/"))
    const [rejected, ...more] = rejectedRows(loadProgramme(files, { workbooks: [workbook] }), [...files, workbook])
    expect(more).toEqual([])
    expect(rejected).toMatchObject({
      file: "data/field.xlsx",
      row: 2,
      column: "place",
      code: "known-place",
      text: "nort"
    })
    expect(Object.fromEntries(rejected?.cells ?? [])).toMatchObject({ indicator: "wells-built", value: "6" })
  })
})

describe("findings of rows that are alike", () => {
  test("stay as they are where they are few", () => {
    const few = found(["nort", "nord", "n"].map((place) => `wells-built,2008,${place},6,records`))
    expect(gatherAlike(few)).toBe(few)
  })

  test("are told once with the first lines, the most frequent first, and the others are counted", () => {
    const places = ["nort", "x", "x", "y", "y", "nort", "nort", "z", "nort", "nort", "nort", "v"]
    const many = found(places.map((place) => `wells-built,2008,${place},6,records`))
    expect(told(gatherAlike(many))).toEqual([
      ["nort", { rows: 6, lines: [2, 7, 8, 10, 11], untold: 0 }],
      ["x", { rows: 2, lines: [3, 4], untold: 0 }],
      ["y", { rows: 2, lines: [5, 6], untold: 2 }]
    ])
    // Once more changes nothing: what an engine has gathered stays.
    expect(gatherAlike(gatherAlike(many))).toEqual(gatherAlike(many))
  })
})
