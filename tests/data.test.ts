import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import writeExcelFile from "write-excel-file/node"
import { root, runLogframe } from "./runLogframe.js"

const programme = `programme: p
title: P
period: 2008..2011
places: {north: North, lake: Lake}
sources: {records: {title: Records}}
`

const logframe = `logframe: a
title: A
period: 2008..2011
goal:
  statement: Fewer children fall ill
  indicators: {built: {title: Built, unit: wells, entry: increment, baseline: 0, targets: {2009: 20}, verification: Records}}
outcomes: {}
`

const header = "indicator,period,value,source\n"

const folders: Array<string> = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-data-"))
  folders.push(folder)
  const all = { "programme.yaml": programme, "logframes/a.yaml": logframe, ...files }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

interface Checked {
  readonly observations: ReadonlyArray<string>
  readonly errors: ReadonlyArray<string>
}

interface ValidateJson {
  readonly findings: ReadonlyArray<{
    readonly code: string
    readonly severity: string
    readonly message: string
    readonly location: { readonly file: string; readonly line: number; readonly column: number }
  }>
}

interface DescribeJson {
  readonly sources: ReadonlyArray<{
    readonly id: string | null
    readonly files: ReadonlyArray<{ readonly path: string; readonly encoding: string | null; readonly facts: number }>
  }>
}

/** What was read of each file, and the errors that were found. */
const readIn = (folder: string): Checked => {
  const { findings } = JSON.parse(runLogframe(["validate", ".", "--json"], { cwd: folder }).stdout) as ValidateJson
  const { sources } = JSON.parse(
    runLogframe(["data", "describe", ".", "--json"], { cwd: folder }).stdout
  ) as DescribeJson
  return {
    observations: sources.flatMap(({ id, files }) =>
      files.map(({ path, encoding, facts }) => `${id ?? "-"} ${path} ${encoding ?? "-"} ${facts}`)
    ),
    errors: findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, location: { file, line, column }, message }) => `${file}:${line}:${column} ${code} ${message}`)
  }
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))

describe("data files on the disk", () => {
  test("are read in the encoding that their mark or their source says, and in no other", () => {
    const folder = folderWith({
      "programme.yaml": `${programme}data:\n  old: {files: data/old/*.csv, encoding: windows-1252}\n  lost: {files: "data/lost/**"}\n`,
      "data/utf-16.csv": utf16(`${header}built,2009-M01,4,records\n`),
      "data/latin.csv": Buffer.from(`${header}built,2009-M02,4,records\n# Süd`, "latin1"),
      "data/old/a.csv": Buffer.from("indicator,period,value,source,note\nbuilt,2009-M03,4,records,Süd\n", "latin1")
    })
    expect(readIn(folder)).toEqual({
      observations: ["- data/utf-16.csv utf-16 1", "old data/old/a.csv windows-1252 1"],
      errors: [
        "data/latin.csv:1:1 require-file The file data/latin.csv cannot be read: it is not UTF-8 text.",
        "programme.yaml:8:17 require-data-file No file is called data/lost/**."
      ]
    })
  })

  test("that are links out of the folder are not read, and links inside of it are", () => {
    const outside = folderWith({ "secret.csv": `${header}built,2009-M01,4,records\n` })
    const folder = folderWith({ "data/real.csv": `${header}built,2009-M01,4,records\n` })
    mkdirSync(join(folder, "data", "deep"))
    symlinkSync(join(outside, "secret.csv"), join(folder, "data", "a.csv"))
    symlinkSync(outside, join(folder, "data", "all"))
    expect(readIn(folder)).toEqual({
      observations: ["- data/real.csv utf-8 1"],
      errors: [
        "data/a.csv:1:1 require-file The file data/a.csv cannot be read: it is a link that leads out of the programme's folder."
      ]
    })
  })

  test("may be workbooks, with our own columns or a mapping; what is no workbook is found", async () => {
    const own = await writeExcelFile([
      [{ value: "indicator" }, { value: "date" }, { value: "value" }, { value: "source" }],
      [
        { value: "built" },
        { value: new Date("2009-02-28T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
        { value: 6, type: Number },
        { value: "records" }
      ],
      [
        { value: "bilt" },
        { value: new Date("2009-03-31T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
        { value: 6, type: Number },
        { value: "records" }
      ]
    ]).toBuffer()
    const folder = folderWith({
      "programme.yaml": `${programme}data:
  report:
    files: reports/*.xlsx
    header-row: 2
    header-rows: 2
    columns:
      period: Month
      place: {column: District, values: {North: north, South & Lake: lake}}
      source: {constant: records}
    wide: {Wells / Built: {indicator: built}}
`,
      "data/own.xlsx": new Uint8Array(own),
      "data/text.xlsx": "indicator,period\n"
    })
    mkdirSync(join(folder, "reports"))
    cpSync(join(root, "packages/engines/test/formats/fixtures/report-1904.xlsx"), join(folder, "reports/1904.xlsx"))
    expect(readIn(folder)).toEqual({
      observations: ["- data/own.xlsx - 2", "report reports/1904.xlsx - 3"],
      errors: [
        'data/own.xlsx:3:1 known-indicator There is no indicator "bilt". Did you mean "built"? Sheet "Sheet1".',
        "data/text.xlsx:1:1 require-file The file data/text.xlsx cannot be read: it is no XLSX."
      ]
    })
    const { stdout } = runLogframe(["check", ".", "--fail-on", "never"], { cwd: folder })
    // 4 in January and 7 in March of places, and 6 in February of the whole, which counts before the 2 of a place.
    expect(stdout).toMatch(/Built .* 17 /u)
  })
})
