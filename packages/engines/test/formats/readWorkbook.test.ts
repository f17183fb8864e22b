import { readFileSync } from "node:fs"
import { type Observation, type SourceFile, type Workbook, loadProgramme, locateDiagnostics } from "@logframe/core"
import { strToU8, zipSync } from "fflate"
import writeExcelFile from "write-excel-file/node"
import { describe, expect, test } from "vitest"
import { readWorkbook } from "../../src/formats/readWorkbook.js"
import { unzipParts } from "../../src/formats/unzipParts.js"

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))

const sheetsOf = (bytes: Uint8Array): Workbook["sheets"] => {
  const workbook = readWorkbook("data/a.xlsx", bytes)
  if ("problem" in workbook) throw new Error(workbook.problem)
  return workbook.sheets
}

const problemOf = (bytes: Uint8Array): string => {
  const workbook = readWorkbook("data/a.xlsx", bytes)
  return "problem" in workbook ? workbook.problem : "none"
}

// Made by LibreOffice 7.4 of report-1900.fods, and of the same with the null date 1904-01-01.
describe("a workbook of LibreOffice", () => {
  test("has its sheets, its dates as they are shown, the values of its formulas and its merged cells", () => {
    const [report, lists] = sheetsOf(fixture("report-1900.xlsx"))
    expect([report?.name, report?.isHidden, lists?.name, lists?.isHidden]).toEqual(["Report", false, "Lists", true])
    expect(report?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "Monthly report of the water committees"],
      [2, "District", "Month", "Wells", undefined, "Total", "Share"],
      [3, undefined, undefined, "Built", "Repaired"],
      [4, "North", { kind: "month", text: "2009-M01" }, 4, 1.5, 5.5, 0.727272727272727],
      [5, undefined, { kind: "month", text: "2009-M02" }, 2, 0, 2, { kind: "error", text: "the error #DIV/0!" }],
      [6, "South & Lake", { kind: "day", text: "2009-03-14" }, 7, undefined, 7, 1]
    ])
    expect(report?.merged).toContainEqual({ top: 2, left: 3, bottom: 2, right: 4 })
  })

  test("has the same days whether they count from 1900 or from 1904", () => {
    expect(sheetsOf(fixture("report-1904.xlsx"))).toEqual(sheetsOf(fixture("report-1900.xlsx")))
  })
})

test("a workbook of write-excel-file has its texts, numbers, truths and days, in whatever time zone", async () => {
  const written = await writeExcelFile([
    [{ value: "Day" }, { value: "Done" }],
    [
      { value: new Date("2024-02-29T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
      { value: true, type: Boolean }
    ],
    [{ value: "=1+1 <&>" }, { value: 0.1, type: Number }]
  ]).toBuffer()
  expect(sheetsOf(new Uint8Array(written))[0]?.rows.map(({ cells }) => cells)).toEqual([
    ["Day", "Done"],
    [{ kind: "day", text: "2024-02-29" }, true],
    ["=1+1 <&>", 0.1]
  ])
})

const rels = (target: string): string =>
  `<Relationships xmlns="r"><Relationship Id="rId1" Type="http://x/worksheet" Target="${target}"/></Relationships>`

const workbookXml = `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`

const zipOf = (sheet: string | Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    "xl/workbook.xml": strToU8(workbookXml),
    "xl/_rels/workbook.xml.rels": strToU8(rels("worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": typeof sheet === "string" ? strToU8(sheet) : sheet,
    ...more
  })

const cellsOf = (cells: string, more: Readonly<Record<string, Uint8Array>> = {}) =>
  sheetsOf(zipOf(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`, more))[0]?.rows[0]?.cells

const styled = (code: string): Readonly<Record<string, Uint8Array>> => ({
  "xl/styles.xml": strToU8(
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`
  )
})

describe("cells", () => {
  test.each<readonly [string, unknown]>([
    [`<c t="n"><v>4</v></c>`, 4],
    [`<c t="str"><f>A1</f><v>four</v></c>`, "four"],
    [`<c t="inlineStr"><is><r><t>fo</t></r><r><t>ur</t></r><rPh><t>x</t></rPh></is></c>`, "four"],
    [`<c t="inlineStr"><is><t>a_x000D_b</t></is></c>`, "a\rb"],
    [`<c t="e"><v>#REF!</v></c>`, { kind: "error", text: "the error #REF!" }],
    [`<c><f>A1</f></c>`, { kind: "error", text: "a formula that was never computed" }],
    [`<c><v>9007199254740993</v></c>`, { kind: "large-number", text: "9007199254740993" }],
    [`<c t="d"><v>2009-03-14T00:00:00</v></c>`, { kind: "day", text: "2009-03-14" }],
    [`<x:c xmlns:x="x"><x:v>4</x:v></x:c>`, 4]
  ])("%s", (cell, value) => {
    expect(cellsOf(cell)).toEqual([value])
  })

  test.each<readonly [code: string, serial: number, unknown]>([
    ["dd/mm/yyyy", 39886, { kind: "day", text: "2009-03-14" }],
    ["yyyy\\-mm\\-dd hh:mm", 39886.999, { kind: "day", text: "2009-03-14" }],
    ["mmm\\-yy", 39873, { kind: "month", text: "2009-M03" }],
    ["[$-409]mmmm yyyy;@", 39873, { kind: "month", text: "2009-M03" }],
    ["yyyy", 39873, { kind: "month", text: "2009" }],
    ["mm:ss", 0.5, 0.5],
    ["[h]:mm", 1.5, 1.5],
    ["0.00&quot; days&quot;", 3, 3],
    ["[Red]0", 3, 3],
    ["General", 39886, 39886],
    ["dd/mm/yyyy", 1, { kind: "day", text: "1900-01-01" }],
    ["dd/mm/yyyy", 59, { kind: "day", text: "1900-02-28" }],
    ["dd/mm/yyyy", 60, { kind: "error", text: "the number 60 where a date is shown" }],
    ["dd/mm/yyyy", 61, { kind: "day", text: "1900-03-01" }],
    ["dd/mm/yyyy", -1, { kind: "error", text: "the number -1 where a date is shown" }]
  ])("a number shown as %s: %d", (code, serial, value) => {
    expect(cellsOf(`<c s="1"><v>${serial}</v></c>`, styled(code))).toEqual([value])
  })
})

describe("a hostile workbook is a problem and no exception", () => {
  const nothing = new Uint8Array(8 * 1024 * 1024).fill(0x20)
  test.each<readonly [string, () => Uint8Array, string]>([
    ["nothing", () => new Uint8Array(0), "it is no XLSX"],
    ["a text", () => strToU8("indicator,period"), "it is no XLSX"],
    ["an old workbook", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "it is an older workbook (XLS), or one"],
    ["a zip of something else", () => zipSync({ a: strToU8("a") }), "it is no workbook"],
    ["a zip that ends too early", () => fixture("report-1900.xlsx").slice(0, 900), "it is"],
    ["a DTD", () => zipOf(`<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`), "a part of it declares a document type"],
    ["no XML", () => zipOf("<worksheet><row"), "a part of it is no XML"],
    ["no UTF-8", () => zipOf(new Uint8Array([0x3c, 0xff, 0xfe])), "a part of it is not UTF-8"],
    ["deep XML", () => zipOf("<a>".repeat(100)), "a part of it is nested too deep"],
    [
      "a cell far outside",
      () => zipOf(`<worksheet><row r="1"><c r="ZZZ1"><v>1</v></c></row></worksheet>`),
      "a cell of it"
    ],
    [
      "a row far outside",
      () => zipOf(`<worksheet><row r="9e9"><c r="A1"><v>1</v></c></row></worksheet>`),
      "a row of it"
    ],
    [
      "a bomb of spaces",
      () => zipOf("<worksheet/>", Object.fromEntries([["xl/sharedStrings.xml", nothing] as const])),
      "a part of it is no XML"
    ]
  ])("%s", (_, bytes, problem) => {
    expect(problemOf(bytes())).toContain(problem)
  })

  test("what really comes out of a zip counts, and not what it says of itself", () => {
    const zip = zipSync({ big: nothing })
    // The sizes in the local header and in the directory, made small.
    const view = new DataView(zip.buffer, zip.byteOffset)
    view.setUint32(22, 100, true)
    const taken: Array<number> = []
    const unzip = () => unzipParts(zip, () => (bytes) => void taken.push(bytes.length), 1024 * 1024)
    expect(unzip).toThrow("it unpacks to more than 1 MB")
    expect(taken.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(1024 * 1024)
  })
})

const programme = (data: string): ReadonlyArray<SourceFile> => [
  {
    path: "programme.yaml",
    text: `programme: p
title: P
period: 2008..2011
places: {north: North, south: South, lake: Lake}
sources: {records: {title: Records}}
data:
${data}`
  },
  {
    path: "logframes/a.yaml",
    text: `logframe: a
title: A
period: 2008..2011
goal:
  statement: G
  indicators:
    built: {title: Built, unit: wells, entry: increment}
    repaired: {title: Repaired, unit: wells, entry: increment}
outcomes: {}
`
  }
]

const report = `  report:
    files: data/*.xlsx
    header-row: 2
    header-rows: 2
    columns:
      period: Month
      place: {column: District, values: {North: north, South & Lake: lake}}
      source: {constant: records}
`

const wide = `    wide:
      Wells / Built: {indicator: built}
      Wells / Repaired: {indicator: repaired}
`

const loadedWith = (data: string) => {
  const files = programme(data)
  const workbook = readWorkbook("data/report.xlsx", fixture("report-1900.xlsx"))
  if ("problem" in workbook) throw new Error(workbook.problem)
  const loaded = loadProgramme(files, { workbooks: [workbook] })
  return { loaded, errors: locateDiagnostics(loaded.diagnostics, files).filter(({ severity }) => severity === "error") }
}

const told = ({ indicator, period, place, value }: Observation) => [indicator, period.label, place, value]

test("a report with a title, a merged header, merged districts and wide columns is read by its mapping", () => {
  const { loaded, errors } = loadedWith(report + wide)
  expect(errors).toEqual([])
  expect(loaded.observations.map(told)).toEqual([
    ["built", "2009-M01", "north", 4],
    ["repaired", "2009-M01", "north", 1.5],
    ["built", "2009-M02", "north", 2],
    ["repaired", "2009-M02", "north", 0],
    ["built", "2009-03-14", "lake", 7]
  ])
})

test("an error in a cell is found in its row, column and sheet", () => {
  const { errors } = loadedWith(`${report}      indicator: {constant: built}
      value: Share
`)
  expect(errors.map(({ code, location, message }) => [code, location, message])).toEqual([
    [
      "valid-value",
      { file: "data/report.xlsx", line: 5, column: 6, endLine: 5, endColumn: 6, sheet: "Report" },
      '"value" should be a value, and is the error #DIV/0!. Sheet "Report".'
    ]
  ])
})

test("a column that the sheet does not have is told with the nearest that it has", () => {
  const { errors } = loadedWith(report + wide.replace("Repaired:", "Repaird:"))
  expect(errors.map(({ message }) => message)).toEqual([
    'The column "Wells / Repaird" is missing. Did you mean "Wells / Repaired"? Sheet "Report".'
  ])
})
