import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { dhis2Period } from "../src/tables/dhis2Period.js"
import { folderOfPattern, matchesPattern } from "../src/tables/matchesPattern.js"
import { textOfBytes } from "../src/tables/textOfBytes.js"
import { world } from "./world.js"

const programme = world[0]?.text ?? ""

const mapped = `data:
  theirs:
    files: data/theirs.*
    columns:
      indicator: {constant: wells-built}
      period: Month
      place: {column: District, values: {N: north, S: south}}
      value: Wells
      source: {constant: records}
`

const found = (entry: string, files: Readonly<Record<string, string>>): ReadonlyArray<string> => {
  const all: ReadonlyArray<SourceFile> = [
    { path: "programme.yaml", text: `${programme}${entry}` },
    ...world.filter(({ path }) => path.startsWith("logframes")),
    ...Object.entries(files).map(([path, text]) => ({ path, text }))
  ]
  return locateDiagnostics(loadProgramme(all).diagnostics, all).map(
    ({ code, location, message }) => `${location.file}:${location.line}:${location.column} ${code} ${message}`
  )
}

const csv = "data/theirs.csv"
const json = "data/theirs.json"

describe("a mapping that is not what it should be", () => {
  test.each<readonly [string, string, string, ReadonlyArray<string>]>([
    ["is right", mapped, "Month,District,Wells\n2008,N,4\n", []],
    [
      "names a column of ours that there is not",
      mapped.replace("value: Wells", "value: Wells\n      plaice: District"),
      "Month,District,Wells\n2008,N,4\n",
      ['programme.yaml:16:7 known-column There is no column "plaice". Did you mean "place"?']
    ],
    [
      "names a column of theirs that there is not",
      mapped,
      "Month,Districts,Wells\n2008,N,4\n",
      [`${csv}:1:1 require-column The column "District" is missing. Did you mean "Districts"?`]
    ],
    [
      "names a column of theirs that there is twice",
      mapped,
      "Month,District,Wells,Wells\n2008,N,4,5\n",
      [`${csv}:1:22 valid-csv The column "Wells" appears twice.`]
    ],
    [
      "means a place that there is not, which is told once, where it is meant",
      mapped.replace("N: north", "N: nort"),
      "Month,District,Wells\n2008,N,4\n2009,N,4\n",
      ['programme.yaml:14:45 known-reference There is no place "nort". Did you mean "north"?']
    ],
    [
      "means an indicator that there is not",
      mapped.replace("constant: wells-built", "constant: well-built"),
      "Month,District,Wells\n2008,N,4\n",
      ['programme.yaml:12:29 known-reference There is no indicator "well-built". Did you mean "wells-built"?']
    ],
    [
      "means a period that is none",
      mapped.replace("period: Month", "period: {column: Month, values: {A: 2004-07}}"),
      "Month,District,Wells\nA,N,4\n",
      [
        'programme.yaml:13:43 no-ambiguous-period "2004-07" can be read two ways: as a month (2004-M07) or as years (2004..2007).'
      ]
    ],
    [
      "leads out of the folder",
      mapped.replace("data/theirs.*", "../theirs.csv"),
      "indicator,period,value,source\nwells-built,2008,4,records\n",
      [
        'programme.yaml:10:12 valid-value "files" should be a path inside of the programme\'s folder, such as data/monthly/*.xlsx, and is "../theirs.csv".'
      ]
    ],
    [
      "names a file of the language",
      mapped.replace("data/theirs.*", "logframes/*.yaml"),
      "indicator,period,value,source\nwells-built,2008,4,records\n",
      ["programme.yaml:10:12 require-data-file No file is called logframes/*.yaml."]
    ],
    [
      "says one mark for two things",
      mapped.replace("    columns", "    decimal: comma\n    thousands: comma\n    columns"),
      "Month;District;Wells\n2008;N;4\n",
      ["programme.yaml:12:16 valid-mapping The same mark divides thousands and decimals."]
    ],
    [
      "is of nowhere, and of two places",
      "data:\n  a: {columns: {}}\n  b: {files: data/theirs.csv, postgresql: {connection: A, table: b}}\n",
      "indicator,period,value,source\nwells-built,2008,4,records\n",
      [
        'programme.yaml:9:3 valid-value "a" should be a map with one of files, postgresql, clickhouse, and is a map with none.',
        'programme.yaml:10:3 valid-value "b" should be a map with one of files, postgresql, clickhouse, and is a map with files and postgresql.'
      ]
    ]
  ])("%s", (_, entry, text, expected) => {
    expect(found(entry, { [csv]: text })).toEqual(expected)
  })
})

describe("a data file that is not what it should be", () => {
  test.each<readonly [string, string, string, ReadonlyArray<string>]>([
    [
      "has a value that the mapping does not know",
      csv,
      "Month,District,Wells\n2008,M,4\n",
      [`${csv}:2:6 known-value The mapping of "place" does not know "M". Did you mean "N"?`]
    ],
    [
      "has thousands that nobody declared",
      csv,
      'Month,District,Wells\n2008,N,"1,234"\n',
      [
        `${csv}:2:8 valid-number "1,234" may have a thousands separator, and means different numbers to different readers.`
      ]
    ],
    [
      "holds only NUL",
      csv,
      "\u0000\u0000\u0000",
      [
        `${csv}:1:1 require-column The column "District" is missing.`,
        `${csv}:1:1 require-column The column "Month" is missing.`,
        `${csv}:1:1 require-column The column "Wells" is missing.`
      ]
    ],
    [
      "has a quote that is never closed",
      csv,
      'Month,District,Wells\n2008,"N,4\n',
      [`${csv}:2:1 valid-csv A quote is opened and never closed, on line 2.`]
    ],
    [
      "has a million columns",
      csv,
      `Month${",a".repeat(1_000_000)}\n`,
      [`${csv}:1:1 valid-csv The table has 1000001 columns; at most 20000 are read.`]
    ],
    [
      "has a huge cell",
      csv,
      `Month,District,Wells\n2008,N,${"9".repeat(1_000_000)}\n`,
      [expect.stringMatching(/^data\/theirs.csv:2:8 valid-number The number 9+/u) as string]
    ],
    ["is nested deep", json, "[".repeat(100_000), [`${json}:1:1 valid-table The JSON is nested more than 64 deep.`]],
    [
      "has a million columns in JSON",
      json,
      `[{${Array.from({ length: 30_000 }, (__, index) => `"${index}":1`).join(",")}}]`,
      [`${json}:1:1 valid-table The table has 30000 columns; at most 20000 are read.`]
    ],
    [
      "has a key twice",
      json,
      '[{"Month": 1,\n "Month": 2}]',
      [`${json}:2:2 valid-table The key "Month" is written twice in one map.`]
    ],
    ["ends too early", json, '[{"Month": 2008}\n', [`${json}:2:1 valid-table The JSON ends too early.`]],
    ["goes on after its end", json, "[] []", [`${json}:1:1 valid-table Something follows the end of the JSON.`]],
    ["holds what is no number", json, '[{"Wells": NaN}]', [`${json}:1:1 valid-table The JSON cannot be read at "N".`]],
    ["has two lists", json, '{"a": [{}],\n"b": [{}]}', [`${json}:2:1 valid-table The file has several lists of rows.`]],
    [
      "has a list in the place of a value",
      json,
      '[{"Month": "2008", "District": "N", "Wells": [4]}]',
      [`${json}:1:1 valid-value "value" should be a value, and is a list.`]
    ],
    [
      "has a number beyond 2^53",
      json,
      '[\n{"Month": "2008", "District": "N", "Wells": 9007199254740993}]',
      [`${json}:2:1 valid-number The number 9007199254740993 is too large to be kept exactly.`]
    ],
    ["has __proto__ as a key", json, '[{"__proto__": {"value": 5}, "Month": "2008", "District": "N", "Wells": 4}]', []],
    ["has numbers where periods and places are", json, '[{"Month": 2008, "District": "N", "Wells": "4"}]', []]
  ])("%s", (_, path, text, expected) => {
    expect(found(mapped, { [path]: text })).toEqual(expected)
  })

  test("is anything: findings are given, and never an exception", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(..."[]{}\",:;\n\t\r=+-.'".split("")),
      fc.constantFrom(
        "Month",
        "District",
        "Wells",
        "2008",
        "N",
        "null",
        "true",
        "1e400",
        "\\u12",
        "\ufeff",
        "__proto__"
      )
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom("csv", "json", "ndjson"), (pieces, ending) => {
        expect(() => found(mapped, { [`data/theirs.${ending}`]: pieces.join("") })).not.toThrow()
        expect(() => found("", { [`data/theirs.${ending}`]: pieces.join("") })).not.toThrow()
      }),
      { numRuns: 300 }
    )
  })
})

const bytes = (...values: ReadonlyArray<number>): Uint8Array => Uint8Array.from(values)

describe("bytes", () => {
  test.each<readonly [string, Uint8Array, "latin-1" | "utf-16" | "windows-1252" | "utf-8" | undefined, unknown]>([
    ["Latin-1 that nobody declared", bytes(0x53, 0xfc, 0x64), undefined, { problem: "it is not UTF-8 text" }],
    ["Latin-1", bytes(0x53, 0xfc, 0x64, 0x80), "latin-1", { text: "Süd\u0080", encoding: "latin-1" }],
    ["Windows-1252", bytes(0x80), "windows-1252", { text: "€", encoding: "windows-1252" }],
    [
      "UTF-16 that nobody declared",
      bytes(0x61, 0, 0x62, 0),
      undefined,
      { problem: expect.stringContaining("NUL") as string }
    ],
    ["UTF-16 cut in the middle", bytes(0xff, 0xfe, 0x61), undefined, { problem: "it is not UTF-8 text" }],
    ["UTF-16 with half a letter", bytes(0x61, 0, 0x00, 0xd8), "utf-16", { problem: "it is not utf-16 text" }],
    [
      "UTF-8 with its mark, whatever is declared",
      bytes(0xef, 0xbb, 0xbf, 0x61),
      "latin-1",
      { text: "\ufeffa", encoding: "utf-8" }
    ],
    ["nothing", bytes(), undefined, { text: "", encoding: "utf-8" }]
  ])("of %s", (_, given, declared, expected) => {
    expect(textOfBytes(given, declared)).toEqual(expected)
  })
})

describe("a pattern of files", () => {
  test.each([
    ["data/*.csv", "data/a.csv", true],
    ["data/*.csv", "data/b/a.csv", false],
    ["data/**/*.csv", "data/a.csv", true],
    ["data/**/*.csv", "data/b/c/a.csv", true],
    ["**", "data/b/c/a.csv", true],
    ["data/a*b*c", "data/abc", true],
    ["data/a*b*c", "data/aXbYbZc", true],
    ["data/ab*ba", "data/aba", false],
    ["data/*", "data/", true],
    ["data/[a].csv", "data/a.csv", false],
    ["data/a.csv", "data/axcsv", false]
  ])("%s and %s: %s", (pattern, path, is) => {
    expect(matchesPattern(pattern, path)).toBe(is)
  })

  test("takes no long time, whatever it is", () => {
    expect(matchesPattern(`${"**/".repeat(200)}${"*a".repeat(200)}`, `${"b/".repeat(200)}${"a".repeat(199)}`)).toBe(
      false
    )
  })

  test.each([
    ["data/monthly/*.csv", "data/monthly"],
    ["data/**/a.csv", "data"],
    ["*.csv", ""],
    ["data/a.csv", "data"]
  ])("%s is sought in %s", (pattern, folder) => {
    expect(folderOfPattern(pattern)).toBe(folder)
  })
})

test.each([
  ["202403", "2024-M03"],
  ["2024", "2024"],
  ["2024Q3", "2024-Q3"],
  ["2024S2", "2024-H2"],
  ["20240229", "2024-02-29"],
  ["2024W1", "2024-01-01..2024-01-07"],
  ["2021W1", "2021-01-04..2021-01-10"],
  ["2020W53", "2020-12-28..2021-01-03"],
  ["2021W53", "2021W53"],
  ["202411B", "2024-11-01..2024-12-31"],
  ["2024April", "2024-04-01..2025-03-31"],
  ["2024AprilS2", "2024-10-01..2025-03-31"],
  ["2024Oct", "2024-10-01..2025-09-30"],
  ["202413", "202413"],
  ["LAST_MONTH", "LAST_MONTH"]
])("the period %s of DHIS2 is %s", (theirs, ours) => {
  expect(dhis2Period(theirs)).toBe(ours)
})
